import { describe, expect, it } from "vitest";
import { appendDecision, conflicts, decisionsInForce, readDecisions } from "../../src/casebook/decisions.ts";
import type { DecisionLine } from "../../src/casebook/decisions.ts";
import { documentPolicy, policyKey } from "../../src/casebook/document-policy.ts";
import { openCasebook } from "../../src/casebook/open-casebook.ts";
import { UserError } from "../../src/model/user-error.ts";
import { smallCasebooks } from "./small-casebook.ts";

const make = smallCasebooks();
const salt = "0123456789abcdef0123456789abcdef";
const line = (more: Partial<DecisionLine> = {}): DecisionLine => ({
  shape: 1,
  what: "span",
  kind: "name",
  hash: "a".repeat(64),
  words: 2,
  decision: "mask",
  who: "Ann",
  when: "2026-01-02",
  ...more,
});

describe("readDecisions(folder) and appendDecision(folder, salt, line)", () => {
  it("give none where nobody decided, then what was appended, after one salt", async () => {
    const { folder, read } = make();
    expect(await readDecisions(folder)).toEqual({ salt: null, lines: [] });
    await appendDecision(folder, salt, line());
    const first = read("decisions.jsonl");
    await appendDecision(folder, salt, line({ decision: "keep" }));
    expect(read("decisions.jsonl").startsWith(first)).toBe(true);
    expect(read("decisions.jsonl").match(/"what":"salt"/g)).toHaveLength(1);
    expect(await readDecisions(folder)).toEqual({ salt, lines: [line(), line({ decision: "keep" })] });
  });

  it("begin a line of their own after one that somebody left open", async () => {
    const { folder, read, put } = make();
    await appendDecision(folder, salt, line());
    put("decisions.jsonl", read("decisions.jsonl").trimEnd());
    await appendDecision(folder, salt, line({ decision: "wait" }));
    expect((await readDecisions(folder)).lines).toHaveLength(2);
  });

  const saltLine = JSON.stringify({ shape: 1, what: "salt", salt });
  it.each([
    ["no JSON", `${saltLine}\n\n{`, "decisions.jsonl:3: the line is not of a decision"],
    ["another kind", `${saltLine}\n${JSON.stringify({ ...line(), kind: "nose" })}`, "decisions.jsonl:2: kind is not"],
    ["the text", `${saltLine}\n${JSON.stringify({ ...line(), text: "Zorvik" })}`, "decisions.jsonl:2: "],
    ["another salt", `${saltLine}\n${saltLine.replace("0123", "ffff")}`, "decisions.jsonl:2: a second salt"],
    ["no salt", JSON.stringify(line()), "decisions.jsonl:1: decisions without a salt"],
  ])("refuse %s, with its line", async (_name, text, says) => {
    const { folder, put } = make();
    put("decisions.jsonl", text);
    const error: unknown = await openCasebook(folder).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(says);
    expect((error as UserError).message).not.toContain("Zorvik");
  });
});

describe("decisionsInForce(decisions)", () => {
  it("are the last on each span; one taken back is none", () => {
    const other = line({ hash: "b".repeat(64) });
    const lines = [line(), other, line({ decision: "keep" }), { ...other, decision: "wait" as const }];
    expect(decisionsInForce({ salt, lines })).toEqual([
      { kind: "name", hash: "a".repeat(64), words: 2, decision: "keep" },
    ]);
  });
});

describe("conflicts(decisions)", () => {
  it("are spans on which the last words of two people differ", () => {
    const [mine, theirs] = [line(), line({ who: "Ben", decision: "keep" })];
    expect(conflicts({ salt, lines: [mine, theirs] })).toEqual([[mine, theirs]]);
    expect(conflicts({ salt, lines: [mine, theirs, line({ decision: "keep" })] })).toEqual([]);
    expect(conflicts({ salt, lines: [mine, theirs, { ...theirs, decision: "wait" }] })).toEqual([]);
    expect(conflicts({ salt, lines: [mine, line({ decision: "keep" })] })).toEqual([]);
  });
});

describe("documentPolicy(casebook)", () => {
  it("holds the decisions, salts what it hashes, and is another policy with them", async () => {
    const { folder } = make();
    const before = documentPolicy(await openCasebook(folder));
    await appendDecision(folder, salt, line());
    const after = documentPolicy(await openCasebook(folder));
    expect(after.decisions).toEqual([{ kind: "name", hash: "a".repeat(64), words: 2, decision: "mask" }]);
    expect(after.hash("ANN")).not.toBe(before.hash("ANN"));
    expect(policyKey(after)).not.toBe(policyKey(before));
    await appendDecision(folder, salt, line({ who: "Ben", when: "2026-02-02" }));
    expect(policyKey(documentPolicy(await openCasebook(folder)))).toBe(policyKey(after));
  });
});
