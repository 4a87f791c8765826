import type { AwardRecord } from "../../model/award.ts";
import type {
  AttributeCheck,
  Check,
  Claim,
  ClaimReading,
  ExistenceCheck,
  JudgedReading,
  Judgement,
  QuantityCheck,
  TrendCheck,
  Verdict,
} from "../../model/claim.ts";
import type { Filter } from "../../model/figure.ts";
import { UserError } from "../../model/user-error.ts";
import { decideVerdict, quantityHolds, sayExpectation, sayVerdict } from "../../rules/claims/judge.ts";
import type { DocumentJudgement, Documents } from "../../rules/claims/document-value.ts";
import { judgeField, judgePassage, judgeRow } from "../../rules/claims/judge-document.ts";
import { judgeArithmetic, judgeDisagree } from "../../rules/claims/judge-statements.ts";
import { countTransactions, recordsOf, transactionsOf } from "../../store/evidence.ts";
import type { Book } from "../book.ts";
import { bindQuotes } from "../documents/bind-quotes.ts";
import { documentsOf } from "./check-references.ts";
import { sideBySide } from "../side-by-side.ts";
import { checkValues } from "./check-values.ts";

/** How many evidence rows a judgement carries; the page's CSV has them all up to `evidenceLimit`. */
export const evidenceLimit = 500;

/**
 * Judges every claim of a book, or those named; `before` gives the verdicts of the last published build. `rows: false`
 * leaves out what pages show beside a verdict and what a quote is bound to.
 */
export async function judgeClaims(
  book: Book,
  before: ReadonlyMap<string, Verdict>,
  only?: readonly string[],
  { rows } = { rows: true },
): Promise<Judgement[]> {
  await checkValues(book, book.casebook.claims);
  const bound = rows ? await bindQuotes(book, book.casebook.claims) : new Map<string, never>();
  const asked = book.casebook.claims.filter(({ id }) => !only || only.includes(id));
  return sideBySide(asked, async (claim) => ({
    ...(await judgeClaim(book, claim, before.get(claim.id) ?? null, rows)),
    ...bound.get(claim.id),
  }));
}

async function judgeClaim(book: Book, claim: Claim, last: Verdict | null, rows: boolean): Promise<Judgement> {
  const readings: JudgedReading[] = [];
  const documents = await book.shelf.heldAll(claim.readings.flatMap(({ check }) => documentsOf(check)));
  for (const reading of claim.readings) readings.push(await judgeReading(book, claim, reading, documents, rows));
  const verdict = decideVerdict(claim, readings);
  const beside = [];
  for (const { says, filter } of rows ? claim.beside : []) {
    beside.push({
      says,
      figure: await book.figure({ measure: "obligations", ...filter }),
      rows: await transactionsOf(book.db, filter, evidenceLimit),
    });
  }
  const shown = readings.filter((r) => r.decides && r.evidence > 0);
  return {
    claim,
    verdict,
    says: sayVerdict(verdict, claim, readings),
    readings,
    beside,
    evidence: shown.length > 0 ? Math.max(...shown.map((r) => r.evidence)) : 0,
    before: last !== null && last !== verdict ? last : null,
  };
}

