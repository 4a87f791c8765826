import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { appendDecision, contested, readDecisions, saltsOf } from "../../../src/casebook/review/decisions.ts";
import { documentPolicy, policyKey } from "../../../src/casebook/documents/document-policy.ts";
import { silent } from "../../../src/casebook/effects.ts";
import { initCasebook } from "../../../src/casebook/init.ts";
import { openCasebook } from "../../../src/casebook/open-casebook.ts";
import { sayContested } from "../../../src/cli/say-decisions.ts";
import type { LabelLine, SpanLine, VendorLine } from "../../../src/model/decision.ts";
import { UserError } from "../../../src/model/user-error.ts";
import { smallCasebooks } from "../small-casebook.ts";

const make = smallCasebooks();
const salt = "0123456789abcdef0123456789abcdef";
const by = { who: "Ann", when: "2026-01-02" } as const;
const line = (more: Partial<SpanLine> = {}): SpanLine => ({
  what: "span",
  kind: "name",
  hash: "a".repeat(64),
  salt,
  words: 2,
  decision: "mask",
  ...by,
  ...more,
});
const vendor: VendorLine = {
  what: "vendor",
  left: "ACME SURVEILLANCE, INC.",
  right: "ORBIT DATA LLC",
  decision: "different",
  ...by,
  when: "2026-01-02T10:00:00Z",
  why: "two registrations",
  score: 0.31,
  shown: { features: { tokens: 0.2, identifiers: "differ" }, left: "1482000.50", right: "250000.00" },
  settles: ["Ben"],
};
const label: LabelLine = { what: "label", award: "KEY-A1", technology: "lpr", decision: "no", ...by };
const old = (more: object = {}) => {
  const { salt: _, ...rest } = line();
  return JSON.stringify({ shape: 1, ...rest, ...more });
};
const saltLine = (of = salt) => JSON.stringify({ shape: 1, what: "salt", salt: of });
const other = salt.replace("0123", "ffff");

describe("readDecisions(folder) and appendDecision(folder, line)", () => {
  it("give none where nobody decided, then what was appended, a line each", async () => {
    const { folder, read } = make();
    expect(await readDecisions(folder)).toEqual({ spans: [], vendors: [], labels: [] });
    await appendDecision(folder, line());
    const first = read("decisions.jsonl");
    await appendDecision(folder, vendor);
    await appendDecision(folder, label);
    expect(read("decisions.jsonl").startsWith(first)).toBe(true);
    expect(read("decisions.jsonl").match(/\n/g)).toHaveLength(3);
    expect(await readDecisions(folder)).toEqual({ spans: [line()], vendors: [vendor], labels: [label] });
  });

  it("begin a line of their own after one that somebody left open", async () => {
    const { folder, read, put } = make();
    await appendDecision(folder, line());
    put("decisions.jsonl", read("decisions.jsonl").trimEnd());
    await appendDecision(folder, line({ decision: "wait" }));
    expect((await readDecisions(folder)).spans).toHaveLength(2);
  });

  it("read older ledgers, whose salt stands above its lines; two that were merged have two", async () => {
    const { folder, put } = make();
    put("decisions.jsonl", [saltLine(), old(), saltLine(other), old(), ""].join("\n"));
    const decisions = await readDecisions(folder);
    expect(decisions.spans).toEqual([line(), line({ salt: other })]);
    expect(saltsOf(decisions)).toEqual([salt, other]);
  });

  it.each([
    ["no JSON", `${saltLine()}\n\n{`, "decisions.jsonl:3: the line is not of a decision"],
    ["null", "null", "decisions.jsonl:1: the line is not of a decision"],
    ["another kind", `${saltLine()}\n${old({ kind: "nose" })}`, "decisions.jsonl:2: kind is not"],
    ["the text", `${saltLine()}\n${old({ text: "Zorvik" })}`, "decisions.jsonl:2: "],
    ["no salt", old(), "decisions.jsonl:1: a hash without its salt"],
    ["a word of another question", JSON.stringify({ shape: 1, ...label, decision: "same" }), ":1: decision is not"],
    [
      "a masked person for a vendor",
      JSON.stringify({ shape: 1, ...vendor, left: "[natural person]" }),
      "decisions.jsonl:1: left is not",
    ],
  ])("refuse %s, with its line", async (_name, text, says) => {
    const { folder, put } = make();
    put("decisions.jsonl", text);
    const error: unknown = await openCasebook(folder).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(says);
    expect((error as UserError).message).not.toContain("Zorvik");
  });
});

