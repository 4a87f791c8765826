import type { Database } from "../../src/store/duckdb.ts";
import { openDatabase } from "../../src/store/duckdb.ts";
import { Query } from "../../src/store/sql.ts";

/**
 * A book of six transactions on four awards, small enough to add up by hand:
 *
 * | rec | award | date       | FY   | agency | vendor | obligation | potential | labels (strict; broad) |
 * | --- | ----- | ---------- | ---- | ------ | ------ | ---------: | --------: | ---------------------- |
 * | 1   | A1    | 2024-09-30 | 2024 | ICE    | acme   |    1000.10 |   5000.00 | plates, cameras        |
 * | 2   | A1    | 2024-10-01 | 2025 | ICE    | acme   |    -200.05 |   6000.00 |                        |
 * | 3   | A1    | 2025-02-01 | 2025 | ICE    | acme   |       0.00 |   4000.00 |                        |
 * | 4   | A2    | 2025-02-15 | 2025 | CBP    | orbit  |     500.00 |         – | plates                 |
 * | 5   | A3    | 2025-03-01 | 2025 | ICE    | acme   |     250.00 |    300.00 | ; plates               |
 * | 6   | A4    | 2024-03-01 | 2024 | CBP    | delta  |      10.01 |         – | none                   |
 *
 * Makers: acme sells its own things (A1, A3), and orbit sold something of acme and of zeta (A2).
 *
 * Through time: what is acme now was called Acme Watch until 1 October 2024 (`acme-watch`), and orbit has become acme. The
 * registry knows ACME HOLDINGS as parent of A1 and of A2, where the casebook states Acme Group for acme alone, and says
 * that what is orbit now belongs to it too.
 */
