import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Judgement, Verdict } from "../../model/claim.ts";
import { UserError } from "../../model/user-error.ts";

/** One line of `verdicts.jsonl`: a verdict when it was first published or changed, dated by the records, not the clock. */
export type VerdictEntry = {
  readonly claim: string;
  readonly verdict: Verdict;
  readonly says: string;
  readonly asOf: string;
};

/** Returns the casebook's verdict history, oldest first; empty for a new casebook. */
export async function readHistory(folder: string): Promise<VerdictEntry[]> {
  return (await readText(folder))
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [parseEntry(line, at + 1)]));
}

async function readText(folder: string): Promise<string> {
  return readFile(join(folder, "verdicts.jsonl"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

function parseEntry(line: string, at: number): VerdictEntry {
  try {
    const entry = JSON.parse(line) as Partial<VerdictEntry> | null;
    if (
      typeof entry?.claim === "string" &&
      typeof entry.verdict === "string" &&
      typeof entry.says === "string" &&
      typeof entry.asOf === "string"
    )
      return entry as VerdictEntry;
  } catch {
    // said below
  }
  throw new UserError(
    `verdicts.jsonl:${at}: not a verdict; expected {"claim": …, "verdict": …, "says": …, "asOf": …} on one line, as the build wrote it`,
  );
}

/** Returns the entries a build adds: claims without one, and claims whose verdict is another than their last. */
export function newEntries(
  history: readonly VerdictEntry[],
  judgements: readonly Judgement[],
  asOf: string,
): VerdictEntry[] {
  const last = new Map(history.map((entry) => [entry.claim, entry.verdict]));
  return judgements
    .filter((j) => last.get(j.claim.id) !== j.verdict)
    .map((j) => ({ claim: j.claim.id, verdict: j.verdict, says: j.says, asOf }));
}

/** Appends entries, all of them or none; the history is a text people can read and merge. */
export async function appendHistory(folder: string, entries: readonly VerdictEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const before = await readText(folder);
  const path = join(folder, "verdicts.jsonl");
  const kept = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  const next = join(folder, ".tallylight", "verdicts.jsonl.tmp");
  await writeFile(next, kept + entries.map((e) => `${JSON.stringify(e)}\n`).join(""));
  await rename(next, path);
}

/** Returns the verdict each claim had before its latest one, for claims that had another. */
export function verdictsBefore(history: readonly VerdictEntry[]): Map<string, Verdict> {
  const out = new Map<string, Verdict>();
  const last = new Map<string, Verdict>();
  for (const { claim, verdict } of history) {
    const so = last.get(claim);
    if (so !== undefined) out.set(claim, so);
    last.set(claim, verdict);
  }
  return out;
}
