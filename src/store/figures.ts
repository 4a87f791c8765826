import { measures } from "../model/figure.ts";
import type { Dimension, FigureQuery, FigureRow, Filter, Measure } from "../model/figure.ts";
import { count, integer, text } from "./connector.ts";
import type { Connector, Row } from "./connector.ts";
import { awardsBy, awardsWith, isOfAwards, list } from "./figure-awards.ts";
import { columnOf, numberOf } from "./figure-columns.ts";
import type { ColumnDimension } from "./figure-columns.ts";
import { joined, printed, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** A figure's numbers before its coverage is reasoned about. */
export type Measured = {
  readonly total: FigureRow;
  readonly rows: readonly FigureRow[];
  readonly omitted: number;
  readonly overlapping: boolean;
  readonly sql: string;
};

const expressions: Record<Measure, string> = {
  obligations: "cents(sum(obligation))",
  "gross-obligations": "cents(sum(obligation) filter (obligation > 0))",
  deobligations: "cents(sum(obligation) filter (obligation < 0))",
  "potential-value": "cents(sum(potential_value))",
  "current-value": "cents(sum(current_value))",
  awards: "count(distinct award)",
  transactions: "count(*)",
};

/** Returns the table a measure is read from: transactions add up; stated values are the latest per award. */
function relation(measure: Measure): string {
  return measure === "potential-value" || measure === "current-value" ? "award_value" : "transaction";
}

/** Returns SQL whose parts are quoted: cents of a decimal sum, exact. */
function expression(measure: Measure): Query {
  return raw(expressions[measure].replace(/^cents\((.*)\)$/, "($1 * 100)::hugeint"));
}

/** Returns SQL for a dimension's value in `transaction f`, and the join it needs; an award is named by its key. */
export function valuePer(dimension: Dimension, filter: Filter): { readonly value: Query; readonly join: Query } {
  if (isOfAwards(dimension))
    return {
      value: raw(`per_award.${dimension}`),
      join: sql` join (${awardsBy(dimension, filter)}) per_award using (award)`,
    };
  const value =
    dimension === "award" ? "(select award_key from award w where w.award = f.award)" : columnOf(dimension, {});
  return { value: raw(value), join: raw("") };
}

/**
 * Measures a figure. Grouped, the whole is the sum of its groups, but for what groups share (a technology's awards, an
 * award in two years): that is asked for by a query of its own.
 */
export async function measure(db: Connector, query: FigureQuery): Promise<Measured> {
  const whole = figureSql(query, undefined);
  const ask = async () => asRow((await db.query(whole))[0]!, query.measure);
  if (query.by === undefined)
    return { total: await ask(), rows: [], omitted: 0, overlapping: false, sql: printed(whole) };
  const grouped = figureSql(query, query.by);
  const cutTo = isOfAwards(query.by) ? undefined : query.top;
  const answer = await db.query(cutTo === undefined ? grouped : topSql(query, query.by as ColumnDimension, cutTo));
  const rows = answer.map((row) => asRow(row, query.measure));
  const first = answer[0];
  const cut = first?.["groups"] !== undefined;
  const overlapping = isOfAwards(query.by);
  return {
    total:
      query.measure === "awards"
        ? await distinctAwards(db, query)
        : overlapping
          ? await ask()
          : cut
            ? wholeOf(first, query.measure)
            : sumOf(rows, query.measure),
    rows,
    omitted: cut ? count(first, "groups") - rows.length : 0,
    overlapping,
    sql: printed(grouped),
  };
}

/** Reads the whole beside the first of the largest groups. */
function wholeOf(row: Row, of: Measure): FigureRow {
  return asRow({ key: null, value: row["whole"], transactions: row["whole_transactions"] }, of);
}

function sumOf(rows: readonly FigureRow[], of: Measure): FigureRow {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const transactions = rows.reduce((n, row) => n + row.transactions, 0);
  // Of no rows at all, what adds up is nothing; a stated value is not stated.
  const none = relation(of) === "transaction" ? 0n : null;
  const value = values.length === 0 ? none : values.reduce((a, b) => a + b, 0n);
  return asRow({ key: null, value, transactions: BigInt(transactions) }, of);
}

function asRow(row: Row, of: Measure): FigureRow {
  const key = text(row, "key");
  const value = integer(row, "value");
  const transactions = count(row, "transactions");
  const empty = measures[of].unit === "cents" && relation(of) === "transaction" ? 0n : null;
  return {
    key,
    label: key ?? "",
    value: value ?? (transactions > 0 || empty !== null ? (empty ?? value) : null),
    transactions,
  };
}

/** Returns the SQL of a figure; readable, parameterised, one statement. */
export function figureSql(query: FigureQuery, by: Dimension | undefined): Query {
  const from = relation(query.measure);
  const value = expression(query.measure);
  const where = filterSql(query, from);
  if (by === undefined)
    return sql`select null as key, ${value} as value, count(*) as transactions from ${raw(from)}${where}`;
  if (isOfAwards(by)) {
    return sql`select l.${raw(by)} as key, ${value} as value, count(*) as transactions
from ${raw(from)} join (${awardsBy(by, query)}) l using (award)${where}
group by l.${raw(by)} order by value desc nulls last, key`;
  }
  const column = raw(columnOf(by, query));
  const order =
    query.top === undefined && (by === "fiscal-year" || by === "month")
      ? raw("key")
      : raw("value desc nulls last, key");
  return sql`select ${column}::varchar as key, ${value} as value, count(*) as transactions from ${raw(from)}${where} group by ${column} order by ${order}${query.top === undefined ? raw("") : sql` limit ${query.top}`}`;
}

/**
 * Returns the SQL of the largest groups beside the whole, as it is asked: the same answer as figureSql with a limit,
 * which is what is printed. All groups are added up, but only those shown are made into cents and text. Awards of the
 * many are counted by the pairs of group and award, twice as fast as a distinct count in each.
 */
function topSql(query: FigureQuery, by: ColumnDimension, top: number): Query {
  const from = relation(query.measure);
  const where = filterSql(query, from);
  const number = from === "transaction" ? numberOf(by, query) : undefined;
  const column = raw(number?.number ?? columnOf(by, query));
  const [, sum] = /^cents\((.*)\)$/.exec(expressions[query.measure]) ?? [];
  const cents = (of: string) => raw(sum === undefined ? of : `(${of} * 100)::hugeint`);
  const groups =
    query.measure === "awards" && (number !== undefined || by === "award")
      ? sql`select key, count(*) as value, sum(n)::bigint as transactions from (select ${column} as key, award, count(*) as n from ${raw(from)}${where} group by ${column}, award) group by key`
      : sql`select ${column} as key, ${raw(sum ?? expressions[query.measure])} as value, count(*) as transactions from ${raw(from)}${where} group by ${column}`;
  const named = number === undefined ? raw("") : raw(` left join ${number.names} t on t.number = largest.key`);
  return sql`with g as materialized (${groups}),
largest as (select * from g order by value desc nulls last, key limit ${top})
select ${raw(number === undefined ? "largest.key::varchar" : `t.${number.text}`)} as key, ${cents("value")} as value, transactions, w.groups, ${cents("w.whole")} as whole, w.whole_transactions
from largest${named}, (select count(*) as groups, sum(value) as whole, sum(transactions)::bigint as whole_transactions from g) w
order by largest.value desc nulls last, largest.key`;
}

/** Counts the distinct awards of a filter: award ids are dense, so a bit for each is enough. */
async function distinctAwards(db: Connector, filter: Filter): Promise<FigureRow> {
  const last = count((await db.query(sql`select max(award) as last from transaction`))[0]!, "last");
  const where = filterSql(filter, "transaction");
  const rows = await db.query(
    sql`select coalesce(bit_count(bitstring_agg(award, 1, ${raw(String(Math.max(1, last)))})), 0) as value, count(*) as transactions from transaction${where}`,
  );
  return asRow({ ...rows[0], key: null }, "awards");
}

/**
 * Measures one figure for every value of a dimension at once, each as `measure` would answer it for that value alone.
 * For pages that come by the hundred: two queries instead of two a page.
 */
export async function measurePer(
  db: Connector,
  query: FigureQuery,
  per: Dimension,
  values: readonly string[],
): Promise<Map<string, Measured>> {
  const narrowed = (value: string): FigureQuery => ({ ...query, where: { ...query.where, [per]: [value] } });
  const from = relation(query.measure);
  const value = expression(query.measure);
  const outer = valuePer(per, query);
  const where = filterSql(query, from);
  const whole = await db.query(
    sql`select ${outer.value}::varchar as per, ${value} as value, count(*) as transactions from ${raw(from)} f${outer.join}${where} group by per`,
  );
  const out = new Map<
    string,
    { total: FigureRow; rows: FigureRow[]; omitted: number; overlapping: boolean; sql: string }
  >();
  const zero = measures[query.measure].unit === "cents" && from !== "transaction" ? null : 0n;
  for (const one of values) {
    out.set(one, {
      total: { key: null, label: "", value: zero, transactions: 0 },
      rows: [],
      omitted: 0,
      overlapping: isOfAwards(query.by),
      sql: printed(figureSql(narrowed(one), query.by)),
    });
  }
  for (const row of whole) {
    const held = out.get(text(row, "per") ?? "");
    if (held) held.total = asRow(row, query.measure);
  }
  if (query.by === undefined) return out;
  const { by } = query;
  const inner = raw(isOfAwards(by) ? `l.${by}` : columnOf(by, query));
  const join = isOfAwards(by) ? sql` join (${awardsBy(by, query)}) l using (award)` : raw("");
  const order = query.by === "fiscal-year" || query.by === "month" ? raw("key") : raw("value desc nulls last, key");
  const grouped =
    await db.query(sql`select ${outer.value}::varchar as per, ${inner}::varchar as key, ${value} as value, count(*) as transactions
    from ${raw(from)} f${outer.join}${join}${where} group by per, ${inner} order by ${order}`);
  for (const row of grouped) out.get(text(row, "per") ?? "")?.rows.push({ ...asRow(row, query.measure) });
  return out;
}

/** Returns the where clause of a filter over `transaction`, `award_value` or `award_record`, empty when it takes everything. */
export function filterSql(filter: Filter, from: string): Query {
  const date = raw(from === "transaction" ? "action_date" : "as_of");
  const parts: Query[] = [];
  for (const [dimension, values] of Object.entries(filter.where) as [Dimension, readonly string[]][]) {
    if (isOfAwards(dimension)) {
      parts.push(awardsWith(dimension, values, filter));
    } else if (dimension === "award") {
      parts.push(
        sql`(piid in (${list(values)}) or award in (select award from award where award_key in (${list(values)})))`,
      );
    } else if (dimension === "fiscal-year") {
      parts.push(
        sql`fiscal_year in (${joined(
          values.map((v) => sql`${Number(v)}`),
          ", ",
        )})`,
      );
    } else {
      parts.push(sql`${raw(columnOf(dimension, filter))} in (${list(values)})`);
    }
  }
  if (filter.since) parts.push(sql`${date} >= cast(${filter.since} as date)`);
  if (filter.through) parts.push(sql`${date} <= cast(${filter.through} as date)`);
  return parts.length === 0 ? raw("") : sql` where ${joined(parts, " and ")}`;
}