describe("contested(decisions)", () => {
  it("are things of all three kinds on which the last words of two people differ", () => {
    const all = {
      spans: [line(), line({ who: "Ben", decision: "keep" })],
      vendors: [vendor, { ...vendor, decision: "same" as const }],
      labels: [label, { ...label, who: "Ben", decision: "yes" as const }],
    };
    expect(contested(all).map(({ said }) => said.map(({ who, decision }) => `${who} ${decision}`))).toEqual([
      ["Ann mask", "Ben keep"],
      ["Ann no", "Ben yes"],
    ]);
  });
});

describe("decisions.jsonl in git", () => {
  it("is merged without a conflict, and builds, when two people decided apart, from its first line on", async () => {
    const { folder } = make();
    const [mine, theirs] = [`${folder}-mine`, `${folder}-theirs`];
    const git = (cwd: string, ...args: string[]) =>
      execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", ...args], { cwd, stdio: "pipe" });
    await initCasebook(mine);
    git(mine, "init", "-q", "-b", "main");
    git(mine, "add", "-A");
    git(mine, "commit", "-qm", "begun");
    cpSync(mine, theirs, { recursive: true });
    await appendDecision(mine, line());
    await appendDecision(mine, { ...vendor, settles: undefined });
    await appendDecision(theirs, line({ salt: other, hash: "b".repeat(64), who: "Ben", decision: "keep" }));
    await appendDecision(theirs, { ...label, who: "Ben" });
    await appendDecision(theirs, { ...vendor, settles: undefined, who: "Ben", decision: "same" });
    for (const each of [mine, theirs]) {
      git(each, "add", "-A");
      git(each, "commit", "-qm", "decided");
    }
    git(mine, "pull", "-q", "--no-rebase", "--no-edit", theirs, "main");
    const { book, claims } = await build(mine, silent);
    const { spans, vendors, labels } = book.casebook.decisions;
    expect([claims, spans.length, vendors.length, labels.length]).toEqual([1, 2, 2, 1]);
    expect(spans.map((s) => s.salt).sort()).toEqual([salt, other].sort());
    expect(sayContested(book.casebook.decisions)).toEqual([
      "decided differently, so not applied: ACME SURVEILLANCE, INC. and ORBIT DATA LLC: Ann says different, Ben says same",
    ]);
    expect(book.accounts.unheld).toEqual(["award KEY-A1, lpr: Ben says no, but the casebook has no such technology"]);
    book.close();
  });
});

describe("documentPolicy(casebook)", () => {
  it("holds the decisions, salts what it hashes, and is another policy with them", async () => {
    const { folder } = make();
    const before = documentPolicy(await openCasebook(folder));
    await appendDecision(folder, line());
    const after = documentPolicy(await openCasebook(folder));
    expect(after.decisions).toEqual([{ kind: "name", hash: "a".repeat(64), salt, words: 2, decision: "mask" }]);
    expect(after.hash("ANN", salt)).not.toBe(after.hash("ANN", other));
    expect(policyKey(after)).not.toBe(policyKey(before));
    await appendDecision(folder, line({ who: "Ben", when: "2026-02-02" }));
    expect(policyKey(documentPolicy(await openCasebook(folder)))).toBe(policyKey(after));
    await appendDecision(folder, line({ who: "Cleo", decision: "keep" }));
    expect(documentPolicy(await openCasebook(folder)).decisions).toEqual([]);
  });
});
