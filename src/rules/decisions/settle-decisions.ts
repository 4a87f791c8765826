import type { DecisionLine, Standing } from "../../model/decision.ts";
import { foldName } from "../fold-text.ts";

/** Returns what a decision is about: lines with one key are words on one thing. Names count folded, in either order. */
export function decisionKey(line: DecisionKey): string {
  switch (line.what) {
    case "span":
      return `span|${line.kind}|${line.hash}`;
    case "vendor":
      return ["vendor", ...[foldName(line.left), foldName(line.right)].sort()].join("|");
    case "label":
      return `label|${line.award}|${line.technology}`;
  }
}

export type DecisionKey =
  | { readonly what: "span"; readonly kind: string; readonly hash: string }
  | { readonly what: "vendor"; readonly left: string; readonly right: string }
  | { readonly what: "label"; readonly award: string; readonly technology: string };

/**
 * Returns where people stand on each thing, by key. Only the last word of each person counts, by its time and then by
 * its place in the ledger; a line that settles sets the earlier words of the people it names aside. Words that agree
 * decide; words that differ decide nothing. Being unsure contests nobody.
 */
export function settleDecisions<L extends DecisionLine>(
  lines: readonly L[],
  keyOf: (line: L) => string = decisionKey,
): Map<string, Standing<L>> {
  const things = new Map<string, Map<string, L>>();
  for (const line of lines.toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))) {
    const key = keyOf(line);
    const people = things.get(key) ?? new Map<string, L>();
    // Deleted first, so that the newest word stands last.
    for (const who of [line.who, ...(line.settles ?? [])]) people.delete(who);
    things.set(key, people.set(line.who, line));
  }
  return new Map([...things].map(([key, people]) => [key, standing(key, [...people.values()])]));
}

function standing<L extends DecisionLine>(key: string, words: readonly L[]): Standing<L> {
  const said = words.filter(({ decision }) => decision !== "wait");
  const firm = said.filter(({ decision }) => decision !== "unsure");
  const kinds = new Set(firm.map(({ decision }) => decision));
  const state = kinds.size > 1 ? "contested" : kinds.size === 1 ? "decided" : said.length > 0 ? "unsure" : "open";
  return { key, state, said };
}

/** Returns the line that decides a thing on which people agree: the newest firm one; undefined where nothing is decided. */
export function decidingLine<L extends DecisionLine>(standing: Standing<L> | undefined): L | undefined {
  return standing?.state === "decided" ? standing.said.findLast(({ decision }) => decision !== "unsure") : undefined;
}

/** Returns the lines in force among all, in the order of their keys. */
export function linesInForce<L extends DecisionLine>(lines: readonly L[]): L[] {
  return [...settleDecisions(lines).values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap((thing) => decidingLine(thing) ?? []);
}
