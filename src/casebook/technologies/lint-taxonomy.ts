import { counted } from "../../model/counted.ts";
import { evidenceRule } from "../../model/taxonomy.ts";
import type { Technology } from "../../model/taxonomy.ts";
import { findingKinds } from "../../model/taxonomy-finding.ts";
import type { FindingKind, FindingRow, TaxonomyFinding } from "../../model/taxonomy-finding.ts";
import { count, text } from "../../store/connector.ts";
import type { Connector } from "../../store/connector.ts";
import {
  awardsNumbered,
  awardsOfBoth,
  awardsOfRule,
  findingRows,
  overlaps,
  recordsOfRule,
  recordsSaying,
  recordsToTrace,
  ruleCounts,
  wholeCounts,
} from "../../store/lint-labels.ts";
import { phrasePatterns } from "../../rules/technologies/match-phrases.ts";
import { coveredWords, traceTaxonomy } from "../../rules/technologies/trace-taxonomy.ts";
import type { PhraseTrace } from "../../rules/technologies/trace-taxonomy.ts";
import { lintClues } from "./lint-clues.ts";
import type { Placed } from "../schema/read-yaml.ts";
import { findUnlabelled } from "./find-unlabelled.ts";

export type LintOptions = {
  /** A rule that labels more than so many per cent of all awards is too wide. */
  readonly wide: number;
  /** Two technologies are told of when they share so many per cent of the smaller one's awards. */
  readonly overlap: number;
  /** How many awards of no technology are told of. */
  readonly top: number;
};

export const lintDefaults: LintOptions = { wide: 5, overlap: 10, top: 20 };

/** How many rows a finding opens onto. */
const shown = 3;

