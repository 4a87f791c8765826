import type { AwardRecord, AwardTransaction } from "../model/award.ts";
import type { Filter } from "../model/figure.ts";
import type { AwardLabel, AwardLine } from "../model/site.ts";
import type { LabelPart } from "../model/taxonomy.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector, Row } from "./connector.ts";
import { list } from "./figure-awards.ts";
import { filterSql } from "./figures.ts";
import { raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

const cents = (column: string) => `(${column} * 100)::hugeint as ${column}`;

/** Returns the transactions a filter takes, oldest or largest first, with file and record; at most `limit` of them. */
export async function transactionsOf(
  db: Connector,
  filter: Filter,
  limit: number,
  first: "oldest" | "largest" = "oldest",
): Promise<AwardTransaction[]> {
  const size = raw(first === "largest" ? "abs(t.obligation) desc," : "");
  const rows = await db.query(sql`
    select s.file, t.record, w.award_key, t.piid, t.parent_piid, t.modification, t.action_date::varchar as action_date, ${raw(["obligation", "current_value", "potential_value"].map((c) => cents(`t.${c}`).replace(`as t.${c}`, `as ${c}`)).join(", "))},
      t.agency, t.office, t.recipient, t.vendor, t.psc, t.naics, t.pricing, t.competition, t.description
    from (select * from transaction${filterSql(filter, "transaction")}) t join source s using (source) join award w on w.award = t.award
    order by ${size} t.action_date, t.piid, t.modification, t.source, t.record limit ${limit}`);
  return rows.map(asTransaction);
}

/** Returns every transaction of the awards named, by award key, each in order. */
export async function transactionsByAward(
  db: Connector,
  awardKeys: readonly string[],
): Promise<Map<string, AwardTransaction[]>> {
  return Map.groupBy(await transactionsOf(db, { where: { award: awardKeys } }, 10_000_000), (t) => t.awardKey);
}

/** Returns every award-level record of the awards named, by award key, each in order. */
export async function recordsByAward(db: Connector, awardKeys: readonly string[]): Promise<Map<string, AwardRecord[]>> {
  return Map.groupBy(await recordsOf(db, { where: { award: awardKeys } }, 10_000_000), (r) => r.awardKey);
}

/** Returns how many transactions a filter takes. */
export async function countTransactions(db: Connector, filter: Filter): Promise<number> {
  return count(
    (await db.query(sql`select count(*) as n from transaction${filterSql(filter, "transaction")}`))[0]!,
    "n",
  );
}

function asTransaction(row: Row): AwardTransaction {
  return {
    from: { source: text(row, "file")!, record: count(row, "record") },
    awardKey: text(row, "award_key")!,
    piid: text(row, "piid")!,
    parentPiid: text(row, "parent_piid"),
    modification: text(row, "modification")!,
    actionDate: text(row, "action_date")!,
    obligation: integer(row, "obligation")!,
    currentValue: integer(row, "current_value"),
    potentialValue: integer(row, "potential_value"),
    agency: text(row, "agency")!,
    office: text(row, "office"),
    recipient: text(row, "recipient")!,
    vendor: text(row, "vendor")!,
    psc: text(row, "psc"),
    naics: text(row, "naics"),
    pricing: text(row, "pricing"),
    competition: text(row, "competition"),
    description: text(row, "description")!,
  };
}

/** Fields of an award-level record an attribute claim may name, by the data dictionary's names. */
export const recordFields: Readonly<Record<string, string>> = {
  recipient_name: "recipient",
  type_of_contract_pricing: "pricing",
  extent_competed: "competition",
  solicitation_procedures: "solicitation",
  award_type: "award_type",
  product_or_service_code: "psc",
  naics_code: "naics",
  awarding_office_name: "office",
  modification_number: "modification",
  description: "description",
};

/** Returns the award-level records a filter takes, newest statement last. */
export async function recordsOf(db: Connector, filter: Filter, limit: number): Promise<AwardRecord[]> {
  const rows = await db.query(sql`
    select s.file, r.record, w.award_key, r.piid, r.as_of::varchar as as_of, r.agency, r.recipient, r.vendor, ${raw(["obligated", "current_value", "potential_value"].map(cents).join(", "))},
      r.pricing, r.competition, r.solicitation, r.award_type, r.psc, r.naics, r.office, r.modification, r.description
    from (select * from award_record${filterSql(filter, "award_record")}) r join source s using (source) join award w on w.award = r.award
    order by r.as_of, r.source, r.record limit ${limit}`);
  return rows.map((row) => ({
    from: { source: text(row, "file")!, record: count(row, "record") },
    awardKey: text(row, "award_key")!,
    piid: text(row, "piid")!,
    asOf: text(row, "as_of"),
    agency: text(row, "agency")!,
    recipient: text(row, "recipient")!,
    vendor: text(row, "vendor")!,
    obligated: integer(row, "obligated"),
    currentValue: integer(row, "current_value"),
    potentialValue: integer(row, "potential_value"),
    pricing: text(row, "pricing"),
    competition: text(row, "competition"),
    description: text(row, "description")!,
    fields: Object.fromEntries(
      Object.entries(recordFields).flatMap(([field, column]) =>
        row[column] === null || row[column] === undefined ? [] : [[field, String(row[column])]],
      ),
    ),
  }));
}

/** Returns the labels of every award that has any, or of those named, keyed by award key, the surest first. */
export async function labelsByAward(db: Connector, awardKeys?: readonly string[]): Promise<Map<string, AwardLabel[]>> {
  const named = awardKeys === undefined ? raw("") : sql` where w.award_key in (${list(awardKeys)})`;
  const rows = await db.query(sql`
    select w.award_key, l.technology, l.reading, l.rule, l.matched, l.score, s.file, l.record, p.part, p.says, p.weight
    from label l join award w using (award) join source s using (source) left join label_part p using (award, technology, reading, rule)${named}
    order by w.award_key, l.technology, l.reading desc, l.rule, l.source, l.record, p.place, p.says`);
  const labels = Map.groupBy(rows, (row) =>
    ["award_key", "technology", "reading", "rule"].map((c) => row[c]).join("\0"),
  );
  const all = [...labels.values()].map((parts) => [text(parts[0]!, "award_key")!, asLabel(parts[0]!, parts)] as const);
  return new Map([...Map.groupBy(all, ([key]) => key)].map(([key, own]) => [key, own.map(([, label]) => label)]));
}

function asLabel(row: Row, rows: readonly Row[]): AwardLabel {
  const parts = rows.flatMap((part): LabelPart[] => {
    const kind = text(part, "part") as LabelPart["kind"] | null;
    const weight = integer(part, "weight");
    return kind === null ? [] : [{ kind, says: text(part, "says")!, weight: weight === null ? null : Number(weight) }];
  });
  const score = integer(row, "score");
  return {
    technology: text(row, "technology")!,
    reading: text(row, "reading") as AwardLabel["reading"],
    rule: text(row, "rule")!,
    matched: score === null ? text(row, "matched")!.split(", ") : parts.filter((p) => p.weight! > 0).map((p) => p.says),
    parts,
    score: score === null ? null : Number(score),
    source: text(row, "file")!,
    record: count(row, "record"),
  };
}

type Line = Omit<AwardLine, "path" | "labels">;

/** Returns the awards a filter takes with their sums, largest obligation first; labels are added by the caller. */
export async function awardLines(db: Connector, filter: Filter, limit: number): Promise<Line[]> {
  return (await awardLinesPer(db, filter, raw("''"), limit)).get("") ?? [];
}

/** Like awardLines, for every vendor at once: at most `limit` awards each. */
export async function awardLinesByVendor(db: Connector, limit: number): Promise<Map<string, Line[]>> {
  return awardLinesPer(db, { where: {} }, raw("vendor"), limit);
}

async function awardLinesPer(db: Connector, filter: Filter, per: Query, limit: number): Promise<Map<string, Line[]>> {
  const rows = await db.query(sql`
    select * from (
      select w.award_key, t.piid, t.agency, ${per} as per, arg_max(t.recipient, (t.action_date, t.record)) as recipient, arg_max(t.vendor, (t.action_date, t.record)) as vendor,
        arg_min(t.description, (t.action_date, -abs(t.obligation), t.record)) as description, (sum(t.obligation) * 100)::hugeint as obligations, count(*) as n,
        min(t.action_date)::varchar as first_date, max(t.action_date)::varchar as last_date
      from (select * from transaction${filterSql(filter, "transaction")}) t join award w using (award)
      group by w.award_key, t.piid, t.agency, per)
    qualify row_number() over (partition by per order by obligations desc, award_key) <= ${limit} order by per, obligations desc, award_key`);
  const lines = rows.map(
    (row) =>
      [
        text(row, "per")!,
        {
          awardKey: text(row, "award_key")!,
          piid: text(row, "piid")!,
          agency: text(row, "agency")!,
          recipient: text(row, "recipient")!,
          vendor: text(row, "vendor")!,
          description: text(row, "description")!,
          obligations: integer(row, "obligations")!,
          transactions: count(row, "n"),
          firstDate: text(row, "first_date")!,
          lastDate: text(row, "last_date")!,
        },
      ] as const,
  );
  return new Map([...Map.groupBy(lines, ([key]) => key)].map(([key, own]) => [key, own.map(([, line]) => line)]));
}
