import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CoverageDeclaration, Slice, SourceDeclaration } from "../../src/model/source.ts";
import { chooseSlices, looksCutOff } from "../../src/rules/choose-slices.ts";

type Facts = Omit<Slice, "state" | "because">;

const pull = (file: string, retrieved: string, rows: number, over: Partial<Facts> = {}): Facts => ({
  file,
  agency: "ICE",
  fiscalYear: 2025,
  kind: "transaction",
  rows,
  negatives: 5,
  firstDate: "2024-10-01",
  lastDate: "2025-09-30",
  retrieved,
  ...over,
});

const declare = (file: string, ...covers: CoverageDeclaration[]): SourceDeclaration => ({
  file,
  sha256: "",
  minimised: false,
  origin: "",
  publisher: "",
  licence: "",
  retrieved: "",
  covers,
});

const states = (facts: readonly Facts[], sources: readonly SourceDeclaration[] = []) =>
  Object.fromEntries(chooseSlices(facts, sources).map((s) => [s.file, s.state]));
const because = (facts: readonly Facts[], sources: readonly SourceDeclaration[], file: string) =>
  chooseSlices(facts, sources).find((s) => s.file === file)!.because;

describe("looksCutOff(slice)", () => {
  it.each([
    [5000, 0],
    [100, 0],
    [5200, 0],
  ])("takes %i rows with %i negative amounts for a pull that stopped", (rows, negatives) =>
    expect(looksCutOff({ rows, negatives })).toMatch(/a round number, and no negative amount/),
  );

  it.each([
    [5001, 0],
    [5000, 1],
    [50, 0],
    [99, 0],
    [5200, 408],
  ])("does not take %i rows with %i negative amounts for one", (rows, negatives) =>
    expect(looksCutOff({ rows, negatives })).toBeUndefined(),
  );
});