/** Returns what a look over a casebook's taxonomy finds, beside its book; what is to be mended first. */
export async function lintTaxonomy(
  db: Connector,
  taxonomy: readonly Placed<Technology>[],
  options: LintOptions = lintDefaults,
): Promise<TaxonomyFinding[]> {
  const phrases = await trace(
    db,
    taxonomy.map((t) => t.value),
  );
  const findings = [
    ...(await lintRules(db, taxonomy, phrases, options)),
    ...(await lintPhrases(db, taxonomy, phrases)),
    ...(await lintClues(db, taxonomy, phrases)),
    ...(await lintOverlaps(db, taxonomy, options)),
    ...(await findUnlabelled(
      db,
      taxonomy.map((t) => t.value),
      options.top,
    )),
  ];
  const order = Object.keys(findingKinds) as readonly FindingKind[];
  return findings.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Follows every phrase through the records it may stand in, and through those that hold a rule's or a clue's codes. */
async function trace(db: Connector, technologies: readonly Technology[]): Promise<PhraseTrace[]> {
  const looked = technologies.flatMap((t) => [...t.rules, ...(t.evidence ?? []).filter((clue) => clue.weight > 0)]);
  const patterns = phrasePatterns(looked.flatMap((one) => one.words ?? []));
  const wordless = looked.filter((one) => !one.words && !("history" in one && one.history));
  const { see, phrases } = traceTaxonomy(technologies);
  for (const row of await recordsToTrace(db, patterns, wordless))
    see({
      award: count(row, "award"),
      description: text(row, "description")!,
      vendor: text(row, "vendor"),
      psc: text(row, "psc"),
      naics: text(row, "naics"),
      office: text(row, "office"),
    });
  return phrases();
}

async function lintRules(
  db: Connector,
  taxonomy: readonly Placed<Technology>[],
  phrases: readonly PhraseTrace[],
  { wide }: LintOptions,
): Promise<TaxonomyFinding[]> {
  const counts = await ruleCounts(db);
  const whole = await wholeCounts(db);
  const out: TaxonomyFinding[] = [];
  for (const [t, { value, file, lineOf }] of taxonomy.entries()) {
    const rules = value.rules.map((rule, r) => ({
      name: rule.name,
      reading: rule.reading as string | null,
      line: lineOf(["rules", r]),
      words: phrases.filter((p) => p.technology === t && p.rule === r && p.role === "word"),
    }));
    if (value.evidence?.length)
      rules.push({ name: evidenceRule, reading: null, line: lineOf(["evidence"]), words: [] });
    for (const { name, reading, line, words } of rules) {
      const did = counts.filter(
        (c) => c.technology === value.id && c.rule === name && (reading === null || c.reading === reading),
      );
      const at = { file, line, technology: value.id, rule: name, what: null };
      if (did.length === 0) {
        const why =
          words.length === 0
            ? "no record holds what it asks for"
            : words.every((w) => w.stands.size === 0)
              ? "none of its words stands in any description"
              : "its words stand only where a veto stops it or its other parts do not hold";
        out.push({ ...at, kind: "dead-rule", says: why, awards: 0, obligations: null, rows: [] });
        continue;
      }
      const awards = did.reduce((sum, c) => sum + c.awards, 0);
      const obligations = did.reduce((sum, c) => sum + (c.obligations ?? 0n), 0n);
      const codes = Math.max(...did.map((c) => c.codes));
      const rows = async () => findingRows(db, awardsOfRule(value.id, name), shown, recordsOfRule(value.id, name));
      if (did.every((c) => c.alone === 0))
        out.push({
          ...at,
          kind: "never-alone",
          says: `${counted(awards, "award")}, each of which another rule labels as narrowly`,
          awards,
          obligations,
          rows: await rows(),
        });
      const most = whole.codes >= 20 && codes * 2 > whole.codes;
      if (awards * 100 > wide * whole.awards || most)
        out.push({
          ...at,
          kind: "too-wide",
          says: `${counted(awards, "award")} of ${whole.awards.toLocaleString("en-US")}, in ${codes} of ${counted(whole.codes, "product or service code")}`,
          awards,
          obligations,
          rows: await rows(),
        });
    }
  }
  return out;
}

async function lintPhrases(
  db: Connector,
  taxonomy: readonly Placed<Technology>[],
  phrases: readonly PhraseTrace[],
): Promise<TaxonomyFinding[]> {
  const out: TaxonomyFinding[] = [];
  for (const [t, { value, file, lineOf }] of taxonomy.entries()) {
    const lists = [
      {
        rule: null,
        list: "not" as const,
        role: "veto" as const,
        path: ["not"] as (string | number)[],
        words: value.not,
      },
      ...value.rules.flatMap((rule, r) => [
        {
          rule: r,
          list: "words" as const,
          role: "word" as const,
          path: ["rules", r, "words"],
          words: rule.words ?? [],
        },
        { rule: r, list: "not" as const, role: "veto" as const, path: ["rules", r, "not"], words: rule.not ?? [] },
      ]),
    ];
    for (const { rule, role, path, words } of lists) {
      const traces = phrases.filter((p) => p.technology === t && p.rule === rule && p.clue === null && p.role === role);
      // Of a rule that labels nothing it is enough to be told once.
      if (rule !== null && role === "word" && traces.every((trace) => trace.acted === 0)) continue;
      const covered = new Map(coveredWords(words).map(({ word, by }) => [word, by]));
      for (const [i, { phrase, stands, acted }] of traces.entries()) {
        const finding = (kind: FindingKind, says: string, rows: readonly FindingRow[] = []) =>
          out.push({
            kind,
            file,
            line: lineOf([...path, i]),
            technology: value.id,
            rule: rule === null ? null : value.rules[rule]!.name,
            what: phrase,
            says,
            awards: rows.length === 0 ? 0 : stands.size,
            obligations: null,
            rows,
          });
        if (role === "veto") {
          if (acted === 0) finding("idle-veto", "no record that would be labelled without it says so");
        } else if (stands.size === 0) {
          finding("dead-word", "it stands in no description");
        } else if (acted === 0) {
          finding(
            "idle-word",
            `it stands in ${counted(stands.size, "award")}, in none of which its rule labels a record`,
            await findingRows(db, awardsNumbered([...stands]), shown, recordsSaying(phrasePatterns([phrase]))),
          );
        } else if (covered.has(phrase)) {
          finding("covered-word", `“${covered.get(phrase)}” finds whatever it finds`);
        }
      }
    }
  }
  return out;
}

async function lintOverlaps(
  db: Connector,
  taxonomy: readonly Placed<Technology>[],
  { overlap }: LintOptions,
): Promise<TaxonomyFinding[]> {
  const out: TaxonomyFinding[] = [];
  for (const pair of await overlaps(db)) {
    const share = (100 * pair.awards) / Math.min(pair.ofFirst, pair.ofSecond);
    if (share < overlap) continue;
    const { file, line } = taxonomy.find((t) => t.value.id === pair.first)!;
    out.push({
      kind: "overlap",
      file,
      line,
      technology: pair.first,
      rule: null,
      what: pair.second,
      says: `${counted(pair.awards, "award")}, ${share.toFixed(0)} per cent of the smaller; ${pair.ofFirst.toLocaleString("en-US")} and ${pair.ofSecond.toLocaleString("en-US")} in all`,
      awards: pair.awards,
      obligations: pair.obligations,
      rows: await findingRows(db, awardsOfBoth(pair.first, pair.second), shown),
    });
  }
  return out;
}
