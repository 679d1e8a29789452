"""DuckDB: tables derived from the descriptors, loading, views and named queries."""
