import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Connector, Row } from "./connector.ts";
import { literal } from "./sql.ts";
import type { Query, SqlValue } from "./sql.ts";

export type DatabaseOptions = {
  /** A database file; in memory when absent. */
  readonly path?: string;
  /**
   * `closed`: read only, no file or network access, settings locked; for the web and for anything that answers.
   * `export`: read only, but may write the files of a COPY. `write` otherwise.
   */
  readonly access?: "write" | "export" | "closed";
  readonly tempDirectory?: string;
  readonly memoryLimit?: string;
  readonly threads?: number;
};

/** DuckDB in this process, behind the one-method connector. */
export class Database implements Connector {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Where questions go that nothing is written between: the engine answers a small one on one core, so two side by side. */
  readonly #readers: DuckDBConnection[];
  readonly #asked: number[];

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, readers: readonly DuckDBConnection[] = []) {
    this.#instance = instance;
    this.#connection = connection;
    this.#readers = [connection, ...readers];
    this.#asked = this.#readers.map(() => 0);
  }

  async query(query: Query): Promise<readonly Row[]> {
    const lane = this.#asked.indexOf(Math.min(...this.#asked));
    this.#asked[lane]!++;
    try {
      const result = await this.#readers[lane]!.runAndReadAll(query.text, query.values as SqlValue[]);
      return result.getRowObjects() as Row[];
    } finally {
      this.#asked[lane]!--;
    }
  }

  /**
   * Runs statements without values one after another. They go on in the engine's threads even while this one computes,
   * which statements asked for one by one do not.
   */
  async run(statements: readonly Query[]): Promise<void> {
    const valued = statements.find((statement) => statement.values.length > 0);
    if (valued) throw new Error(`a statement of many has values; expected none: ${valued.text}`);
    await this.#connection.run(statements.map((statement) => statement.text).join(";\n"));
  }

  /**
   * Registers a text function of two texts for SQL to call; it runs in this thread, once per row that reaches it,
   * so give it a memory of its answers and keep rows from it with a SQL condition.
   */
  registerText2(name: string, answer: (first: string | null, second: string | null) => string | null): void {
    const create = DuckDBScalarFunction.create({
      name,
      returnType: VARCHAR,
      parameterTypes: [VARCHAR, VARCHAR],
      specialHandling: true,
      mainFunction: (_info, input, output) => {
        const first = input.getColumnVector(0);
        const second = input.getColumnVector(1);
        for (let i = 0; i < input.rowCount; i++) {
          output.setItem(i, answer(first.getItem(i) as string | null, second.getItem(i) as string | null));
        }
        output.flush();
      },
    } as Parameters<typeof DuckDBScalarFunction.create>[0]);
    this.#connection.registerScalarFunction(create);
  }

  /** Appends rows of texts, numbers and nulls to a table, in column order; far faster than inserts. */
  async append(table: string, rows: Iterable<readonly (string | number | boolean | null)[]>): Promise<void> {
    const appender = await this.#connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === "string") appender.appendVarchar(value);
        else if (typeof value === "boolean") appender.appendBoolean(value);
        else appender.appendInteger(value);
      }
      appender.endRow();
    }
    appender.flushSync();
    appender.closeSync();
  }

  close(): void {
    for (const connection of this.#readers) connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Opens DuckDB; `closed`, a query cannot write, read a file, attach a database or unlock any of this. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const config: Record<string, string> = {
    threads: String(options.threads ?? 2),
    memory_limit: options.memoryLimit ?? "2GB",
  };
  const access = options.access ?? "write";
  if (access !== "write") config["access_mode"] = "READ_ONLY";
  const instance = await DuckDBInstance.create(options.path ?? ":memory:", config);
  const connection = await instance.connect();
  await connection.run("set autoinstall_known_extensions = false; set autoload_known_extensions = false");
  if (options.tempDirectory) await connection.run(`set temp_directory = ${literal(options.tempDirectory)}`);
  const readers = access === "closed" ? [await instance.connect()] : [];
  if (access === "closed") {
    await connection.run("set enable_external_access = false");
    await connection.run("set lock_configuration = true");
  }
  return new Database(instance, connection, readers);
}
