import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { DecisionLine, LabelLine, SpanLine, Standing, VendorLine } from "../../model/decision.ts";
import { maskKinds } from "../../model/document.ts";
import { UserError } from "../../model/user-error.ts";
import { linesInForce, settleDecisions } from "../../rules/decisions/settle-decisions.ts";

const shape = z.literal(1);
const saltText = z.string().regex(/^[0-9a-f]{32}$/);
/** The first line of older ledgers: what the hashes under it are salted with. */
const saltSchema = z.strictObject({ shape, what: z.literal("salt"), salt: saltText });
const scalar = z.union([z.string().max(400), z.number()]);
const by = {
  who: z.string().min(1).max(80),
  when: z.union([z.iso.date(), z.iso.datetime()]),
  why: z.string().max(500).optional(),
  score: z.number().min(0).max(1).optional(),
  shown: z.record(z.string().max(60), z.union([scalar, z.record(z.string().max(80), scalar)])).optional(),
  settles: z.array(z.string().min(1).max(80)).optional(),
};
const spanSchema = z.strictObject({
  shape,
  what: z.literal("span"),
  kind: z.enum(maskKinds),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  salt: saltText.optional(),
  words: z.int().min(1),
  decision: z.enum(["keep", "mask", "wait"]),
  ...by,
});
// A masked natural person is nobody's vendor: such a name is no name.
const name = z
  .string()
  .min(1)
  .max(300)
  .regex(/^(?!\[natural person\]$)/);
const vendorSchema = z.strictObject({
  shape,
  what: z.literal("vendor"),
  left: name,
  right: name,
  decision: z.enum(["same", "different", "unsure", "wait"]),
  ...by,
});
const labelSchema = z.strictObject({
  shape,
  what: z.literal("label"),
  award: z.string().min(1).max(200),
  technology: z.string().min(1).max(100),
  decision: z.enum(["yes", "no", "unsure", "wait"]),
  ...by,
});
const lineSchema = z.discriminatedUnion("what", [saltSchema, spanSchema, vendorSchema, labelSchema]);

/** A casebook's decisions in the order of the ledger. */
export type Decisions = {
  readonly spans: readonly SpanLine[];
  readonly vendors: readonly VendorLine[];
  readonly labels: readonly LabelLine[];
};

export const noDecisions: Decisions = { spans: [], vendors: [], labels: [] };

const file = "decisions.jsonl";

/** Returns the decisions of a casebook, none where nobody decided yet; a UserError names the line that is not one. */
export async function readDecisions(folder: string): Promise<Decisions> {
  const read = (await readText(folder))
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [{ at: at + 1, line: parseLine(line, at + 1) }]));
  const salts = read.flatMap(({ line }) => (line.what === "salt" ? [line.salt] : []));
  const spans: SpanLine[] = [];
  // A span of an older ledger says no salt: the salt line above it does, in a merged ledger the nearest.
  let above = salts[0];
  for (const { at, line } of read) {
    if (line.what === "salt") above = line.salt;
    if (line.what !== "span") continue;
    const { shape: _, salt = above, ...rest } = line;
    if (salt === undefined)
      throw new UserError(`${file}:${at}: a hash without its salt; expected "salt":"<32 hex digits>" in the line`);
    spans.push({ ...rest, salt });
  }
  return {
    spans,
    vendors: read.flatMap(({ line }) => (line.what === "vendor" ? [bare(line)] : [])),
    labels: read.flatMap(({ line }) => (line.what === "label" ? [bare(line)] : [])),
  };
}

/** Appends a decision as one line; a ledger only ever grows, and a decision is taken back by a newer line. */
export async function appendDecision(folder: string, line: DecisionLine): Promise<void> {
  const before = await readText(folder);
  const joint = before === "" || before.endsWith("\n") ? "" : "\n";
  const { what, ...rest } = line;
  const checked = lineSchema.safeParse({ shape: 1, what, ...rest });
  if (!checked.success)
    throw new UserError(
      `${checked.error.issues[0]?.path.join(".") || "the line"} is not of a decision; expected ${expected[what]}`,
    );
  await appendFile(join(folder, file), `${joint}${JSON.stringify(checked.data)}\n`);
}

/** Returns the distinct salts of the span decisions, in the order of the ledger. */
export function saltsOf({ spans }: Decisions): string[] {
  return [...new Set(spans.map(({ salt }) => salt))];
}

/** What the book is made with: the decisions in force on vendors and labels, without what was said beside them. */
export type BookDecisions = {
  readonly vendors: readonly VendorLine[];
  readonly labels: readonly LabelLine[];
  readonly count: number;
};

/** Returns the decisions a book follows, in an order of their own. */
export function decisionsOnBook({ vendors, labels }: Decisions): BookDecisions {
  const onVendors = linesInForce(vendors).map(({ what, left, right, decision, who, when }): VendorLine => ({
    what,
    left,
    right,
    decision,
    who,
    when,
  }));
  const onLabels = linesInForce(labels).map(({ what, award, technology, decision, who, when }): LabelLine => ({
    what,
    award,
    technology,
    decision,
    who,
    when,
  }));
  return { vendors: onVendors, labels: onLabels, count: onVendors.length + onLabels.length };
}

/** Returns the things on which people's last words differ, of all three kinds; none of their words is applied. */
export function contested({ spans, vendors, labels }: Decisions): Standing[] {
  return [spans, vendors, labels]
    .flatMap((lines) => [...settleDecisions<DecisionLine>(lines).values()])
    .filter(({ state }) => state === "contested");
}

function bare<T extends { readonly shape: 1 }>(line: T): Omit<T, "shape"> {
  const { shape: _, ...rest } = line;
  return rest;
}

async function readText(folder: string): Promise<string> {
  return readFile(join(folder, file), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

const expected = {
  salt: `{"shape":1,"what":"salt","salt":"<32 hex digits>"}`,
  span: `{"shape":1,"what":"span","kind":…,"hash":…,"salt":…,"words":…,"decision":"keep, mask or wait","who":…,"when":…}`,
  vendor: `{"shape":1,"what":"vendor","left":…,"right":…,"decision":"same, different, unsure or wait","who":…,"when":…}`,
  label: `{"shape":1,"what":"label","award":…,"technology":…,"decision":"yes, no, unsure or wait","who":…,"when":…}`,
} as const;

function parseLine(line: string, at: number): z.infer<typeof lineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  const read = lineSchema.safeParse(value);
  if (read.success) return read.data;
  const what = (value as { what?: keyof typeof expected } | null | undefined)?.what;
  const example = (what !== undefined && expected[what]) || `one of span, vendor and label, such as ${expected.vendor}`;
  const wrong = read.error.issues[0]?.path.join(".") || "the line";
  throw new UserError(`${file}:${at}: ${wrong} is not of a decision; expected ${example}`);
}
