import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Line, Official, Page, RawDocument } from "../../../src/model/document.ts";
import { normaliseSpan, strictPolicy } from "../../../src/rules/redact/policy.ts";
import type { RedactionPolicy } from "../../../src/rules/redact/policy.ts";
import { pendingSpans } from "../../../src/rules/redact/pending-spans.ts";
import { redactDocument } from "../../../src/rules/redact/redact-document.ts";

/** A line whose words are those between spaces, six points a letter. */
function line(text: string, y = 0): Line {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    box: { x: match.index * 6, y, width: match[0].length * 6, height: 10 },
  }));
  return { text, words };
}

function page(texts: readonly string[], number = 1): Page {
  const lines = texts.map((text, at) => line(text, at * 12));
  return { page: number, width: 612, height: 792, origin: "text-layer", confidence: null, lines };
}

function document(pages: readonly (readonly string[])[], metadata: Partial<RawDocument["metadata"]> = {}): RawDocument {
  return {
    format: "pdf",
    metadata: { title: null, byline: null, publisher: null, date: null, ...metadata },
    pages: pages.map((texts, at) => page(texts, at + 1)),
    badRedactions: [],
    notes: [],
  };
}

const linesOf = (raw: RawDocument): string[] => raw.pages.flatMap((each) => each.lines.map(({ text }) => text));
const redactLines = (texts: readonly string[], policy: RedactionPolicy = strictPolicy): string[] =>
  linesOf(redactDocument(document([texts]), policy));

describe("redactDocument(raw, policy)", () => {
  it("masks what runs over the end of a line on both lines, and counts it once", () => {
    const done = redactDocument(
      document([["We thank Maria", "Delgado of the city,", "call (541)", "682-5055 or write."]]),
      strictPolicy,
    );
    expect(linesOf(done)).toEqual(["We thank [name]", "[name] of the city,", "call [phone]", "[phone] or write."]);
    expect(done.masked).toEqual([
      { kind: "name", certain: 1, uncertain: 0 },
      { kind: "phone", certain: 1, uncertain: 0 },
    ]);
  });

  it("makes the masked words one word with the box around them", () => {
    const done = redactDocument(document([["Ask Maria T. Delgado, please."]]), strictPolicy);
    const [only] = done.pages[0]!.lines;
    expect(only!.text).toBe("Ask [name], please.");
    expect(only!.words.map(({ start, end }) => only!.text.slice(start, end))).toEqual(["Ask", "[name],", "please."]);
    expect(only!.words[1]!.box).toEqual({ x: 24, y: 0, width: 102, height: 10 });
  });

  it("knows a name from one page on the next, and in the title", () => {
    const done = redactDocument(
      document([["Maria Delgado spoke."], ["Then Delgado left."]], { title: "Delgado on cameras" }),
      strictPolicy,
    );
    expect(linesOf(done)).toEqual(["[name] spoke.", "Then [name] left."]);
    expect(done.metadata.title).toBe("[name] on cameras");
  });

  it("masks a byline unless its author is listed as a public role", () => {
    const byline = "By Orla Quimby, Staff Writer";
    const listed: Official = { name: "Orla Quimby", role: "author of published articles", source: "the article" };
    expect(redactDocument(document([[]], { byline }), strictPolicy).metadata.byline).toBe("By [name], Staff Writer");
    expect(redactDocument(document([[]], { byline }), { ...strictPolicy, officials: [listed] }).metadata.byline).toBe(
      byline,
    );
    expect(redactDocument(document([[]], { byline: "Zqwix Vlorbane" }), strictPolicy).metadata.byline).toBe("[name]");
  });

  it("masks notes", () => {
    const raw = { ...document([[]]), notes: ["attachment from orla@example.org"] };
    expect(redactDocument(raw, strictPolicy).notes).toEqual(["attachment from [e-mail]"]);
  });
});

