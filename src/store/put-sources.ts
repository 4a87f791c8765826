import type { Database } from "./duckdb.ts";
import { sql } from "./sql.ts";
import type { Rejection } from "./stage-source.ts";

/** Writes the source table; a source's number is its place in the list. */
export async function putSources(
  db: Database,
  sources: readonly { file: string; kind: string; layout: string; retrieved: string }[],
): Promise<void> {
  await db.query(
    sql`create or replace table source(source integer, file varchar, kind varchar, layout varchar, retrieved varchar)`,
  );
  await db.append(
    "source",
    sources.map((s, i) => [i, s.file, s.kind, s.layout, s.retrieved]),
  );
}

/** Writes the rejection table from the rejections of each source, in the sources' order. */
export async function putRejections(db: Database, bySource: readonly (readonly Rejection[])[]): Promise<void> {
  await db.query(
    sql`create or replace table rejection(source integer, record integer, "column" varchar, value varchar, reason varchar)`,
  );
  await db.append(
    "rejection",
    bySource.flatMap((rejections, i) => rejections.map((r) => [i, r.record, r.column, r.value, r.reason] as const)),
  );
}
