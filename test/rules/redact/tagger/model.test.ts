import { describe, expect, it } from "vitest";
import { seeded } from "../../../../bench/random.ts";
import { labelCount } from "../../../../src/rules/redact/tagger/chain.ts";
import { featuresOf, tableBits, traitsOfPiece } from "../../../../src/rules/redact/tagger/features.ts";
import { decodeModel, encodeModel } from "../../../../src/rules/redact/tagger/model.ts";
import { piecesOf } from "../../../../src/rules/redact/tagger/pieces.ts";
import { trainedModel } from "../../../../src/rules/redact/tagger/trained.ts";
import { weights } from "../../../../src/rules/redact/tagger/weights.ts";

describe("piecesOf(text)", () => {
  it("are words, numbers, marks, line ends, masks and web addresses, with their places", () => {
    const text = "Ann O\u2019Dell's 12B, [name]\n\nwww.example.org/a or x@example.org \u25a0\u25a0\u25a0";
    const pieces = piecesOf(text);
    expect(pieces.map((piece) => `${piece.form} ${piece.text.replaceAll("\n", "/")}`)).toEqual([
      "word Ann",
      "word O\u2019Dell",
      "mark 's",
      "word 12B",
      "mark ,",
      "mask [name]",
      "break //",
      "web www.example.org/a",
      "word or",
      "web x@example.org",
      "mask \u25a0\u25a0\u25a0",
    ]);
    for (const { start, end, text: own } of pieces) expect(text.slice(start, end)).toBe(own);
  });
});

describe("featuresOf(pieces, traits)", () => {
  const seen = (text: string) => {
    const pieces = piecesOf(text);
    return featuresOf(pieces, pieces.map(traitsOfPiece));
  };

  it("are as many for each piece, all within the table", () => {
    const { features, perPiece, steps } = seen("Maria Delgado (42) left\nfor Springfield.");
    expect(features.length).toBe(steps.length * perPiece);
    expect(Math.max(...features)).toBeLessThan(1 << tableBits);
    expect(Math.min(...features)).toBeGreaterThanOrEqual(-1);
  });

  it("are other ones where the word before is another", () => {
    const [after, other] = [seen("ask Maria").features, seen("via Maria").features];
    const perPiece = after.length / 2;
    const same = after.slice(perPiece).filter((feature, at) => feature === other[perPiece + at]).length;
    expect(same).toBeGreaterThan(perPiece / 4);
    expect(same).toBeLessThan(perPiece);
  });
});

describe("decodeModel(bytes)", () => {
  it("is what was encoded, to the unit of its weights", () => {
    const random = seeded(3);
    const learnt = new Float32Array((1 << tableBits) * labelCount);
    const places = [0, 5, 127, 128, 4000, 70_000, (1 << tableBits) - 1];
    for (const place of places) learnt[place * labelCount + random.below(labelCount)] = 3 * random.next() + 0.1;
    const pair = Float64Array.from({ length: 8 * labelCount * labelCount }, () => 4 * random.next() - 2);
    const model = decodeModel(encodeModel(learnt, pair, 0.03));
    for (const place of places)
      for (let label = 0; label < labelCount; label++)
        expect(model.rows[model.rowOf[place]! * labelCount + label]! * model.unit).toBeCloseTo(
          learnt[place * labelCount + label]!,
          1,
        );
    expect(model.rowOf.filter((row) => row > 0).length).toBe(places.length);
    model.pair.forEach((weight, at) => expect(Math.abs(weight - pair[at]!)).toBeLessThan(1 / 30));
  });
});

describe("trainedModel()", () => {
  it("is small and decoded quickly", () => {
    const start = performance.now();
    const { rows } = trainedModel();
    // 30 ms on a quiet machine.
    expect(performance.now() - start).toBeLessThan(1000);
    expect(rows.length).toBeGreaterThan(100_000);
    expect(weights.length).toBeLessThan(1_500_000);
  });
});
