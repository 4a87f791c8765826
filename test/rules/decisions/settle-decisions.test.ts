import { describe, expect, it } from "vitest";
import type { VendorLine } from "../../../src/model/decision.ts";
import {
  decidingLine,
  decisionKey,
  linesInForce,
  settleDecisions,
} from "../../../src/rules/decisions/settle-decisions.ts";

const line = (who: string, decision: VendorLine["decision"], more: Partial<VendorLine> = {}): VendorLine => ({
  what: "vendor",
  left: "ACME, INC.",
  right: "ACME GROUP",
  decision,
  who,
  when: "2026-01-02",
  ...more,
});
const state = (...lines: readonly VendorLine[]) => [...settleDecisions(lines).values()].map((thing) => thing.state);

describe("decisionKey(line)", () => {
  it("is one for two names in either order and spelling", () => {
    const other = { what: "vendor", left: "Acme Group", right: "ACME INCORPORATED" } as const;
    expect(decisionKey(other)).toBe(decisionKey(line("Ann", "same")));
    expect(decisionKey({ ...other, right: "ACME LLC" })).not.toBe(decisionKey(other));
  });
});

describe("settleDecisions(lines)", () => {
  it("hears the last word of each person, by time and then by place", () => {
    expect(state(line("Ann", "same"), line("Ann", "different"))).toEqual(["decided"]);
    expect(linesInForce([line("Ann", "same"), line("Ann", "different")])[0]?.decision).toBe("different");
    const early = line("Ann", "same", { when: "2026-01-01T09:00:00Z" });
    expect(linesInForce([line("Ann", "different"), early])[0]?.decision).toBe("different");
  });

  it("decides where people agree, by the newest word, and nothing where they differ", () => {
    const later = line("Ben", "same", { when: "2026-01-03" });
    expect(decidingLine([...settleDecisions([later, line("Ann", "same")]).values()][0])).toEqual(later);
    expect(state(line("Ann", "same"), line("Ben", "different"))).toEqual(["contested"]);
    expect(linesInForce([line("Ann", "same"), line("Ben", "different")])).toEqual([]);
  });

  it("holds no one contested by who is unsure or took a word back", () => {
    expect(state(line("Ann", "same"), line("Ben", "unsure"))).toEqual(["decided"]);
    expect(state(line("Ann", "same"), line("Ben", "different"), line("Ben", "wait"))).toEqual(["decided"]);
    expect(state(line("Ann", "unsure"))).toEqual(["unsure"]);
    expect(state(line("Ann", "same"), line("Ann", "wait"))).toEqual(["open"]);
  });

  it("sets aside whom a line settles, until they speak again", () => {
    const settled = [
      line("Ann", "same"),
      line("Ben", "different"),
      line("Cleo", "same", { when: "2026-01-03", settles: ["Ben"] }),
    ];
    expect(state(...settled)).toEqual(["decided"]);
    expect(state(...settled, line("Ben", "different", { when: "2026-01-04" }))).toEqual(["contested"]);
  });
});