async function judgeReading(
  book: Book,
  claim: Claim,
  reading: ClaimReading,
  documents: Documents,
  rows: boolean,
): Promise<JudgedReading> {
  const { check } = reading;
  const { problem, note, ...judged } = await judgeCheck(book, check, documents, rows);
  if (problem !== undefined) throw new UserError(`${claim.file}: reading “${reading.name}”: ${problem}`);
  const notes = [reading.note, note].filter((n) => n !== undefined);
  return {
    ...blank(check.kind),
    ...judged,
    name: reading.name,
    decides: reading.decides,
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
}

type Judged = DocumentJudgement;

function blank(kind: Check["kind"]): Omit<JudgedReading, "name" | "decides"> {
  return {
    kind,
    holds: null,
    unit: "text",
    measured: null,
    expected: "",
    coverage: null,
    figure: null,
    evidence: 0,
    rows: [],
    records: [],
    sql: null,
  };
}

async function judgeCheck(book: Book, check: Check, documents: Documents, rows: boolean): Promise<Judged> {
  switch (check.kind) {
    case "quantity":
      return judgeQuantity(book, check, rows);
    case "attribute":
      return judgeAttribute(book, check);
    case "existence":
      return judgeExistence(book, check, rows);
    case "trend":
      return judgeTrend(book, check, rows);
    case "arithmetic":
      return judgeArithmetic(documents, check);
    case "field":
      return judgeField(documents, check);
    case "row":
      return judgeRow(documents, check);
    case "passage":
      return judgePassage(documents, check);
    case "disagree":
      return judgeDisagree(documents, check);
    case "untestable":
      return { expected: "a record that is not held" };
  }
}

async function evidenceOf(
  book: Book,
  filter: Filter,
  rows: boolean,
): Promise<Pick<JudgedReading, "evidence" | "rows">> {
  if (!rows) return { evidence: 0, rows: [] };
  return {
    evidence: await countTransactions(book.db, filter),
    rows: await transactionsOf(book.db, filter, evidenceLimit),
  };
}

async function judgeQuantity(book: Book, check: QuantityCheck, rows: boolean): Promise<Judged> {
  const figure = await book.figure(check.figure);
  const evidence = await evidenceOf(book, check.figure, rows);
  const measured = figure.total.value;
  return {
    holds: quantityHolds(measured, check.expect, figure.total.transactions, figure.coverage.complete),
    unit: figure.unit,
    measured: figure.total.transactions === 0 && !figure.coverage.complete ? null : measured,
    expected: sayExpectation(check.expect, figure.unit),
    coverage: figure.coverage,
    figure,
    ...evidence,
    sql: figure.sql,
  };
}

async function judgeExistence(book: Book, check: ExistenceCheck, rows: boolean): Promise<Judged> {
  const figure = await book.figure({ measure: "transactions", ...check.filter });
  const found = figure.total.value ?? 0n;
  return {
    holds: found > 0n ? true : figure.coverage.complete ? false : null,
    unit: "count",
    measured: found,
    expected: "at least one transaction",
    coverage: figure.coverage,
    figure,
    ...(await evidenceOf(book, check.filter, rows)),
    sql: figure.sql,
  };
}

async function judgeTrend(book: Book, check: TrendCheck, rows: boolean): Promise<Judged> {
  const [before, after] = [await book.figure(check.before), await book.figure(check.after)];
  const [from, to] = [before.total.value, after.total.value];
  const complete = before.coverage.complete && after.coverage.complete;
  const known = from !== null && to !== null && from > 0n && complete;
  const changed = known ? ((to - from) * 1000n) / from : null;
  const needed = BigInt(Math.round(check.byPercent * 10));
  return {
    holds: changed === null ? null : check.direction === "fell" ? changed <= -needed : changed >= needed,
    unit: "text",
    measured:
      changed === null ? null : `${changed < 0n ? "−" : "+"}${Number(changed < 0n ? -changed : changed) / 10} per cent`,
    expected: `${check.direction} by at least ${check.byPercent} per cent`,
    coverage: after.coverage,
    figure: after,
    ...(await evidenceOf(book, check.after, rows)),
    sql: after.sql,
  };
}

/** Fields as filed on the latest award-level record, else on the award's first transaction. */
async function judgeAttribute(book: Book, check: AttributeCheck): Promise<Judged> {
  const filter: Filter = { where: { award: [check.award] } };
  const records = await recordsOf(book.db, filter, evidenceLimit);
  const rows = await transactionsOf(book.db, filter, evidenceLimit);
  const found = latest(records, check.field) ?? fromTransactions[check.field]?.(rows) ?? null;
  return {
    holds: found === null ? null : check.oneOf.some((wanted) => found.toUpperCase().includes(wanted.toUpperCase())),
    unit: "text",
    measured: found,
    expected: `${check.field} ${check.oneOf.length === 1 ? "contains" : "contains one of"} ${check.oneOf.map((w) => `“${w}”`).join(", ")}`,
    coverage: await book.coverageFor(filter),
    evidence: records.length + rows.length,
    records,
    rows,
  };
}

function latest(records: readonly AwardRecord[], field: string): string | null {
  return records.findLast((record) => record.fields[field] !== undefined)?.fields[field] ?? null;
}

type Rows = Awaited<ReturnType<typeof transactionsOf>>;
const fromTransactions: Readonly<Record<string, (rows: Rows) => string | null>> = {
  recipient_name: (rows) => rows[0]?.recipient ?? null,
  type_of_contract_pricing: (rows) => rows.find((r) => r.pricing !== null)?.pricing ?? null,
  extent_competed: (rows) => rows.find((r) => r.competition !== null)?.competition ?? null,
  product_or_service_code: (rows) => rows.find((r) => r.psc !== null)?.psc ?? null,
  naics_code: (rows) => rows.find((r) => r.naics !== null)?.naics ?? null,
  awarding_office_name: (rows) => rows.find((r) => r.office !== null)?.office ?? null,
  description: (rows) => rows[0]?.description ?? null,
};
