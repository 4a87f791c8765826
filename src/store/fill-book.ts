import { count } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { fiscalYearSql } from "./resolve-slices.ts";
import { notStated, unstated } from "./resolve-vendors.ts";
import { raw, sql } from "./sql.ts";
import { stateLineage } from "./state-lineage.ts";
import type { Query } from "./sql.ts";

const agencyJoin =
  "join agency_of a on a.code is not distinct from s.awarding_sub_agency_code and a.name is not distinct from s.awarding_sub_agency_name";
const vendorJoin =
  "left join vendor v on v.recipient = s.recipient_name and v.uei is not distinct from s.recipient_uei and v.duns is not distinct from s.recipient_duns and v.cage is not distinct from s.cage_code";

/** What stateLineage fills in, for the few vendors it concerns. */
const others = "null::varchar as vendor_then, null::varchar as vendor_today, null::varchar as parent_today";

/**
 * Finds what the used slices hold before anybody knows their vendors: which rows are there twice, and the awards. Rows
 * that agree in every field, their award and modification among them, are one transaction delivered twice (pages of an
 * API that moved): the first is kept, the rest counted.
 */
export async function prepareTransactions(db: Database, startMonth: number): Promise<void> {
  const year = raw(fiscalYearSql("s.action_date", startMonth));
  await db.run([
    sql`
    create or replace temp view used_transaction as
    select s.* from (select s.*, a.agency, ${year} as fy from staged_transaction s ${raw(agencyJoin)}) s
    semi join (select source, agency, fiscal_year from slice where kind = 'transaction' and state = 'used') u
      on u.source = s.source and u.agency = s.agency and u.fiscal_year = s.fy`,
    sql`
    create or replace temp table duplicate as
    with hashed as (select source, record, ${raw(rowHash())} as h from used_transaction),
    often as (select source, h from hashed group by all having count(*) > 1)
    select source, record from (
      select source, record, row_number() over (partition by source, h order by record) as n from hashed semi join often using (source, h)
    ) where n > 1`,
    ...awardStatements(),
    sql`
    create or replace table parent_number as
    select row_number() over (order by parent)::integer as number, parent from (
      select recipient_parent_name as parent from used_transaction where recipient_parent_name is not null union select parent from vendor_parent union select parent from parent_today)`,
  ]);
}

/** Fills `transaction` from the used slices, once they are prepared and the vendors known. */
export async function fillTransactions(db: Database): Promise<void> {
  const stated = await db.query(sql`select number from vendor_number where vendor = ${notStated}`);
  const unnamed = count(stated[0]!, "number");
  const unfiled = count(
    (await db.query(sql`select number from recipient_number where recipient = ${unstated}`))[0]!,
    "number",
  );
  // Wide rows probe the small tables on their right, in any order: source and record tell it.
  await db.query(sql`set disabled_optimizers = 'build_side_probe_side'`);
  await db.query(sql`set preserve_insertion_order = false`);
  await db.query(sql`
    create or replace table transaction as
    select s.source, s.record, k.award, s.award_id_piid as piid, coalesce(s.modification_number, '0') as modification, s.action_date,
      s.fy as fiscal_year, left(s.action_date::varchar, 7) as month, s.agency, s.awarding_office_name as office,
      s.federal_action_obligation as obligation, s.current_total_value_of_award as current_value, s.potential_total_value_of_award as potential_value,
      coalesce(s.recipient_name, ${unstated}) as recipient, coalesce(v.vendor, ${notStated}) as vendor, s.recipient_parent_name as parent,
      coalesce(s.product_or_service_code, s.product_or_service_code_description) as psc, coalesce(s.naics_code, s.naics_description) as naics,
      s.extent_competed as competition, s.type_of_contract_pricing as pricing, coalesce(s.description, s.base_description, '') as description,
      s.parent_award_id_piid as parent_piid, coalesce(v.number, ${unnamed}) as vendor_number, p.number as parent_number, ${raw(others)},
      s.recipient_parent_name as registry_parent, p.number as registry_parent_number, coalesce(v.filed, ${unfiled}) as recipient_number,
      null::integer as vendor_then_number, null::integer as vendor_today_number, null::integer as parent_today_number
    from (select * from used_transaction anti join duplicate using (source, record)) s join award_key_of k on ${raw(keyMatch)} ${raw(vendorJoin)} left join parent_number p on p.parent = s.recipient_parent_name`);
  await db.query(sql`reset preserve_insertion_order`);
  await db.query(sql`reset disabled_optimizers`);
  await stateLineage(db, "transaction", "action_date", true);
}

/** Every field a layout may carry, so that two rows hash alike only when nothing tells them apart. */
function rowHash(): string {
  return (
    "hash(award_id_piid, award_key, transaction_key, modification_number, transaction_number, action_date, federal_action_obligation, " +
    "recipient_name, product_or_service_code_description, naics_description, description, awarding_sub_agency_name, awarding_office_name, current_total_value_of_award)"
  );
}

const keyMatch = "k.piid = s.award_id_piid and k.agency = s.agency and k.award_key is not distinct from s.award_key";

/**
 * Gives every award an id. Sources without `contract_award_unique_key` are joined to the one key other sources give
 * for the same PIID and agency; where there is none, or more than one, PIID and agency stand for the key.
 */
