import type { ArithmeticCheck, JudgedReading } from "../../model/claim.ts";
import type { DisagreeCheck, Statement } from "../../model/document-check.ts";
import type { DocumentField } from "../../model/document-field.ts";
import { decimalText, exactMoney, parseCents } from "../../model/money.ts";
import type { DocumentPlace } from "../../model/quote.ts";
import { compare } from "./arithmetic.ts";
import { fieldNote, fieldOf, heldOr, hundredths, isHeld, placeOf } from "./document-value.ts";
import type { DocumentJudgement, Documents } from "./document-value.ts";
import { doubtNote, leastDoubtful } from "../documents/doubtful-words.ts";
import { findQuote } from "../documents/find-quote.ts";
import { foldQuote } from "../documents/fold-quote.ts";

type Stated = {
  readonly value: bigint | string;
  readonly shown: string;
  readonly title: string;
  readonly place: DocumentPlace;
  readonly note: string | undefined;
};

/** Returns whether two documents differ, or agree, on one thing; undecided where either does not state it. */
export function judgeDisagree(documents: Documents, check: DisagreeCheck): DocumentJudgement {
  const titles = [check.first, check.second].map(
    (s) => documents.get(s.document)?.account.declaration.title ?? s.document,
  );
  const expected = `${titles.join(" and ")} ${check.expect}`;
  const both: Stated[] = [];
  for (const statement of [check.first, check.second]) {
    const stated = statedBy(documents, statement);
    if (!("value" in stated)) return { expected, ...stated };
    both.push(stated);
  }
  const differ = both[0]!.value !== both[1]!.value;
  return {
    expected,
    unit: "text",
    measured: both.map(({ title, shown }) => `${title}: ${shown}`).join("; "),
    holds: differ === (check.expect === "differ"),
    evidence: 2,
    places: both.map(({ place }) => place),
    ...noteOf(both.flatMap(({ note }) => note ?? [])),
  };
}

function noteOf(notes: readonly string[]): { readonly note?: string } {
  return notes.length === 0 ? {} : { note: [...new Set(notes)].join(" ") };
}

function statedBy(documents: Documents, statement: Statement): Stated | DocumentJudgement {
  const held = heldOr(documents, statement.document);
  if (!isHeld(held)) return held;
  const { title } = held.account.declaration;
  if ("field" in statement) {
    const field = fieldOf(held, statement);
    if ("problem" in field) return field;
    if ("absent" in field) return { holds: null, note: field.absent };
    const number = hundredths(field);
    const shown = number !== undefined && field.kind === "money" ? exactMoney(number) : field.value;
    return {
      value: number ?? folded(field.value),
      shown,
      title,
      place: placeOf(held, field),
      note: fieldNote([field]).note,
    };
  }
  const found = findQuote(held.pages, statement.passage, statement.page);
  if (!found) return { holds: null, note: `${title} does not say “${statement.passage}”` };
  const { page, selector } = found;
  return {
    value: parseCents(statement.says) ?? folded(statement.says),
    shown: statement.says,
    title,
    place: placeOf(held, { page, quote: selector.exact }),
    note: doubtNote(leastDoubtful(held.pages, [found])).note,
  };
}

const folded = (text: string) => foldQuote(text).text.toLowerCase();

/** Returns what an arithmetic check comes to, over the numbers it states and those that documents state in their fields. */
export function judgeArithmetic(documents: Documents, check: ArithmeticCheck): DocumentJudgement {
  const given: Record<string, number | string> = {};
  const shown: string[] = [];
  const places: DocumentPlace[] = [];
  const fields: DocumentField[] = [];
  for (const [name, value] of Object.entries(check.given)) {
    if (typeof value === "number") {
      given[name] = value;
      shown.push(`${name} = ${value.toLocaleString("en-US")}`);
      continue;
    }
    const held = heldOr(documents, value.document);
    if (!isHeld(held)) return { ...held, expected: check.expression };
    const field = fieldOf(held, value);
    if ("problem" in field) return field;
    if ("absent" in field) return { holds: null, expected: check.expression, note: field.absent };
    const number = hundredths(field);
    if (number === undefined)
      return {
        problem: `field “${value.field}” of ${value.document} is the text “${field.value}”; expected a number or an amount`,
      };
    given[name] = decimalText(number);
    shown.push(`${name} = ${field.kind === "money" ? exactMoney(number) : field.value}`);
    places.push(placeOf(held, field));
    fields.push(field);
  }
  const result = compare(check.expression, given);
  return {
    holds: result.holds,
    unit: "number" satisfies JudgedReading["unit"],
    measured: `${result.left} against ${result.right}`,
    expected: `${check.expression} (${shown.join(", ")})`,
    ...(places.length > 0 && { evidence: places.length, places }),
    ...fieldNote(fields),
  };
}
