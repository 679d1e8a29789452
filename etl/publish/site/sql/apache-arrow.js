// Hands on what arrow.js, a script of the old kind, has defined; DuckDB's module imports it by this name.
export const { RecordBatchReader, Table, Type, tableToIPC } = globalThis.Arrow;