function awardStatements(): Query[] {
  return [
    sql`
    create or replace temp table award_as_filed as
    select distinct award_id_piid as piid, agency, award_key from used_transaction
    union select distinct s.award_id_piid, a.agency, s.award_key from staged_other s ${raw(agencyJoin)} where s.kind in ('award-summary', 'award-latest')`,
    sql`
    create or replace temp table award_resolved as
    with keyed as (select piid, agency, min(award_key) as only_key, count(distinct award_key) as n from award_as_filed where award_key is not null group by all)
    select f.piid, f.agency, f.award_key, coalesce(f.award_key, case when k.n = 1 then k.only_key end, f.piid || '@' || f.agency) as resolved
    from award_as_filed f left join keyed k on k.piid = f.piid and k.agency = f.agency`,
    sql`
    create or replace table award as
    select (row_number() over ())::integer as award, resolved as award_key, any_value(piid) as piid, any_value(agency) as agency from award_resolved group by resolved`,
    sql`
    create or replace temp table award_key_of as
    select r.piid, r.agency, r.award_key, w.award from award_resolved r join award w on w.award_key = r.resolved`,
  ];
}

/** Fills `award_record` and `award_value` from award-level sources and from the values transactions state. */
export async function fillAwardRecords(db: Database, startMonth: number): Promise<void> {
  await db.query(sql`
    create or replace table award_record as
    select s.source, s.record, k.award, s.award_id_piid as piid, s.kind, coalesce(s.action_date, s.retrieved) as as_of, ${raw(fiscalYearSql("coalesce(s.action_date, s.retrieved)", startMonth))} as fiscal_year,
      left(coalesce(s.action_date, s.retrieved)::varchar, 7) as month, s.agency, s.awarding_office_name as office,
      coalesce(s.recipient_name, ${unstated}) as recipient, coalesce(v.vendor, ${notStated}) as vendor, s.recipient_parent_name as parent,
      s.total_obligated_amount as obligated, s.current_total_value_of_award as current_value, s.potential_total_value_of_award as potential_value,
      coalesce(s.product_or_service_code, s.product_or_service_code_description) as psc, coalesce(s.naics_code, s.naics_description) as naics,
      s.extent_competed as competition, s.type_of_contract_pricing as pricing, s.modification_number as modification, s.award_type, s.solicitation_procedures as solicitation,
      coalesce(s.description, s.base_description, '') as description, ${raw(others)}, s.recipient_parent_name as registry_parent
    from (select s.*, a.agency from staged_other s ${raw(agencyJoin)} where s.kind in ('award-summary', 'award-latest')) s
    join award_key_of k on ${raw(keyMatch)} ${raw(vendorJoin)}`);
  await stateLineage(db, "award_record", "as_of", false);
  const year = raw(fiscalYearSql("as_of", startMonth));
  await db.query(sql`
    create or replace table award_value as
    with stated as (
      select award, agency, office, recipient, vendor, parent, vendor_then, vendor_today, parent_today, registry_parent, psc, naics, competition, pricing, piid, as_of, current_value, potential_value, source, record
      from award_record where current_value is not null or potential_value is not null
      union all
      select award, agency, office, recipient, vendor, parent, vendor_then, vendor_today, parent_today, registry_parent, psc, naics, competition, pricing, piid, action_date, current_value, potential_value, source, record
      from transaction where current_value is not null or potential_value is not null),
    -- The last by date, then source, then record, as one number: far cheaper than a window over every row.
    latest as (select (m >> 32 & 4294967295)::integer as source, (m & 4294967295)::integer as record from (
      select max(((as_of - date '0001-01-01')::hugeint << 64) + (source::hugeint << 32) + record) as m from stated group by award))
    select award, agency, office, recipient, vendor, parent, vendor_then, vendor_today, parent_today, registry_parent, psc, naics, competition, pricing, ${year} as fiscal_year, left(as_of::varchar, 7) as month, piid, as_of, current_value, potential_value, source, record
    from stated semi join latest using (source, record)`);
}

/** Fills `subaward` and `action`. */
export async function fillOthers(db: Database): Promise<void> {
  await db.query(sql`
    create or replace table subaward as
    select s.source, s.record, s.award_id_piid as piid, a.agency, s.recipient_name as recipient, s.subawardee_name as subrecipient, s.action_date, s.subaward_amount as amount, coalesce(s.description, '') as description
    from staged_other s ${raw(agencyJoin)} where s.kind = 'subaward'`);
  await db.query(sql`
    create or replace table action as
    select s.source, s.record, a.agency, try_cast(s.fiscal_year as integer) as fiscal_year, s.recipient_name as recipient, s.base_and_exercised_options_value as value,
      coalesce(s.product_or_service_code, s.product_or_service_code_description) as psc, coalesce(s.description, '') as description
    from staged_other s ${raw(agencyJoin)} where s.kind = 'action'`);
}

/** Returns, per source, how many used rows were dropped as exact duplicates and how many stand in slices not used. */
export async function setAside(db: Database): Promise<Map<number, { duplicate: number; superseded: number }>> {
  const rows = await db.query(sql`
    select source, sum(d)::bigint as duplicate, sum(p)::bigint as superseded from (
      select source, count(*) as d, 0 as p from duplicate group by source
      union all select source, 0, sum(rows) from slice where state <> 'used' group by source) group by source`);
  return new Map(
    rows.map((r) => [count(r, "source"), { duplicate: count(r, "duplicate"), superseded: count(r, "superseded") }]),
  );
}
