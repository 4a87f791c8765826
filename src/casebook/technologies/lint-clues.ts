import { sayWeight } from "../../model/say-label.ts";
import type { Clue, Technology } from "../../model/taxonomy.ts";
import { partKinds } from "../../model/taxonomy.ts";
import type { PartKind } from "../../model/taxonomy.ts";
import type { TaxonomyFinding } from "../../model/taxonomy-finding.ts";
import type { PhraseTrace } from "../../rules/technologies/trace-taxonomy.ts";
import type { Connector } from "../../store/connector.ts";
import { anyHistory, anyHolds } from "../../store/lint-labels.ts";
import type { Placed } from "../schema/read-yaml.ts";

/** Returns the clues of a taxonomy that weigh nothing: no record their evidence could label holds them. */
export async function lintClues(
  db: Connector,
  taxonomy: readonly Placed<Technology>[],
  phrases: readonly PhraseTrace[],
): Promise<TaxonomyFinding[]> {
  const out: TaxonomyFinding[] = [];
  for (const [t, { value, file, lineOf }] of taxonomy.entries()) {
    for (const [c, clue] of (value.evidence ?? []).entries()) {
      const own = phrases.filter((p) => p.technology === t && p.clue === c);
      const holds = clue.words
        ? own.some((p) => p.acted > 0)
        : clue.history
          ? await anyHistory(db, value.id)
          : await anyHolds(db, clue);
      const at = { file, technology: value.id, rule: null, awards: 0, obligations: null, rows: [] };
      if (!holds) {
        const says = clue.history
          ? "no label rests on what a vendor’s other awards are"
          : "no record its evidence could label holds it";
        out.push({ ...at, kind: "idle-clue", line: lineOf(["evidence", c]), what: sayClue(clue), says });
        continue;
      }
      for (const [i, phrase] of own.entries())
        if (phrase.stands.size === 0)
          out.push({
            ...at,
            kind: "dead-word",
            line: lineOf(["evidence", c, "words", i]),
            what: phrase.phrase,
            says: "it stands in no description that evidence looks at",
          });
    }
  }
  return out;
}

/** A clue in a few words: `+4 words face, facial*`. */
function sayClue(clue: Clue): string {
  const kind = (Object.keys(partKinds) as readonly PartKind[]).find((one) => clue[one] !== undefined)!;
  const given = clue[kind];
  const listed = Array.isArray(given) ? given.join(", ") : "";
  return `${sayWeight(clue.weight)} ${partKinds[kind]} ${listed}`.trim();
}
