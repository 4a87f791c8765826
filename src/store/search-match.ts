import type { SearchFilter, SearchRequest } from "../model/search.ts";
import type { SearchAtom, SearchWords } from "../model/search-words.ts";
import { facetToken } from "./search-schema.ts";

/** A full-text expression, or null where nothing can match: a filter has none of the values asked for. */
export type Match = string | null;

/**
 * Returns the expression of the engine for what a search asks for. Every word travels inside quotes, where nothing is
 * an operator; `facetOf` gives the number of a filter's value.
 */
export function matchExpression(
  words: SearchWords,
  where: NonNullable<SearchRequest["where"]>,
  facetOf: (name: SearchFilter, value: string) => number | undefined,
): Match {
  const every = words.all.map((atoms) => either(atoms.map(atomText)));
  for (const name of Object.keys(where) as SearchFilter[]) {
    const values = where[name] ?? [];
    if (values.length === 0) continue;
    const ids = values.map((value) => facetOf(name, value)).filter((id) => id !== undefined);
    if (ids.length === 0) return null;
    every.push(either(ids.map((id) => `"${facetToken(id)}"`)));
  }
  const wanted = every.join(" AND ");
  return words.none.length === 0 ? wanted : `(${wanted}) NOT ${either(words.none.map(atomText))}`;
}

const either = (texts: readonly string[]) => (texts.length === 1 ? texts[0]! : `(${texts.join(" OR ")})`);

function atomText(atom: SearchAtom): string {
  return `"${atom.says}"${atom.prefix ? " *" : ""}`;
}