export async function handBook(): Promise<Database> {
  const db = await openDatabase();
  for (const text of [
    `create table source(source integer, file varchar, kind varchar, layout varchar, retrieved varchar)`,
    `insert into source values (0, 'pull.csv', 'transaction', 'x', '2026-01-01')`,
    `create table award(award integer, award_key varchar, piid varchar, agency varchar)`,
    `insert into award values (1, 'KEY-A1', 'A1', 'ICE'), (2, 'KEY-A2', 'A2', 'CBP'), (3, 'KEY-A3', 'A3', 'ICE'), (4, 'KEY-A4', 'A4', 'CBP')`,
    `create table transaction(source integer, record integer, award integer, piid varchar, modification varchar, action_date date, fiscal_year integer, month varchar,
      agency varchar, office varchar, obligation decimal(18,2), current_value decimal(18,2), potential_value decimal(18,2), recipient varchar, vendor varchar, parent varchar,
      psc varchar, naics varchar, competition varchar, pricing varchar, description varchar, parent_piid varchar)`,
    `insert into transaction values
      (0, 1, 1, 'A1', '0', '2024-09-30', 2024, '2024-09', 'ICE', 'HQ', 1000.10, 900.00, 5000.00, 'ACME INC', 'acme', 'Acme Group', 'D399', '541', 'FULL', 'FIXED', 'Fixed PLATE READERS', null),
      (0, 2, 1, 'A1', 'P1', '2024-10-01', 2025, '2024-10', 'ICE', 'HQ', -200.05, 900.00, 6000.00, 'ACME INC', 'acme', 'Acme Group', 'D399', '541', 'FULL', 'FIXED', 'DE-OBLIGATE', null),
      (0, 3, 1, 'A1', 'P2', '2025-02-01', 2025, '2025-02', 'ICE', 'HQ', 0.00, 800.05, 4000.00, 'ACME INC', 'acme', 'Acme Group', 'D399', '541', 'FULL', 'FIXED', 'ADMIN CHANGE', null),
      (0, 4, 2, 'A2', '0', '2025-02-15', 2025, '2025-02', 'CBP', 'EAST', 500.00, null, null, 'ORBIT LLC', 'orbit', null, 'D399', '334', 'NOT COMPETED', 'TIME', 'SUBSCRIPTION', null),
      (0, 5, 3, 'A3', '0', '2025-03-01', 2025, '2025-03', 'ICE', 'WEST', 250.00, 250.00, 300.00, 'ACME INC', 'acme', 'Acme Group', 'R425', '541', 'NOT COMPETED', 'FIXED', 'SUPPORT', null),
      (0, 6, 4, 'A4', '0', '2024-03-01', 2024, '2024-03', 'CBP', null, 10.01, null, null, 'DELTA CO', 'delta', null, null, null, null, null, 'café, Straße', null)`,
    ...["vendor_then", "vendor_today", "parent_today", "registry_parent"].map(
      (column) => `alter table transaction add column ${column} varchar`,
    ),
    `update transaction set vendor_then = 'acme-watch' where record = 1`,
    `update transaction set vendor_today = 'acme' where record = 4`,
    `update transaction set parent_today = 'Acme Group' where vendor in ('acme', 'orbit')`,
    `update transaction set registry_parent = 'ACME HOLDINGS' where award in (1, 2)`,
    `create table vendor_number as select row_number() over (order by vendor)::integer as number, vendor, vendor as name from (select vendor from transaction union select vendor_then from transaction where vendor_then is not null)`,
    `create table parent_number as select row_number() over (order by parent)::integer as number, parent from (select parent from transaction where parent is not null union select registry_parent from transaction where registry_parent is not null)`,
    `create table recipient_number as select row_number() over (order by recipient)::integer as number, recipient from (select distinct recipient from transaction)`,
    ...[
      ["vendor", "vendor"],
      ["vendor_then", "vendor"],
      ["vendor_today", "vendor"],
      ["parent", "parent"],
      ["parent_today", "parent"],
      ["registry_parent", "parent"],
      ["recipient", "recipient"],
    ].flatMap(([column, of]) => [
      `alter table transaction add column ${column}_number integer`,
      `update transaction t set ${column}_number = (select number from ${of}_number n where n.${of} = t.${column})`,
    ]),
    `create table award_record(source integer, record integer, award integer, piid varchar, kind varchar, as_of date, fiscal_year integer, month varchar, agency varchar, office varchar,
      recipient varchar, vendor varchar, parent varchar, obligated decimal(18,2), current_value decimal(18,2), potential_value decimal(18,2), psc varchar, naics varchar,
      competition varchar, pricing varchar, modification varchar, award_type varchar, solicitation varchar, description varchar,
      vendor_then varchar, vendor_today varchar, parent_today varchar, registry_parent varchar)`,
    `create table award_value as
      select award, agency, office, recipient, vendor, parent, vendor_then, vendor_today, parent_today, registry_parent, psc, naics, competition, pricing, fiscal_year, month, piid, action_date as as_of, current_value, potential_value, source, record
      from transaction where record in (3, 5)`,
    `create table label(award integer, technology varchar, reading varchar, rule varchar, matched varchar, source integer, record integer, score integer)`,
    `insert into label values (1, 'plates', 'strict', 'named', 'PLATE READERS', 0, 1, null), (1, 'plates', 'broad', 'maker', 'acme', 0, 1, null), (1, 'cameras', 'strict', 'named', 'FIXED', 0, 1, null),
      (2, 'plates', 'strict', 'named', 'SUBSCRIPTION', 0, 4, null), (3, 'plates', 'broad', 'maker', 'acme', 0, 5, null)`,
    `create table label_part(award integer, technology varchar, reading varchar, rule varchar, place integer, part varchar, says varchar, weight integer)`,
    `insert into label_part values (1, 'plates', 'strict', 'named', 0, 'words', 'PLATE READERS', null), (1, 'plates', 'broad', 'maker', 1, 'vendors', 'ACME INC', null),
      (1, 'cameras', 'strict', 'named', 0, 'words', 'FIXED', null), (2, 'plates', 'strict', 'named', 0, 'words', 'SUBSCRIPTION', null), (3, 'plates', 'broad', 'maker', 1, 'vendors', 'ACME INC', null)`,
    `create table maker(award integer, maker varchar, basis varchar, matched varchar, source integer, record integer)`,
    `insert into maker values (1, 'acme', 'recipient', 'ACME INC', 0, 1), (1, 'acme', 'words', 'PLATE READERS', 0, 1), (2, 'acme', 'words', 'SUBSCRIPTION', 0, 4), (2, 'zeta', 'words', 'SUBSCRIPTION', 0, 4), (3, 'acme', 'recipient', 'ACME INC', 0, 5)`,
    `create table vendor(vendor varchar, name varchar, recipient varchar, uei varchar, duns varchar, cage varchar, because varchar, number integer)`,
    `insert into vendor values ('acme', 'Acme', 'ACME INC', null, null, null, 'name the casebook declares', 1), ('orbit', 'ORBIT LLC', 'ORBIT LLC', null, null, null, 'name as filed', 3)`,
    `create table slice(source integer, agency varchar, fiscal_year integer, kind varchar, rows integer, negatives integer, first_date varchar, last_date varchar, state varchar, because varchar)`,
    `insert into slice values (0, 'ICE', 2025, 'transaction', 3, 1, '2024-10-01', '2025-03-01', 'used', 'the only pull'), (0, 'CBP', 2025, 'transaction', 1, 0, '2025-02-15', '2025-02-15', 'used', 'the only pull')`,
    `create table pull_change(kind varchar, agency varchar, fiscal_year integer, older varchar, newer varchar, piid varchar, modification varchar, before varchar, after varchar, file varchar, record integer)`,
    `create table rejection(source integer, record integer, "column" varchar, value varchar, reason varchar)`,
  ]) {
    await db.query(new Query(text));
  }
  return db;
}
