import { evidenceRule, sayHistory } from "../../model/taxonomy.ts";
import type { Clue, Label, LabelPart, Technology, TechnologyRule } from "../../model/taxonomy.ts";
import { compileTexts, numberRules } from "./classify.ts";
import type { TextHits } from "./classify.ts";
import { historyHolds, numberClues, readingOfScore, thresholdsOf } from "./weigh-evidence.ts";
import type { VendorHistory } from "./weigh-evidence.ts";

/** What one record says, as far as technologies look at it. */
export type AwardText = {
  readonly description: string;
  /** The casebook's id of the vendor. */
  readonly vendor?: string;
  /** The recipient as filed; the vendor's id stands for it when absent. */
  readonly recipient?: string;
  readonly psc?: string;
  readonly naics?: string;
  readonly office?: string;
  /** Of the vendor's other awards, by technology. */
  readonly history?: Readonly<Record<string, VendorHistory>>;
};

/**
 * Returns a function that labels one record as a build would label its award if it had no other: by rules, each with
 * the parts that held, then by the evidence weighed. What cannot be seen (a vendor that is not given) does not hold.
 */
export function classifyText(technologies: readonly Technology[]): (input: AwardText) => Label[] {
  const rules = numberRules(technologies);
  const clues = numberClues(technologies, rules.length);
  const read = compileTexts([...rules, ...clues]);
  return (input) => {
    const text = read(input.description);
    return technologies.flatMap((technology) => [
      ...rules
        .filter((rule) => rule.technology === technology.id && !text.vetoed.has(rule.number))
        .flatMap((rule) => byRule(rule, text, input)),
      ...weigh(
        technology,
        clues.filter((clue) => clue.technology === technology.id && !text.vetoed.has(clue.number)),
        text,
        input,
      ),
    ]);
  };
}

type Numbered = { readonly number: number; readonly technology: string };

function byRule(rule: TechnologyRule & Numbered, text: TextHits, input: AwardText): Label[] {
  const parts = partsOf(rule, text, input);
  if (parts === undefined) return [];
  const { technology, reading, name } = rule;
  const words = text.found.get(rule.number);
  const code = rule.vendors ? input.vendor : rule.psc ? input.psc : rule.naics ? input.naics : input.office;
  const matched = rule.words ? (words ?? []) : [code!];
  return [{ technology, reading, rule: name, matched, parts, score: null }];
}

function weigh(technology: Technology, clues: readonly (Clue & Numbered)[], text: TextHits, input: AwardText): Label[] {
  const parts = clues.flatMap((clue) =>
    (partsOf(clue, text, input) ?? []).map((part) => ({ ...part, weight: clue.weight })),
  );
  const score = parts.reduce((sum, part) => sum + part.weight, 0);
  const reading = readingOfScore(score, thresholdsOf(technology));
  if (reading === undefined || parts.length === 0) return [];
  const matched = parts.filter((part) => part.weight > 0).map((part) => part.says);
  return [{ technology: technology.id, reading, rule: evidenceRule, matched, parts, score }];
}

type Looked = Pick<Clue, "words" | "vendors" | "psc" | "naics" | "offices" | "history"> & Numbered;

/** Returns the parts of a rule or clue as they hold of a record; undefined where one of them does not. */
function partsOf(rule: Looked, text: TextHits, input: AwardText): LabelPart[] | undefined {
  const words = text.found.get(rule.number);
  const history = rule.history && input.history?.[rule.technology];
  const says: [kind: LabelPart["kind"], asked: unknown, says: string | undefined][] = [
    ["words", rule.words, words?.join(", ")],
    ["vendors", rule.vendors, oneOf(rule.vendors, input.vendor) && (input.recipient ?? input.vendor)],
    ["psc", rule.psc, oneOf(rule.psc, input.psc)],
    ["naics", rule.naics, oneOf(rule.naics, input.naics)],
    ["offices", rule.offices, oneOf(rule.offices, input.office)],
    [
      "history",
      rule.history,
      history && historyHolds(rule.history!, history) ? sayHistory(history.labelled, history.of) : undefined,
    ],
  ];
  const asked = says.filter(([, part]) => part !== undefined);
  if (asked.length === 0 || asked.some(([, , held]) => held === undefined)) return undefined;
  return asked.map(([kind, , held]) => ({ kind, says: held!, weight: null }));
}

function oneOf(values: readonly string[] | undefined, value: string | undefined): string | undefined {
  return value !== undefined && values?.includes(value) ? value : undefined;
}
