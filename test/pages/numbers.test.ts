import { describe, expect, it } from "vitest";
import { count, exact, markFigures, publishedFigures, shortMoney, spoken } from "../../src/pages/numbers.ts";

describe("exact(cents)", () => {
  it("carries the plain decimal beside what people read", () => {
    expect(String(exact(13931402061n))).toBe(
      '<data class="figure" value="139314020.61" data-unit="cents">$139,314,020.61</data>',
    );
  });

  it("keeps the sign of a de-obligation, a real minus for people", () => {
    expect(String(exact(-1800000n))).toBe(
      '<data class="figure" value="-18000.00" data-unit="cents">−$18,000.00</data>',
    );
  });
});

describe("publishedFigures", () => {
  it("reads every number back", () => {
    const page = String(spoken(13931402061n)) + String(count(5200));
    expect([...page.matchAll(publishedFigures)].map((match) => match.slice(1))).toEqual([
      ["139314020.61", "cents", "$139.3 million"],
      ["5200", "count", "5,200"],
    ]);
  });
});

describe("markFigures(sentence, known)", () => {
  it("marks measured amounts and leaves expected ones as words", () => {
    expect(String(markFigures("$1.00 obligated & more than $2.00 said", [100n]))).toBe(
      '<data class="figure" value="1.00" data-unit="cents">$1.00</data> obligated &amp; more than $2.00 said',
    );
  });
});

describe("shortMoney(dollars)", () => {
  it.each([
    [139_314_020.61, "$139M"],
    [3_750_000, "$3.8M"],
    [999_960, "$1M"],
    [850_000, "$850K"],
    [-12_000, "−$12K"],
    [22_661_201_466.6, "$22.7B"],
    [0, "$0"],
  ])("says %d as %s", (dollars, says) => {
    expect(shortMoney(dollars)).toBe(says);
  });
});
