import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Book } from "../../src/casebook/book.ts";
import { silent } from "../../src/casebook/effects.ts";
import { openCasebook } from "../../src/casebook/open-casebook.ts";
import { foldText } from "../../src/rules/fold-text.ts";
import { text } from "../../src/store/connector.ts";
import { raw, sql } from "../../src/store/sql.ts";

/**
 * Draws the gold set: real award descriptions in strata, by the order of their salted hashes, and writes sample.jsonl
 * (what a labeller sees) and strata.jsonl (what the rules said then, which a labeller must not see). The files in the
 * repository were drawn with the rules of commit d195721; other rules draw other descriptions.
 */
const seed = "tallylight-gold-2026-11-24";
const perTechnology = 25;
const near = 140;
const costly = { first: 2500, drawn: 100 };
const anywhere = 110;

/** Words that stand near surveillance and often mean something else: where a rule that misses would miss. */
const nearWords =
  "surveil|camera|video|biometric|fingerprint|facial|recognition|forensic|track|locat|intercept|intelligence|phone|cellular|mobile device|analytic|database|data access|subscription|monitor|sensor|radar|tower|unmanned|aerial|social media|internet|open source|identity|identification|passport|document exam|plate|gps|evidence|undercover|investigat|targeting|vetting|screening|skip|credit|records|geospatial|decrypt|extract|wire";

const { values } = parseArgs({
  options: {
    casebook: { type: "string", default: join(import.meta.dirname, "../../casebooks/ice-surveillance") },
    out: { type: "string", default: import.meta.dirname },
  },
});

type Drawn = { readonly id: string; readonly stratum: string; readonly row: Candidate };
type Candidate = {
  readonly description: string;
  readonly award: string;
  readonly technology: string | null;
  readonly cost: number;
  readonly seen: Readonly<Record<string, string | null>>;
};

const hash = (salt: string, of: string): string => createHash("sha256").update(`${salt}:${of}`).digest("hex");
/** What two modifications of one text have in common. */
const gist = (description: string): string =>
  foldText(description)
    .replace(/[0-9]+/g, "")
    .replace(/ +/g, " ")
    .slice(0, 40);

const drawn: Drawn[] = [];
const taken = { awards: new Set<string>(), gists: new Set<string>() };

function draw(stratum: string, from: readonly Candidate[], wanted: number): void {
  let left = wanted;
  const ordered = [...from].sort((a, b) => (hash(seed, a.description) < hash(seed, b.description) ? -1 : 1));
  for (const row of ordered) {
    if (left === 0) return;
    if (taken.awards.has(row.award) || taken.gists.has(gist(row.description))) continue;
    taken.awards.add(row.award);
    taken.gists.add(gist(row.description));
    drawn.push({ id: hash("id", row.description).slice(0, 10), stratum, row });
    left--;
  }
}

const book = await Book.open(await openCasebook(values.casebook), silent);
const columns = raw("source, record, award, agency, office, recipient, vendor, psc, naics, description");
const rows = raw(`(select ${columns.text}, obligation as cost from transaction
  union all select ${columns.text}, coalesce(obligated, current_value, 0) as cost from award_record)`);
const matched = await book.db.query(sql`
  select l.technology, null as total, r.* from ${rows} r join label l using (source, record)
  where r.description is not null
  qualify row_number() over (partition by l.technology, r.description order by abs(r.cost) desc, source, record) = 1`);
const unmatched = await book.db.query(sql`
  with free as (select * from ${rows} r where description is not null and award not in (select award from label)),
  said as (select distinct description from ${rows} r where award in (select award from label)),
  totals as (select award, sum(cost) as total from free group by award)
  select null as technology, t.total::double as total, f.* from free f join totals t using (award)
  where description not in (select description from said where description is not null)
  qualify row_number() over (partition by description order by abs(cost) desc, source, record) = 1`);
book.close();

const candidates = (found: readonly Readonly<Record<string, unknown>>[]): Candidate[] =>
  found.map((row) => ({
    description: text(row, "description")!,
    award: text(row, "award")!,
    technology: text(row, "technology"),
    cost: Number(row["total"] ?? 0),
    seen: Object.fromEntries(
      ["description", "recipient", "psc", "naics", "agency", "office"].map((name) => [name, text(row, name)]),
    ),
  }));
const labelled = candidates(matched);
const technologies = [...new Set(labelled.map(({ technology }) => technology!))];
// The rarest first, so that an award with two technologies counts where it is needed.
const size = (of: string): number => labelled.filter(({ technology }) => technology === of).length;
for (const technology of technologies.sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1)))
  draw(
    `matched: ${technology}`,
    labelled.filter((row) => row.technology === technology),
    perTechnology,
  );
const free = candidates(unmatched);
const costliest = [...free].sort((a, b) => b.cost - a.cost).slice(0, costly.first);
draw("unmatched: costly", costliest, costly.drawn);
const nearby = new RegExp(nearWords, "i");
draw(
  "unmatched: near",
  free.filter(({ description }) => nearby.test(description)),
  near,
);
draw("unmatched: anywhere", free, anywhere);

const lines = (of: readonly object[]): string => of.map((one) => `${JSON.stringify(one)}\n`).join("");
drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
writeFileSync(join(values.out, "sample.jsonl"), lines(drawn.map(({ id, row }) => ({ id, ...row.seen }))));
writeFileSync(
  join(values.out, "strata.jsonl"),
  lines(
    drawn.map(({ id, stratum, row }) => ({
      id,
      stratum,
      half: parseInt(hash("half", gist(row.description)).slice(0, 2), 16) % 2 === 0 ? "tune" : "measure",
    })),
  ),
);
process.stdout.write(`${drawn.length} descriptions of ${labelled.length} matched and ${free.length} unmatched\n`);
