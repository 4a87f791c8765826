import { evidenceRule, sayHistory } from "../model/taxonomy.ts";
import type { Clue, PartKind, Thresholds } from "../model/taxonomy.ts";
import { text } from "./connector.ts";
import type { Connector } from "./connector.ts";
import type { Database } from "./duckdb.ts";
import { described, oneOf } from "./label-awards.ts";
import { joined, raw, sql } from "./sql.ts";
import type { Query } from "./sql.ts";

/** A technology's clues as the store weighs them. */
export type WeighedTechnology = {
  readonly technology: string;
  readonly thresholds: Thresholds;
  /** What the weights without words must come to where no heavy word stands. */
  readonly others: number;
  readonly clues: readonly (Clue & { readonly number: number })[];
};

/** The parts that are a column's value: where it stands, and what is shown as filed. */
const columns = {
  vendors: ["vendor", "recipient"],
  psc: ["psc", "psc"],
  naics: ["naics", "naics"],
  offices: ["office", "office"],
} as const satisfies Partial<Record<PartKind, readonly [string, string]>>;

const valued = Object.keys(columns) as readonly (keyof typeof columns)[];

/**
 * Sets the rows aside that evidence could label: those that hold a heavy word, and those whose codes and vendors could
 * do it without. Returns their distinct descriptions, for the words to be looked up.
 */
export async function holdClues(db: Database, technologies: readonly WeighedTechnology[]): Promise<string[]> {
  await loadClues(db, technologies);
  await db.query(sql`create or replace temp table clue_row as
    select distinct c.technology, award, source, record, vendor, psc, naics, office, recipient, description
    from hit_row h join clue c on c.number = h.rule`);
  for (const { technology, others, clues } of technologies) {
    const wordless = clues.filter((clue) => clue.weight > 0 && !clue.words);
    if (wordless.reduce((sum, clue) => sum + clue.weight, 0) < others) continue;
    const weights: Query[] = [];
    for (const clue of wordless) {
      const holds = await couldHold(db, technology, clue);
      if (holds) weights.push(sql`case when ${holds} then ${raw(String(clue.weight))} else 0 end`);
    }
    if (weights.length === 0) continue;
    await db.query(sql`insert into clue_row
      select ${technology}, award, source, record, vendor, psc, naics, office, recipient, description from ${described} d
      where ${joined(weights, " + ")} >= ${raw(String(others))}
        and not exists (from clue_row r where r.technology = ${technology} and r.source = d.source and r.record = d.record)`);
  }
  const rows = await db.query(sql`select distinct description from clue_row`);
  return rows.map((row) => text(row, "description")!).sort();
}

/** Returns SQL that holds of every row a clue without words holds of; of a vendor's history, of a few more. */
async function couldHold(db: Connector, technology: string, clue: Clue): Promise<Query | undefined> {
  for (const kind of valued) if (clue[kind]) return oneOf(columns[kind][0], clue[kind]);
  const { share, awards } = clue.history!;
  const vendors = await db.query(sql`select vendor from vendor_history where technology = ${technology}
    and described >= ${awards} and labelled * 100 >= ${share} * (described - 1) order by vendor`);
  return vendors.length === 0
    ? undefined
    : oneOf(
        "vendor",
        vendors.map((row) => text(row, "vendor")!),
      );
}

async function loadClues(db: Database, technologies: readonly WeighedTechnology[]): Promise<void> {
  await db.query(
    sql`create or replace temp table clue(number integer, technology varchar, weight integer, share integer, awards integer)`,
  );
  await db.query(
    sql`create or replace temp table clue_value(clue integer, technology varchar, kind varchar, value varchar)`,
  );
  await db.query(
    sql`create or replace temp table threshold(technology varchar, strict integer, standard integer, broad integer)`,
  );
  const clues = technologies.flatMap(({ technology, clues: own }) => own.map((clue) => ({ ...clue, technology })));
  await db.append(
    "clue",
    clues.map((c) => [c.number, c.technology, c.weight, c.history?.share ?? null, c.history?.awards ?? null]),
  );
  await db.append(
    "clue_value",
    clues.flatMap((c) =>
      valued.flatMap((kind) => [...new Set(c[kind])].map((value) => [c.number, c.technology, kind, value])),
    ),
  );
  await db.append(
    "threshold",
    technologies.map(({ technology, thresholds: t }) => [technology, t.strict, t.standard, t.broad]),
  );
}

