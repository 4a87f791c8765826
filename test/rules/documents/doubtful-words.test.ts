import { describe, expect, it } from "vitest";
import type { Line, Page } from "../../../src/model/document.ts";
import { doubtfulWords, doubtNote } from "../../../src/rules/documents/doubtful-words.ts";
import { findField } from "../../../src/rules/documents/find-field.ts";
import { judgeField, judgePassage } from "../../../src/rules/claims/judge-document.ts";
import { judgeDisagree } from "../../../src/rules/claims/judge-statements.ts";
import { maskLine } from "../../../src/rules/redact/mask-line.ts";
import { handDocument, handPage } from "./hand-document.ts";

/** A recognised line: each word with its confidence. */
function recognised(y: number, ...words: readonly (readonly [string, number])[]): Line {
  let text = "";
  const placed = words.map(([word, confidence], at) => {
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? word : `${text} ${word}`;
    return { start, end: text.length, confidence, box: { x: at * 60, y, width: 55, height: 10 } };
  });
  return { text, words: placed };
}
const pageOf = (...lines: readonly Line[]): Page => handPage(1, [], { origin: "ocr", confidence: 90, lines });

describe("doubtfulWords(page)", () => {
  it("are those under 60, by place in the page's text; masks and mere marks are none", () => {
    const page = pageOf(
      recognised(10, ["Cameras", 95], ["57", 41]),
      recognised(30, ["—", 12], ["[name]", 20], ["Eugcne", 59], ["sure", 60]),
    );
    expect(doubtfulWords(page)).toEqual([
      { start: 8, end: 10, confidence: 41 },
      { start: 20, end: 26, confidence: 59 },
    ]);
    expect(doubtfulWords(handPage(1, ["Cameras 57"]))).toEqual([]);
  });
});

describe("maskLine(line, patches)", () => {
  it("keeps how sure words are, and of words it joins the least", () => {
    const line = recognised(10, ["by", 90], ["Zorvik", 80], ["Qualden", 30], ["today", 70]);
    const masked = maskLine(line, [{ start: 3, end: 17, kind: "name" }]);
    expect(masked.words.map(({ confidence }) => confidence)).toEqual([90, 30, 70]);
  });
});

describe("checks that rest on doubtful words", () => {
  const page = pageOf(
    recognised(10, ["Cameras:", 95], ["57", 41]),
    recognised(40, ["Price:", 20], ["$3,000.00", 96]),
    recognised(70, ["kept", 90], ["thlrty", 35], ["days", 90]),
    recognised(100, ["kept", 90], ["sixty", 91], ["days", 90]),
  );
  const field = (name: string, after: string, kind: "number" | "money") => findField([page], { name, after, kind })!;
  const fields = [field("cameras", "Cameras", "number"), field("price", "Price", "money")];
  const documents = new Map([["order", handDocument("order", { pages: [page], fields })]]);
  const doubt = "Recognised with little confidence (of 100): “57” (41); look at the page’s picture or the original.";

  it("say so of a field's value, and not of the words it follows", () => {
    const judged = (name: string) =>
      judgeField(documents, {
        kind: "field",
        document: "order",
        field: name,
        expect: { comparison: "at least", value: 1n },
      });
    expect(judged("cameras")).toMatchObject({ holds: true, note: doubt });
    expect(judged("price").note).toBeUndefined();
  });

  it("say so of a passage, unless it stands somewhere well read", () => {
    const judged = (text: string) =>
      judgePassage(documents, { kind: "passage", document: "order", anyOf: [text], present: true });
    expect(judged("kept thlrty days").note).toContain("“thlrty” (35)");
    expect(judged("kept sixty days").note).toBeUndefined();
    expect(
      judgePassage(documents, { kind: "passage", document: "order", anyOf: ["days", "thlrty"], present: true }).note,
    ).toBeUndefined();
  });

  it("say so of what two documents state", () => {
    const judged = judgeDisagree(documents, {
      kind: "disagree",
      first: { document: "order", field: "cameras" },
      second: { document: "order", field: "price" },
      expect: "differ",
    });
    expect(judged.note).toBe(doubt);
  });
});

describe("doubtNote(words)", () => {
  it("names five words and counts the others", () => {
    const words = Array.from({ length: 7 }, (_, at) => ({ text: `w${at}`, confidence: at }));
    expect(doubtNote(words).note).toContain("“w4” (4) and 2 more;");
    expect(doubtNote([])).toEqual({});
  });
});
