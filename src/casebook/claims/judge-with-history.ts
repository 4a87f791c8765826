import type { Judgement } from "../../model/claim.ts";
import type { Book } from "../book.ts";
import { judgeClaims } from "./judge-claims.ts";
import { newEntries, readHistory, verdictsBefore } from "./verdict-history.ts";
import type { VerdictEntry } from "./verdict-history.ts";

/** Claims judged beside their history: `history` includes the `entries` this judgement adds, which are not written here. */
export type JudgedWithHistory = {
  readonly claims: readonly Judgement[];
  readonly history: readonly VerdictEntry[];
  readonly entries: readonly VerdictEntry[];
};

/** Judges every claim and says of each what its verdict was before, as the published pages show it. */
export async function judgeWithHistory(book: Book): Promise<JudgedWithHistory> {
  const past = await readHistory(book.casebook.folder);
  const judged = await judgeClaims(book, new Map());
  const entries = newEntries(past, judged, book.asOf);
  const history = [...past, ...entries];
  const before = verdictsBefore(history);
  return { claims: judged.map((j) => ({ ...j, before: before.get(j.claim.id) ?? null })), history, entries };
}
