import type { Database } from "./duckdb.ts";
import { raw, sql } from "./sql.ts";

/** From a day on, up to the day before another; open sides are null. */
type Span = { readonly since: string | null; readonly before: string | null };

/** What the casebook says of its vendors through time: whom each was in a period, what it is now, and its parents. */
export type StatedLineage = {
  readonly atAction: readonly (Span & { readonly vendor: string; readonly other: string; readonly name: string })[];
  readonly today: readonly { readonly vendor: string; readonly today: string }[];
  readonly parents: readonly (Span & { readonly vendor: string; readonly parent: string })[];
  readonly parentsToday: readonly { readonly vendor: string; readonly parent: string }[];
};

/** Makes the temporary tables records are joined with to know whom their vendors were and have become. */
export async function putLineage(db: Database, lineage: StatedLineage): Promise<void> {
  const tables: readonly [string, string, readonly (readonly (string | null)[])[]][] = [
    [
      "vendor_then",
      "vendor varchar, other varchar, since varchar, before varchar",
      lineage.atAction.map((p) => [p.vendor, p.other, p.since, p.before]),
    ],
    ["vendor_today", "vendor varchar, other varchar", lineage.today.map((p) => [p.vendor, p.today])],
    [
      "vendor_parent",
      "vendor varchar, parent varchar, since varchar, before varchar",
      lineage.parents.map((p) => [p.vendor, p.parent, p.since, p.before]),
    ],
    ["parent_today", "vendor varchar, parent varchar", lineage.parentsToday.map((p) => [p.vendor, p.parent])],
  ];
  for (const [name, columns, rows] of tables) {
    await db.query(sql`create or replace temp table ${raw(name)}(${raw(columns)})`);
    await db.append(name, rows);
  }
}

/**
 * Writes beside each record whom its vendor was on that day and what it has become, where that is another, and puts the
 * parent the casebook states for the day in place of the registry's; few vendors have one. `numbered` tables hold the
 * numbers too.
 */
export async function stateLineage(db: Database, table: string, date: string, numbered: boolean): Promise<void> {
  const number = (column: string, from: string, of: string, value: string) =>
    raw(numbered ? `, ${column} = (select number from ${from} n where n.${of} = ${value})` : "");
  const covers = raw(
    `(p.since is null or p.since::date <= t.${date}) and (p.before is null or t.${date} < p.before::date)`,
  );
  await db.query(sql`
    update ${raw(table)} t set vendor_then = p.other${number("vendor_then_number", "vendor_number", "vendor", "p.other")}
    from vendor_then p where p.vendor = t.vendor and ${covers}`);
  await db.query(sql`
    update ${raw(table)} t set vendor_today = p.other${number("vendor_today_number", "vendor_number", "vendor", "p.other")}
    from vendor_today p where p.vendor = t.vendor`);
  await db.query(sql`
    update ${raw(table)} t set parent_today = p.parent${number("parent_today_number", "parent_number", "parent", "p.parent")}
    from parent_today p where p.vendor = t.vendor`);
  await db.query(sql`
    update ${raw(table)} t set parent = o.parent${number("parent_number", "parent_number", "parent", "o.parent")} from (
      select t.source, t.record, min(p.parent) as parent from ${raw(table)} t join vendor_parent p using (vendor) where ${covers} group by t.source, t.record) o
    where o.source = t.source and o.record = t.record`);
}
