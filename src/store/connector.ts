import type { Query } from "./sql.ts";

/** A row of an answer; decimals come as cents only where the query asks for cents. */
export type Row = Readonly<Record<string, unknown>>;

/** The one seam to an engine: a query in, its rows out. Money is asked for in whole cents and comes as bigint. */
export interface Connector {
  query(query: Query): Promise<readonly Row[]>;
}

/** Returns a text column's value, null for SQL null. */
export function text(row: Row, column: string): string | null {
  const value = row[column];
  return value === null || value === undefined ? null : String(value);
}

/** Returns an integer column as bigint, null for SQL null. */
export function integer(row: Row, column: string): bigint | null {
  const value = row[column];
  return value === null || value === undefined ? null : BigInt(value as bigint | number | string);
}

/** Returns a count column as a number; counts of rows stay far below 2^53. */
export function count(row: Row, column: string): number {
  return Number(row[column] ?? 0);
}