describe("chooseSlices(facts, sources)", () => {
  it("uses the newest complete pull and says what it supersedes", () => {
    const facts = [pull("old", "2025-01-01", 990), pull("new", "2026-01-01", 1001), pull("mid", "2025-06-01", 1005)];
    expect(states(facts)).toEqual({ old: "superseded", new: "used", mid: "superseded" });
    expect(because(facts, [], "old")).toBe("superseded by new");
    expect(because(facts, [], "new")).toBe("the newest complete pull of this scope");
  });

  it("leaves a cut-off pull out, newer or not, and says why", () => {
    const facts = [pull("whole", "2025-01-01", 7005), pull("cut", "2026-01-01", 5000, { negatives: 0 })];
    expect(states(facts)).toEqual({ whole: "used", cut: "cut-off" });
    expect(because(facts, [], "cut")).toBe(
      "5,000 rows, a round number, and no negative amount: a pull that stopped at a page limit",
    );
  });

  it("uses nothing where only cut-off pulls are held", () => {
    expect(states([pull("cut", "2026-01-01", 5000, { negatives: 0 })])).toEqual({ cut: "cut-off" });
  });

  it("does not measure parts against a cut-off pull", () => {
    const facts = [pull("cut", "2026-01-01", 9000, { negatives: 0 }), pull("whole", "2025-01-01", 1001)];
    expect(states(facts)).toEqual({ cut: "cut-off", whole: "used" });
  });

  it("takes a newer pull under half the rows of another for a part", () => {
    const facts = [pull("whole", "2025-01-01", 1001), pull("part", "2026-01-01", 500)];
    expect(states(facts)).toEqual({ whole: "used", part: "superseded" });
    expect(because(facts, [], "part")).toBe(
      "superseded by whole (500 rows where another pull has 1,001: taken as a part; declare it complete in sources.yaml if it is not)",
    );
    expect(states([pull("whole", "2025-01-01", 1001), pull("enough", "2026-01-01", 501)])).toEqual({
      whole: "superseded",
      enough: "used",
    });
  });

  describe("a person's word wins over detection", () => {
    const cut = pull("f", "2026-01-01", 5000, { negatives: 0 });
    const whole = pull("g", "2025-01-01", 4001);
    const complete = { agency: "ICE", fiscalYear: 2025, state: "complete", because: "408 are negative" } as const;

    it.each([
      ["complete, of what looks cut off", [declare("f", complete)], { f: "used", g: "superseded" }],
      [
        "complete, of a whole agency",
        [declare("f", { agency: "ICE", state: "complete" })],
        { f: "used", g: "superseded" },
      ],
      ["complete, of another year", [declare("f", { ...complete, fiscalYear: 2024 })], { f: "cut-off", g: "used" }],
      ["complete, of another agency", [declare("f", { ...complete, agency: "CBP" })], { f: "cut-off", g: "used" }],
      ["complete, of another file", [declare("g", complete)], { f: "cut-off", g: "used" }],
      [
        "cut off, of what looks whole",
        [declare("g", { ...complete, state: "cut-off" })],
        { f: "cut-off", g: "cut-off" },
      ],
      ["a slice, of what looks whole", [declare("g", { ...complete, state: "slice" })], { f: "cut-off", g: "used" }],
      [
        "the year before the agency",
        [declare("f", { agency: "ICE", state: "cut-off" }, complete)],
        { f: "used", g: "superseded" },
      ],
    ] as const)("%s", (_says, sources, expected) => expect(states([cut, whole], sources)).toEqual(expected));

    it("its reason is kept", () =>
      expect(because([cut, whole], [declare("f", complete)], "f")).toBe("408 are negative"));

    it("complete, of what looks a part", () => {
      const facts = [pull("big", "2025-01-01", 1001), pull("small", "2026-01-01", 10)];
      expect(states(facts, [declare("small", complete)])).toEqual({ big: "superseded", small: "used" });
    });
  });

  it("never lets a slice supersede a complete pull, but uses the newest slice where nothing else is held", () => {
    const slice = { agency: "ICE", state: "slice" } as const;
    const facts = [pull("a", "2025-01-01", 1001), pull("b", "2026-01-01", 1002)];
    expect(states(facts, [declare("b", slice)])).toEqual({ a: "used", b: "superseded" });
    expect(states(facts, [declare("a", slice), declare("b", slice)])).toEqual({ a: "superseded", b: "used" });
  });

  it.each([
    ["more rows", [pull("a", "2026-01-01", 900), pull("b", "2026-01-01", 901)], "b"],
    ["then the file's name", [pull("b", "2026-01-01", 901), pull("a", "2026-01-01", 901)], "a"],
  ])("settles pulls of one day by %s", (_says, facts, used) =>
    expect(
      chooseSlices(facts, [])
        .filter((s) => s.state === "used")
        .map((s) => s.file),
    ).toEqual([used]),
  );

  it("decides each agency and fiscal year by itself", () => {
    const facts = [
      pull("old", "2025-01-01", 100),
      pull("new", "2026-01-01", 101),
      pull("old", "2025-01-01", 77, { fiscalYear: 2024 }),
      pull("old", "2025-01-01", 78, { agency: "CBP" }),
    ];
    expect(chooseSlices(facts, []).map((s) => s.state)).toEqual(["superseded", "used", "used", "used"]);
  });

  it("always uses award-level kinds, which are never added", () => {
    const summary = pull("s", "2020-01-01", 5000, { kind: "award-summary", negatives: 0 });
    const [decided] = chooseSlices([summary, pull("t", "2026-01-01", 1001)], []);
    expect(decided).toMatchObject({ state: "used", because: expect.stringContaining("never added") });
  });

  it("uses at most one pull of a scope, and none that was cut off, whatever is held", () => {
    const facts = fc.uniqueArray(
      fc.record({
        file: fc.constantFrom("a", "b", "c", "d", "e"),
        retrieved: fc.constantFrom("2025-01-01", "2025-06-01", "2026-01-01"),
        rows: fc.constantFrom(1, 60, 99, 100, 101, 5000, 5001),
        negatives: fc.constantFrom(0, 1),
      }),
      { selector: (s) => s.file, minLength: 1 },
    );
    fc.assert(
      fc.property(facts, (some) => {
        const decided = chooseSlices(
          some.map((s) => pull(s.file, s.retrieved, s.rows, s)),
          [],
        );
        const used = decided.filter((s) => s.state === "used");
        expect(used.length).toBeLessThanOrEqual(1);
        for (const slice of used) expect(looksCutOff(slice)).toBeUndefined();
        if (decided.some((s) => !looksCutOff(s))) expect(used).toHaveLength(1);
        expect(decided.every((s) => s.because !== "")).toBe(true);
      }),
    );
  });
});
