import type { Answers } from "./score.ts";
import type { System } from "./systems.ts";
import { oneVendor } from "./truth.ts";
import type { Decoration, Registry } from "./truth.ts";

/** Two names and whether they are one firm. */
export type TwoNames = { readonly left: string; readonly right: string; readonly same: boolean };

/** Each pair: is it one firm? */
export function answerPairs(system: System, pairs: readonly TwoNames[]): Answers {
  const answers = pairs.map(({ left, right, same }) => ({ score: system.score(left, right), right: same }));
  return { answers, toFind: pairs.filter((pair) => pair.same).length };
}

/** Two names of a registry. `told` is false where no comparison of names alone could know the answer. */
export type RegistryPair = {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
  readonly told: boolean;
};

/** Returns all pairs of distinct names of a registry, as far as both names are wanted. */
export function registryPairs(registry: Registry, wanted: (i: number) => boolean): RegistryPair[] {
  const { names } = registry;
  const words = names.map(wordsOf);
  const bags = words.map((of) => [...of].sort().join(" "));
  const out: RegistryPair[] = [];
  for (const i of names.keys())
    for (let j = i + 1; j < names.length; j++) {
      if (!wanted(i) || !wanted(j)) continue;
      const same = oneVendor(registry, i, j);
      const told = same ? words[i]!.some((word) => word.length > 2 && words[j]!.includes(word)) : bags[i] !== bags[j];
      out.push({ left: names[i]!, right: names[j]!, same, told });
    }
  return out;
}

/** The words of a name without legal forms, small words and what stands in brackets: with no rule of ours. */
function wordsOf(name: string): string[] {
  const words =
    name
      .toUpperCase()
      .replace(/\(\d+\).*$/, "")
      .replace(/[.']/g, "")
      .match(/[A-Z0-9]+/g) ?? [];
  return words.filter((word) => !/^(?:OF|THE|AND|INC|INCORPORATED|LLC|CORP|CORPORATION|CO|COMPANY|LTD|LP)$/.test(word));
}

/** Each name as filed: which of all short names is its own? An answer is the likest one; one that ties is wrong. */
export function answerLinks(system: System, decorations: readonly Decoration[], all: readonly Decoration[]): Answers {
  const short = [...new Set(all.map((d) => d.clean))];
  const answers = decorations.map(({ filed, clean }) => {
    let [best, most, ties] = ["", -1, 0];
    for (const name of short) {
      const score = system.score(filed, name);
      if (score > most) [best, most, ties] = [name, score, 0];
      else if (score === most) ties += 1;
    }
    return { score: most, right: best === clean && ties === 0 };
  });
  return { answers, toFind: decorations.length };
}
