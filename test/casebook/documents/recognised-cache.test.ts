import { describe, expect, it } from "vitest";
import { readRecognised, writeRecognised } from "../../../src/casebook/documents/recognised-cache.ts";
import type { RedactedDocument } from "../../../src/model/document.ts";
import { smallCasebooks } from "../small-casebook.ts";

const make = smallCasebooks();
const sha256 = "a".repeat(64);
const scan = (text: string, masked: RedactedDocument["masked"]): RedactedDocument => ({
  format: "pdf",
  metadata: { title: null, byline: null, publisher: null, date: null },
  pages: [{ page: 1, width: 612, height: 792, origin: "ocr", confidence: 90, lines: [{ text, words: [] }] }],
  badRedactions: [],
  notes: [],
  masked,
});

describe("readRecognised(folder, sha256, policy)", () => {
  it("gives pages masked under the same policy, and under no other", async () => {
    const { folder } = make();
    const held = scan("Seen by [name].", [{ kind: "name", certain: 0, uncertain: 1 }]);
    await writeRecognised(folder, sha256, "before", held);
    expect(await readRecognised(folder, sha256, "before")).toEqual(held);
    expect(await readRecognised(folder, sha256, "after a decision")).toBeUndefined();
  });

  it("gives pages in which nothing was masked under any policy: they need not be recognised again", async () => {
    const { folder } = make();
    const held = scan("Seen by the board.", []);
    await writeRecognised(folder, sha256, "before", held);
    expect(await readRecognised(folder, sha256, "after a decision")).toEqual(held);
  });
});
