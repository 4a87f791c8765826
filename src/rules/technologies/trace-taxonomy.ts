import type { Clue, Technology, TechnologyRule } from "../../model/taxonomy.ts";
import { compilePhrases } from "./match-phrases.ts";

/** What a trace looks at: a record's words and codes, and the number of its award. */
export type TracedRecord = {
  readonly award: number;
  readonly description: string;
  readonly vendor: string | null;
  readonly psc: string | null;
  readonly naics: string | null;
  readonly office: string | null;
};

/** Where a phrase of a taxonomy stands: in a rule's or a clue's words, or among vetoes (of a technology: no rule). */
export type PhraseAt = {
  readonly technology: number;
  readonly rule: number | null;
  readonly clue: number | null;
  readonly role: "word" | "veto";
  readonly phrase: string;
};

/** What a phrase did over all records. */
export type PhraseTrace = PhraseAt & {
  /** The awards of records whose description holds it. */
  readonly stands: ReadonlySet<number>;
  /** Records it labelled (a rule's word), stopped a label of (a veto), or was weighed in (a clue's word). */
  readonly acted: number;
};

/**
 * Returns a function that follows each phrase of a taxonomy through records, one by one, and at the end says what each
 * did. Words are looked for once per distinct description.
 */
export function traceTaxonomy(technologies: readonly Technology[]): {
  readonly see: (record: TracedRecord) => void;
  readonly phrases: () => PhraseTrace[];
} {
  const at = placePhrases(technologies);
  const match = compilePhrases(at.map(({ phrase }) => phrase));
  const hitsOf = new Map<string, readonly number[]>();
  const stands = at.map(() => new Set<number>());
  const acted = at.map(() => 0);

  const see = (record: TracedRecord) => {
    let hits = hitsOf.get(record.description);
    if (hits === undefined) hitsOf.set(record.description, (hits = match(record.description).map((hit) => hit.phrase)));
    for (const hit of hits) stands[hit]!.add(record.award);
    for (const [t, technology] of technologies.entries()) {
      const own = hits.filter((hit) => at[hit]!.technology === t);
      const vetoes = own.filter((hit) => at[hit]!.role === "veto" && at[hit]!.rule === null);
      for (const [r, rule] of technology.rules.entries()) {
        const words = own.filter((hit) => at[hit]!.role === "word" && at[hit]!.rule === r);
        if ((rule.words && words.length === 0) || !codesHold(rule, record)) continue;
        const stopped = [...vetoes, ...own.filter((hit) => at[hit]!.role === "veto" && at[hit]!.rule === r)];
        for (const hit of stopped.length > 0 ? stopped : words) acted[hit]!++;
      }
      seeClues(technology, own, vetoes, record);
    }
  };

  const seeClues = (
    technology: Technology,
    own: readonly number[],
    vetoes: readonly number[],
    record: TracedRecord,
  ) => {
    const clues = technology.evidence ?? [];
    if (clues.length === 0) return;
    const words = (c: number) => own.filter((hit) => at[hit]!.clue === c);
    const holding = clues.flatMap((clue, c) =>
      clue.history === undefined && (clue.words ? words(c).length > 0 : codesHold(clue, record)) ? [c] : [],
    );
    if (!holding.some((c) => clues[c]!.weight > 0)) return;
    for (const hit of vetoes) acted[hit]!++;
    if (vetoes.length > 0) return;
    for (const c of holding) for (const hit of words(c)) acted[hit]!++;
  };

  return {
    see,
    phrases: () => at.map((place, i) => ({ ...place, stands: stands[i]!, acted: acted[i]! })),
  };
}

function placePhrases(technologies: readonly Technology[]): PhraseAt[] {
  return technologies.flatMap(({ not, rules, evidence = [] }, technology) => {
    const place = (
      phrases: readonly string[] | undefined,
      role: PhraseAt["role"],
      rule: number | null,
      clue: number | null,
    ) => (phrases ?? []).map((phrase) => ({ technology, rule, clue, role, phrase }));
    return [
      ...place(not, "veto", null, null),
      ...rules.flatMap((rule, r) => [...place(rule.words, "word", r, null), ...place(rule.not, "veto", r, null)]),
      ...evidence.flatMap((clue, c) => place(clue.words, "word", null, c)),
    ];
  });
}

function codesHold(rule: TechnologyRule | Clue, record: TracedRecord): boolean {
  const asked = [
    [rule.vendors, record.vendor],
    [rule.psc, record.psc],
    [rule.naics, record.naics],
    [rule.offices, record.office],
  ] as const;
  return asked.every(([values, value]) => values === undefined || (value !== null && values.includes(value)));
}

/**
 * Returns the words of a list that another of them covers: whatever holds the one holds the other. Of two that cover
 * each other, the later.
 */
export function coveredWords(words: readonly string[]): { readonly word: string; readonly by: string }[] {
  const covers = (wide: string, narrow: string) =>
    // An ending nobody writes stands for any: only a phrase that is as open there can match it.
    compilePhrases([wide])(narrow.replaceAll(/\*(?=\s|$)/g, "qzqzq")).length > 0;
  return words.flatMap((word, i) => {
    const by = words.find((other, j) => j !== i && covers(other, word) && (j < i || !covers(word, other)));
    return by === undefined ? [] : [{ word, by }];
  });
}
