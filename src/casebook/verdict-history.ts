import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Judgement, Verdict } from "../model/claim.ts";

/** One line of `verdicts.jsonl`: a verdict when it was first published or changed, dated by the records, not the clock. */
export type VerdictEntry = { readonly claim: string; readonly verdict: Verdict; readonly says: string; readonly asOf: string };

/** Returns the casebook's verdict history, oldest first; empty for a new casebook. */
export async function readHistory(folder: string): Promise<VerdictEntry[]> {
  const text = await readFile(join(folder, "verdicts.jsonl"), "utf8").catch(() => "");
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as VerdictEntry);
}

/** Returns the entries a build adds: claims without one, and claims whose verdict is another than their last. */
export function newEntries(history: readonly VerdictEntry[], judgements: readonly Judgement[], asOf: string): VerdictEntry[] {
  const last = new Map(history.map((entry) => [entry.claim, entry.verdict]));
  return judgements.filter((j) => last.get(j.claim.id) !== j.verdict).map((j) => ({ claim: j.claim.id, verdict: j.verdict, says: j.says, asOf }));
}

/** Appends entries; the history is a text people can read and merge. */
export async function appendHistory(folder: string, entries: readonly VerdictEntry[]): Promise<void> {
  if (entries.length > 0) await appendFile(join(folder, "verdicts.jsonl"), entries.map((e) => `${JSON.stringify(e)}\n`).join(""));
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
