import type { Expectation } from "../../model/claim.ts";
import type { FieldCheck, PassageCheck, RowCheck } from "../../model/document-check.ts";
import { readInFull } from "../../model/document-source.ts";
import { cellText, rowQuote } from "../../model/document-table.ts";
import type { DocumentTable, TableRow } from "../../model/document-table.ts";
import { fieldNote, fieldOf, heldOr, hundredths, isHeld, measuredOf, placeOf } from "./document-value.ts";
import type { DocumentJudgement, Documents } from "./document-value.ts";
import { doubtNote, leastDoubtful } from "../documents/doubtful-words.ts";
import { findQuotes } from "../documents/find-quote.ts";
import { foldQuote } from "../documents/fold-quote.ts";
import { meets, sayExpectation } from "./judge.ts";

/** How many places a reading carries; it says how many there are. */
const shownPlaces = 50;

/** Returns what a field of a document comes to against what is expected of it. */
export function judgeField(documents: Documents, check: FieldCheck): DocumentJudgement {
  const expected = check.expect
    ? `${check.field}: ${sayHundredths(check.expect)}`
    : `${check.field} ${sayOneOf(check.oneOf ?? [])}`;
  const held = heldOr(documents, check.document);
  if (!isHeld(held)) return { ...held, expected };
  const field = fieldOf(held, check);
  if ("problem" in field) return { problem: field.problem };
  if ("absent" in field) return { holds: null, expected, note: field.absent };
  const value = hundredths(field);
  if (check.expect && value === undefined)
    return {
      problem: `field “${check.field}” of ${check.document} is the text “${field.value}”; expected a number or an amount to hold against ${sayHundredths(check.expect)}`,
    };
  const { unit, measured } = measuredOf(field);
  return {
    holds: check.expect ? meets(value!, check.expect) : contains(field.value, check.oneOf ?? []),
    unit,
    measured,
    expected: check.expect && unit === "cents" ? `${check.field}: ${sayExpectation(check.expect, "cents")}` : expected,
    evidence: 1,
    places: [placeOf(held, field)],
    ...fieldNote([field]),
  };
}

/** Returns how many rows of a document's tables match, or what a cell of them says. */
export function judgeRow(documents: Documents, check: RowCheck): DocumentJudgement {
  const wanted = Object.entries(check.where);
  const rowsWith = wanted.map(([column, words]) => `${column} “${words}”`).join(", ") || "any row";
  const expected = check.cell
    ? `${check.cell.column} ${sayOneOf(check.cell.oneOf)}, where ${rowsWith}`
    : `rows with ${rowsWith}: ${check.expect ? sayHundredths(check.expect) : "at least 1"}`;
  const held = heldOr(documents, check.document);
  if (!isHeld(held)) return { ...held, expected };
  const { tables } = held.facts;
  if (tables.length === 0)
    return { holds: null, expected, note: `no table was found in ${held.account.declaration.title}` };
  const columns = [
    ...wanted.map(([column]) => column).filter((c) => c !== "any"),
    ...(check.cell ? [check.cell.column] : []),
  ];
  const names = [...new Set(tables.flatMap((table) => table.header))];
  const unknown = columns.find((column) => !names.some((name) => same(name, column)));
  if (unknown !== undefined)
    return {
      problem: `no table of document ${check.document} has a column “${unknown}”; expected one of: ${names.join(", ")}`,
    };
  const matching = tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) =>
      (check.page === undefined || row.page === check.page) && matches(table, row, wanted)
        ? [{ table, row, number: { table: t + 1, row: r + 1 } }]
        : [],
    ),
  );
  const places = matching.slice(0, shownPlaces).map(({ row, number }) => ({
    ...placeOf(held, { page: row.page, quote: rowQuote(row) }),
    // A page of markup is the whole of it: its tables say where.
    ...(row.cells.every(({ box }) => box === null) && number),
  }));
  const found = {
    expected,
    evidence: matching.length,
    places,
    ...doubtNote(matching.flatMap(({ row }) => row.cells.flatMap((cell) => cell.doubtful ?? []))),
  };
  if (check.cell) {
    const { column, oneOf } = check.cell;
    const cells = matching.map(({ table, row }) => cellText(row, columnOf(table, column)));
    const told = [...new Set(cells.filter((text) => text !== ""))];
    if (told.length === 0) return { ...found, holds: null };
    return {
      ...found,
      unit: "text",
      measured: told.slice(0, 5).join("; "),
      holds: told.every((text) => contains(text, oneOf)),
    };
  }
  const counted = BigInt(matching.length);
  const holds = check.expect ? meets(counted * 100n, check.expect) : counted > 0n;
  // Rows that a poor recognition lost would make the count too small, never too large.
  const sure =
    readInFull(held.pages) || (holds && (check.expect?.comparison ?? "at least").match(/^(more than|at least)$/));
  return { ...found, unit: "count", measured: counted, holds: sure ? holds : null };
}

/** Returns whether a passage stands in a document; that it does not counts only where every page was read with confidence. */
export function judgePassage(documents: Documents, check: PassageCheck): DocumentJudgement {
  const on = check.page === undefined ? "" : ` on page ${check.page}`;
  const expected = `${check.present ? "says" : "does not say"} ${check.anyOf.map((text) => `“${text}”`).join(" or ")}${on}`;
  const held = heldOr(documents, check.document);
  if (!isHeld(held)) return { ...held, expected };
  const found = check.anyOf
    .flatMap((text) => [...findQuotes(held.pages, text, check.page)])
    .sort((a, b) => a.page - b.page || a.start - b.start);
  const places = found
    .slice(0, shownPlaces)
    .map(({ page, selector }) => placeOf(held, { page, quote: selector.exact }));
  if (found.length > 0)
    return {
      expected,
      unit: "text",
      measured: places[0]!.quote,
      evidence: found.length,
      places,
      holds: check.present,
      ...doubtNote(leastDoubtful(held.pages, found.slice(0, shownPlaces))),
    };
  const sure = readInFull(held.pages);
  return {
    expected,
    unit: "text",
    measured: sure ? `not said${on === "" ? " on any page" : on}` : null,
    holds: sure ? !check.present : null,
    ...(!sure && {
      note: `not found; some pages of ${held.account.declaration.title} were recognised with too little confidence to say that it is not there`,
    }),
  };
}

function sayHundredths(expect: Expectation): string {
  return expect.value % 100n === 0n
    ? sayExpectation({ ...expect, value: expect.value / 100n }, "count")
    : sayExpectation(expect, "cents").replace("$", "");
}

function sayOneOf(words: readonly string[]): string {
  return `${words.length === 1 ? "contains" : "contains one of"} ${words.map((w) => `“${w}”`).join(", ")}`;
}

const fold = (text: string) => foldQuote(text).text.toLowerCase();
const same = (a: string, b: string) => fold(a) === fold(b);

function contains(text: string, oneOf: readonly string[]): boolean {
  const folded = fold(text);
  return oneOf.some((wanted) => folded.includes(fold(wanted)));
}

function columnOf(table: DocumentTable, column: string): number {
  return table.header.findIndex((name) => same(name, column));
}

function matches(table: DocumentTable, row: TableRow, wanted: readonly (readonly [string, string])[]): boolean {
  return wanted.every(([column, words]) =>
    column === "any"
      ? row.cells.some((cell) => contains(cell.text, [words]))
      : contains(cellText(row, columnOf(table, column)), [words]),
  );
}
