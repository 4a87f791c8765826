import { Book } from "../casebook/book.ts";
import { lintDefaults, lintTaxonomy } from "../casebook/technologies/lint-taxonomy.ts";
import { withLock } from "../casebook/lock.ts";
import { findCasebook, openCasebook, readTaxonomy } from "../casebook/open-casebook.ts";
import { counted } from "../model/counted.ts";
import { decimalText, exactMoney } from "../model/money.ts";
import { findingKinds } from "../model/taxonomy-finding.ts";
import type { FindingKind, TaxonomyFinding } from "../model/taxonomy-finding.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import { formatOf } from "./parse-flags.ts";
import type { Given } from "./parse-flags.ts";
import { paint, terminalEffects } from "./terminal.ts";
import type { Work } from "./work.ts";

export const run: Work = async (given) => {
  const [verb, path, more] = given.words;
  if (verb !== "lint" || more !== undefined)
    throw new UserError(`tallylight taxonomy: “${given.words.join(" ")}”; expected lint, and at most one CASEBOOK`);
  const format = formatOf(given, ["text", "json"]);
  const options = {
    wide: whole(given, "wide", lintDefaults.wide, 100),
    overlap: whole(given, "overlap", lintDefaults.overlap, 100),
    top: whole(given, "top", lintDefaults.top, 1000),
  };
  const folder = await findCasebook(path ?? ".");
  const effects = terminalEffects();
  const book = await withLock(folder, async () => Book.open(await openCasebook(folder), effects));
  effects.progress("");
  try {
    const findings = await lintTaxonomy(book.db, await readTaxonomy(folder), options);
    process.stdout.write(`${format === "json" ? asJson(findings) : asText(findings)}\n`);
    return given.is("strict") && findings.some((f) => findingKinds[f.kind].mends) ? exitCodes.gate : exitCodes.fine;
  } finally {
    book.close();
  }
};

function whole(given: Given, name: string, absent: number, most: number): number {
  const text = given.text(name);
  if (text === undefined) return absent;
  if (!/^\d{1,6}$/.test(text) || Number(text) > most)
    throw new UserError(`--${name} is “${text}”; expected a whole number, 0 to ${most}`);
  return Number(text);
}

const money = (cents: bigint | null) => (cents === null ? "no transactions" : exactMoney(cents));

function asText(findings: readonly TaxonomyFinding[]): string {
  const kinds = Object.keys(findingKinds) as readonly FindingKind[];
  const parts = kinds.flatMap((kind) => {
    const own = findings.filter((f) => f.kind === kind);
    const head = paint(`${findingKinds[kind].says} (${own.length})`, "bold");
    return own.length === 0 ? [] : [[head, ...inLists(own)].join("\n")];
  });
  const mends = findings.filter((f) => findingKinds[f.kind].mends).length;
  return [...parts, `${counted(findings.length, "finding")}, ${mends} to mend`].join("\n\n");
}

/** Words and vetoes of one rule that open onto no rows are told in one line: what is said of each is the same. */
function inLists(findings: readonly TaxonomyFinding[]): string[] {
  const together = Map.groupBy(findings, (f) =>
    f.what !== null && f.rows.length === 0 ? [f.file, f.technology, f.rule, f.says].join("\0") : f,
  );
  return [...together.values()].map((own) =>
    findingText(
      own[0]!,
      own.map((f) => f.what).filter((w) => w !== null),
    ),
  );
}

function findingText(finding: TaxonomyFinding, what: readonly string[]): string {
  const { kind, file, line, technology, rule, says, rows, obligations } = finding;
  const where = file === null ? "" : `${file}:${line}: `;
  const named = [
    ...(technology === null ? [] : [technology]),
    ...(rule === null ? [] : [`rule “${rule}”`]),
    ...what.map((one) => (kind === "overlap" ? `and ${one}` : `“${one}”`)),
  ];
  const sum = rows.length > 0 && obligations !== null && kind !== "unlabelled" ? `, ${money(obligations)}` : "";
  const opened = rows.map(
    (row) =>
      `    ${row.award}  ${money(row.obligations)}  ${row.recipient}  ${row.from.source}, record ${row.from.record}\n      ${row.description}`,
  );
  return [`  ${where}${named.join(", ")}${named.length > 0 ? ": " : ""}${says}${sum}`, ...opened].join("\n");
}

function asJson(findings: readonly TaxonomyFinding[]): string {
  const cents = (value: bigint | null) => (value === null ? null : decimalText(value));
  return JSON.stringify(
    {
      findings: findings.map((f) => ({
        kind: f.kind,
        mends: findingKinds[f.kind].mends,
        file: f.file,
        line: f.line,
        technology: f.technology,
        rule: f.rule,
        what: f.what,
        says: f.says,
        awards: f.awards,
        obligations: cents(f.obligations),
        rows: f.rows.map((row) => ({
          award: row.award,
          obligations: cents(row.obligations),
          recipient: row.recipient,
          description: row.description,
          from: row.from,
        })),
      })),
    },
    null,
    2,
  );
}