describe("RedactionPolicy.officials", () => {
  const official: Official = { name: "Tobin Ashdown", role: "chief of police", source: "city website" };
  const policy = { ...strictPolicy, officials: [official] };

  it.each([
    "Chief Tobin Ashdown said so.",
    "Ashdown, Tobin",
    "T. Ashdown signed.",
    "TOBIN ASHDOWN",
    "Tobin R. Ashdown, Jr.",
    "Chief Ashdown said so.",
    "Name: Tobin Ashdown",
  ])("lets stand %j", (text) => expect(redactLines([text], policy)).toEqual([text]));

  it.each([
    "Chief Luz Quimby-Ashdown said so.",
    "Quimby-Ashdown, Luz",
    "L. Quimby-Ashdown signed.",
    "Chief Quimby-Ashdown said so.",
    "Luz Quimby Ashdown was there.",
    "LUZ QUIMBY-ASHDOWN",
  ])("lets an official with a double surname stand in %j", (text) => {
    const double: Official = { name: "Luz Quimby-Ashdown", role: "chief of police", source: "city website" };
    expect(redactLines([text], { ...strictPolicy, officials: [double] })).toEqual([text]);
    expect(redactLines([text])).not.toEqual([text]);
    expect(redactLines(["Maria Quimby-Ashdown"], { ...strictPolicy, officials: [double] })).toEqual(["[name]"]);
  });

  it("lets a bare surname stand after the full name", () => {
    const texts = ["Tobin Ashdown came.", "Later Ashdown left."];
    expect(redactLines(texts, policy)).toEqual(texts);
  });

  it("masks others of the same surname, and then the bare surname", () => {
    expect(redactLines(["Tobin Ashdown met Maria Ashdown.", "Mr. Ashdown and Maria left."], policy)).toEqual([
      "Tobin Ashdown met [name].",
      "Mr. [name] and [name] left.",
    ]);
  });

  it("masks an official's e-mail address", () =>
    expect(redactLines(["tobin.ashdown@eugene-or.gov"], policy)).toEqual(["[e-mail]"]));
});

describe("RedactionPolicy.allow, keep and decisions", () => {
  it("lets an institution's address, number, domain stand", () => {
    const allow = ["300 Country Club Road, Eugene, OR 97401", "541-682-5055", "@eugene-or.gov", "ap@ci.eugene.or.us"];
    const texts = [
      "300 Country Club Rd",
      "Eugene OR 97401",
      "(541) 682-5055",
      "records@eugene-or.gov",
      "AP@ci.eugene.or.us",
    ];
    expect(redactLines(texts, { ...strictPolicy, allow })).toEqual(texts);
    expect(redactLines(["301 Country Club Rd", "(541) 682-5056", "ap@other.org"], { ...strictPolicy, allow })).toEqual([
      "[address]",
      "[phone]",
      "[e-mail]",
    ]);
  });

  it("keeps the names of organisations", () => {
    expect(redactLines(["Morgan Delgado answered."])).toEqual(["[name] answered."]);
    expect(redactLines(["Morgan Delgado answered."], { ...strictPolicy, keep: ["Morgan Delgado"] })).toEqual([
      "Morgan Delgado answered.",
    ]);
  });

  it("follows what a person decided, whatever the case and the break of the line", () => {
    const hash = (text: string): string => `#${text.length}${text}`;
    const decision = { kind: "name", words: 2, salt: "" } as const;
    const kept = {
      ...strictPolicy,
      hash,
      decisions: [{ ...decision, hash: hash(normaliseSpan("name", "Maria Delgado")), decision: "keep" }],
    } as const;
    expect(redactLines(["by MARIA", "DELGADO."], kept)).toEqual(["by MARIA", "DELGADO."]);
    const hidden = {
      ...kept,
      decisions: [{ ...decision, hash: hash(normaliseSpan("name", "Blue Heron")), decision: "mask" }],
    } as const;
    expect(redactLines(["They call her blue", "heron here."], hidden)).toEqual([
      "They call her [name]",
      "[name] here.",
    ]);
  });
});

