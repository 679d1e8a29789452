// DuckDB in a worker of the browser, with the published tables. It reads no address by itself: files come from here.
import { AsyncDuckDB, VoidLogger } from "./duckdb.js";
import startParquet, { readParquet } from "./parquet.js";

const NO_CODE = /--.*|'(?:[^']|'')*'/g;

export class NoQuestion extends Error {}

const at = (name) => new URL(name, import.meta.url).href;

async function bytes(address) {
  const answer = await fetch(at(address));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// A worker made from a blob is bound by the policy of this page, so that it can reach no other server; one made from a
// file would have the policy of that file, which is none.
function startWorker() {
  const script = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(at("duckdb-worker.js"))});`]));
  const worker = new Worker(script);
  URL.revokeObjectURL(script);
  return worker;
}

export class Database {
  #contents;
  #made = new Set();

  constructor(contents) {
    this.#contents = contents;
  }

  async start() {
    await startParquet({ module_or_path: at("parquet.wasm") });
    this.worker = startWorker();
    this.duckdb = new AsyncDuckDB(new VoidLogger(), this.worker);
    await this.duckdb.instantiate(at("duckdb.wasm"));
    await this.duckdb.open({});
    this.connection = await this.duckdb.connect();
    await this.connection.query("SET autoload_known_extensions = false; SET autoinstall_known_extensions = false");
    await this.connection.query("SET enable_external_access = false; SET lock_configuration = true");
  }

  // Ends whatever runs; the database is of no use afterwards.
  stop() {
    this.worker?.terminate();
  }

  // Loads the tables and makes the views that a text names, and those that these need.
  async #prepare(sql) {
    const { tables, views } = this.#contents;
    for (const name of new Set(sql.replace(NO_CODE, " ").toLowerCase().match(/\w+/g))) {
      if (this.#made.has(name)) continue;
      if (Object.hasOwn(tables, name)) {
        for (const [number, address] of tables[name].entries()) {
          const rows = readParquet(await bytes(address)).intoIPCStream();
          await this.connection.insertArrowFromIPCStream(rows, { name, create: number === 0 });
        }
        this.#made.add(name);
      } else if (Object.hasOwn(views, name)) {
        this.#made.add(name); // before what it needs, since its text holds its own name
        await this.#prepare(views[name]);
        await this.connection.query(views[name]);
      }
    }
  }

  // The answer to one question: columns with their types, and rows of texts as DuckDB writes them, `most` at the most.
  // It is prepared as it stands first, so that what is wrong is told of the words that people wrote.
  async ask(sql, most) {
    await this.#prepare(sql);
    const statement = await this.connection.prepare(sql);
    await statement.close();
    const question = sql.replace(/[\s;]+$/, "");
    const described = await this.connection.query(`DESCRIBE FROM (${question}\n)`).catch(() => {
      throw new NoQuestion();
    });
    const columns = described.toArray().map((row) => ({ name: row.column_name, type: row.column_type }));
    const reader = await this.connection.send(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${question}\n)`, true);
    const rows = [];
    for await (const batch of reader) {
      for (let number = 0; number < batch.numRows; number += 1) {
        if (rows.length === most) {
          await this.connection.cancelSent();
          return { columns, rows, isCut: true };
        }
        rows.push(columns.map((_, place) => batch.getChildAt(place).get(number)));
      }
    }
    return { columns, rows, isCut: false };
  }
}