/** What the words of a description say of clues: the words of each that stand in it, and technologies that are vetoed. */
export type ClueTexts = {
  readonly words: readonly { readonly description: string; readonly clue: number; readonly matched: string }[];
  readonly vetoed: readonly { readonly description: string; readonly technology: string }[];
};

/** Weighs the rows set aside and keeps each award's highest score, with its parts, for `settleLabels` to take in. */
export async function labelByEvidence(db: Database, texts: ClueTexts): Promise<void> {
  await db.query(sql`create or replace temp table clue_text(description varchar, clue integer, matched varchar)`);
  await db.query(sql`create or replace temp table clue_veto(description varchar, technology varchar)`);
  await db.append(
    "clue_text",
    texts.words.map((w) => [w.description, w.clue, w.matched]),
  );
  await db.append(
    "clue_veto",
    texts.vetoed.map((v) => [v.description, v.technology]),
  );
  await db.query(sql`create or replace temp table weighable as
    select * from clue_row anti join clue_veto using (description, technology)`);
  const held = valued.map(
    (kind) => sql`select r.technology, award, source, record, v.clue, ${kind} as part, ${raw(columns[kind][1])} as says
      from weighable r join clue_value v on v.technology = r.technology and v.kind = ${kind} and v.value = r.${raw(columns[kind][0])}`,
  );
  await db.query(sql`create or replace temp table clue_held as
    with held as (
      select r.technology, award, source, record, c.number as clue, 'words' as part, matched as says
      from weighable r join clue_text t using (description) join clue c on c.number = t.clue and c.technology = r.technology
      union all ${joined(held, " union all ")}
      union all ${historyHeld})
    select held.*, weight from held join clue c on c.number = held.clue`);
  await db.query(sql`create or replace temp table scored as
    select s.*, case when score >= t.strict then 'strict' when score >= t.standard then 'standard' else 'broad' end as reading
    from (select technology, award, source, record, sum(weight)::integer as score from clue_held group by all) s join threshold t using (technology)
    where score >= t.broad
    qualify row_number() over (partition by award, technology order by score desc, source, record) = 1`);
  await db.query(sql`insert into weighed
    select award, technology, reading, ${evidenceRule}, string_agg(says, ', ' order by clue) filter (weight > 0), source, record, score
    from scored join clue_held using (technology, award, source, record) group by all`);
  await db.query(sql`insert into weighed_part
    select award, technology, reading, ${evidenceRule}, clue, part, says, weight
    from scored join clue_held using (technology, award, source, record)`);
}

/** The history of the other awards: this one is counted neither among those of the technology nor among the described. */
const historyHeld = sql`select technology, award, source, record, clue, 'history',
    replace(replace(${sayHistory("{labelled}", "{of}")}, '{labelled}', labelled::varchar), '{of}', described::varchar)
  from (
    select r.technology, r.award, r.source, r.record, c.number as clue, c.share, c.awards,
      h.labelled - (w.award is not null)::integer as labelled, h.described - (d.award is not null)::integer as described
    from weighable r join vendor_history h using (vendor, technology) join clue c on c.technology = r.technology and c.share is not null
      left join worded_award w on w.award = r.award and w.vendor = r.vendor and w.technology = r.technology
      left join described_award d on d.award = r.award and d.vendor = r.vendor)
  where described >= awards and labelled * 100 >= share * described`;