describe("pendingSpans(raw, policy)", () => {
  const raw = document([["Nothing here."], ["Zorvik Qualden came.", "ZORVIK QUALDEN left with Maria Delgado."]]);

  it("gives each uncertain span once, with its page and what a decision is filed under", () => {
    const pending = pendingSpans(raw, strictPolicy);
    expect(
      pending.map(({ kind, page, count, words, text, hash }) => ({ kind, page, count, words, text, hash })),
    ).toEqual([{ kind: "name", page: 2, count: 2, words: 2, text: "Zorvik Qualden", hash: "ZORVIK QUALDEN" }]);
  });

  it("gives no longer what was decided", () => {
    const [first] = pendingSpans(raw, strictPolicy);
    const { kind, hash, salt, words } = first!;
    const decisions = [{ kind, hash, salt, words, decision: "keep" as const }];
    const policy = { ...strictPolicy, decisions };
    expect(pendingSpans(raw, policy)).toEqual([]);
    expect(linesOf(redactDocument(raw, policy)).slice(1)).toEqual([
      "Zorvik Qualden came.",
      "ZORVIK QUALDEN left with [name].",
    ]);
  });
});

describe("redactDocument, whatever the document", () => {
  const names = ["Maria Delgado", "Tobin Ashdown", "Anh Nguyen", "JAKE QUIMBERLY", "Juan de la Cruz", "Delgado, Maria"];
  const data = [
    "219-09-9999",
    "(541) 682-5055",
    "orla.quimby@place.gov",
    "4111 1111 1111 1111",
    "1HGCM82633A004352",
    "4127 Alder Creek Road",
    "44.052147, -123.086812",
    "DOB: 03/04/1971",
    "GB82 WEST 1234 5698 7654 32",
    "58.74.121.78",
    "A087654321",
  ];
  const filler = [
    "the contract",
    "was signed",
    "Flock Safety",
    "Eugene Police Department",
    "on 09/30/2024",
    "for $342,000.00",
    "§ 3.1.2",
    "and",
    "pays",
  ];
  const word = fc.oneof(fc.constantFrom(...filler), fc.constantFrom(...names, ...data));
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" , ").replaceAll(" , ", "; "));
  const anyDocument = fc
    .tuple(fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 3 }), text)
    .map(([pages, title]) => document(pages, { title }));

  it("leaves no datum in any text, word or metadata", () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const done = JSON.stringify(redactDocument(raw, strictPolicy));
        for (const datum of [...names, ...data.map((each) => each.replace("DOB: ", ""))])
          expect(done).not.toContain(datum);
      }),
      { numRuns: 150 },
    );
  });

  it("changes nothing the second time, on made and on arbitrary text", () => {
    const arbitrary = fc
      .array(fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), text), { maxLength: 4 }), {
        maxLength: 2,
      })
      .map((pages) => document(pages.map((texts) => texts.map((each) => each.replaceAll(/[\n\r]/g, " ")))));
    fc.assert(
      fc.property(fc.oneof(anyDocument, arbitrary), (raw) => {
        const once = redactDocument(raw, strictPolicy);
        const twice = redactDocument(once, strictPolicy);
        expect({ ...twice, masked: [] }).toEqual({ ...once, masked: [] });
        expect(twice.masked).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps words in order, inside their line, with the text they had", () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        for (const { lines } of redactDocument(raw, strictPolicy).pages)
          for (const { text: of, words } of lines) {
            let position = 0;
            for (const { start, end } of words) {
              expect(start).toBeGreaterThanOrEqual(position);
              expect(end).toBeGreaterThan(start);
              expect(of.slice(position, start).trim()).toBe("");
              position = end;
            }
            expect(of.slice(position).trim()).toBe("");
          }
      }),
      { numRuns: 150 },
    );
  });
});
