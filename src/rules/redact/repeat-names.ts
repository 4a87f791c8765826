import { contextAgainst, insideTitleCase } from "./name-context.ts";
import { gapBetween, isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { neverAlone, particles, suffixes } from "./name-words.ts";
import { kindOf, listForm } from "./word-kinds.ts";

type Named = { readonly first: number; readonly last: number; readonly certain: boolean };

/** Returns where words of the names found stand again, alone: the surname later in a report, the given name in a talk. */
export function repeatedNames(
  reading: Reading,
  found: readonly Named[],
  taken: ReadonlyMap<number, unknown>,
): { readonly run: Run; readonly certain: boolean }[] {
  const { tokens, written } = reading;
  const words = new Map<string, boolean>();
  for (const { first, last, certain } of found)
    for (const token of tokens.slice(first, last + 1)) {
      const form = listForm(token.text);
      const kind = kindOf(token.text);
      if (form.length < 3 || particles.has(form) || suffixes.has(form) || written.has(form) || neverAlone.has(form))
        continue;
      if (kind.place && !/[^\x20-\x7e]/.test(token.text)) continue;
      words.set(form, (words.get(form) ?? false) || certain);
    }
  const repeats = tokens.flatMap((token, at) => {
    const certain = words.get(listForm(token.text));
    if (certain === undefined || taken.has(at) || !isCapital(reading, token)) return [];
    const run: Run = { first: at, last: at, full: [token], initials: 0, joined: 0 };
    if (contextAgainst(reading, run, false) !== null) return [];
    if (!reading.lower && token.shape === "title" && insideTitleCase(reading, run)) return [];
    // A name that is an ordinary word too is one again only inside a sentence.
    if (
      kindOf(token.text).ordinary &&
      (token.shape !== "title" || !/[\p{Ll},][ ]$/u.test(reading.text.slice(0, token.start).slice(-2)))
    )
      return [];
    return [{ run, certain: certain && token.shape !== "upper" }];
  });
  // Words of a name side by side are one name again.
  const merged: { run: Run; certain: boolean }[] = [];
  for (const next of repeats) {
    const last = merged.at(-1);
    const beside = last?.run.last === next.run.first - 1 && gapBetween(reading, next.run.first - 1) === "space";
    if (last === undefined || !beside || last.run.full.length > 3) merged.push(next);
    else {
      const run = { ...last.run, last: next.run.last, full: [...last.run.full, ...next.run.full] };
      merged[merged.length - 1] = { run, certain: last.certain && next.certain };
    }
  }
  return merged;
}
