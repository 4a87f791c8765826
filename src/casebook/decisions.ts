import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { maskKinds } from "../model/document.ts";
import { UserError } from "../model/user-error.ts";
import type { SpanDecision } from "../rules/redact/policy.ts";

const saltSchema = z.strictObject({
  shape: z.literal(1),
  what: z.literal("salt"),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
const spanSchema = z.strictObject({
  shape: z.literal(1),
  what: z.literal("span"),
  kind: z.enum(maskKinds),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  words: z.int().min(1),
  decision: z.enum(["keep", "mask", "wait"]),
  who: z.string().min(1).max(80),
  when: z.iso.date(),
  why: z.string().optional(),
});

/** One line of `decisions.jsonl`: what a person decided on a span; `wait` takes an earlier decision back. */
export type DecisionLine = Readonly<z.infer<typeof spanSchema>>;

/** A casebook's decisions, oldest first, and what its hashes are salted with; null before the first. */
export type Decisions = { readonly salt: string | null; readonly lines: readonly DecisionLine[] };

const file = "decisions.jsonl";

/** Returns the decisions of a casebook, none where nobody decided yet; a UserError names the line that is not one. */
export async function readDecisions(folder: string): Promise<Decisions> {
  const lines: DecisionLine[] = [];
  let salt: string | null = null;
  for (const [at, line] of (await readText(folder)).split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = parseLine(line, at + 1);
    if (read.what === "span") lines.push(read);
    else if (salt !== null && salt !== read.salt)
      throw new UserError(`${file}:${at + 1}: a second salt; expected one, for decisions are known by salted hashes`);
    else salt = read.salt;
  }
  if (salt === null && lines.length > 0)
    throw new UserError(`${file}:1: decisions without a salt; expected the line {"shape":1,"what":"salt","salt":…}`);
  return { salt, lines };
}

/** Appends a decision, after the salt where it is the first. */
export async function appendDecision(folder: string, salt: string, line: DecisionLine): Promise<void> {
  const before = await readText(folder);
  const first =
    (await readDecisions(folder)).salt === null ? `${JSON.stringify({ shape: 1, what: "salt", salt })}\n` : "";
  const joint = before === "" || before.endsWith("\n") ? "" : "\n";
  await appendFile(join(folder, file), `${joint}${first}${JSON.stringify(spanSchema.parse(line))}\n`);
}

/** Returns what a decision is known by. */
export function decisionKey({ kind, hash }: Pick<DecisionLine, "kind" | "hash">): string {
  return `${kind}|${hash}`;
}

/** Returns the decisions in force: the last on each span, unless it was taken back. */
export function decisionsInForce({ lines }: Decisions): SpanDecision[] {
  const last = new Map(lines.map((line) => [decisionKey(line), line]));
  return [...last]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { kind, hash, words, decision }]) => (decision === "wait" ? [] : [{ kind, hash, words, decision }]));
}

/** Returns the spans on which people's last words differ, each with one line a person, oldest first. */
export function conflicts({ lines }: Decisions): (readonly DecisionLine[])[] {
  const bySpan = new Map<string, Map<string, DecisionLine>>();
  for (const line of lines) {
    const people = bySpan.get(decisionKey(line)) ?? new Map<string, DecisionLine>();
    // Deleted first, so that the newest word stands last.
    people.delete(line.who);
    bySpan.set(decisionKey(line), people.set(line.who, line));
  }
  return [...bySpan.values()]
    .map((people) => [...people.values()].filter(({ decision }) => decision !== "wait"))
    .filter((said) => new Set(said.map(({ decision }) => decision)).size > 1);
}

async function readText(folder: string): Promise<string> {
  return readFile(join(folder, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

function parseLine(line: string, at: number): DecisionLine | z.infer<typeof saltSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  const read = z.discriminatedUnion("what", [saltSchema, spanSchema]).safeParse(value);
  if (read.success) return read.data;
  const wrong = read.error.issues[0]?.path.join(".") || "the line";
  throw new UserError(
    `${file}:${at}: ${wrong} is not of a decision; expected {"shape":1,"what":"span","kind":…,"hash":…,"words":…,"decision":"keep, mask or wait","who":…,"when":"YYYY-MM-DD"}`,
  );
}
