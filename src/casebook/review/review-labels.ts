import type { LabelLine } from "../../model/decision.ts";
import { decimalText } from "../../model/money.ts";
import type { LabelQueue, ReviewAward, ReviewLabel } from "../../model/review.ts";
import { decisionKey, settleDecisions } from "../../rules/decisions/settle-decisions.ts";
import { labelsByAward, recordsOf, transactionsOf } from "../../store/evidence.ts";
import { weakLabels } from "../../store/review-facts.ts";
import type { Book } from "../book.ts";
import type { Decisions } from "./decisions.ts";
import type { Question } from "./review-session.ts";
import { spokenIn } from "./spoken.ts";

/** How many rows are shown of an award. */
const shownRows = 5;

/** Returns the labels that wait, most obligations first, and where people stand; keys in `later` come last. */
export async function labelQueue(book: Book, decisions: Decisions, later: ReadonlySet<string>): Promise<LabelQueue> {
  const standings = settleDecisions(decisions.labels);
  const order = [...later];
  const waiting = (await weakLabels(book.db))
    .map(({ awardKey, piid, technology, reading, obligations }): ReviewLabel => ({
      key: decisionKey({ what: "label", award: awardKey, technology }),
      award: awardKey,
      piid,
      technology,
      technologyName: book.labelFor("technology", technology),
      reading,
      stake: obligations < 0n ? -obligations : obligations,
    }))
    .filter(({ key }) => (standings.get(key)?.state ?? "open") === "open")
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { waiting, ...spokenIn<LabelLine>(standings) };
}

/** Returns all there is to see of the award a label is on. */
export async function labelledAward(book: Book, { award, technology }: ReviewLabel): Promise<ReviewAward> {
  const filter = { where: { award: [award] } };
  const all = await transactionsOf(book.db, filter, 10_000);
  const records = await recordsOf(book.db, filter, 100);
  const labels = ((await labelsByAward(book.db, [award])).get(award) ?? []).filter((l) => l.technology === technology);
  const rules = book.casebook.technologies.find(({ id }) => id === technology)?.rules ?? [];
  const last = all.at(-1) ?? records.at(-1);
  const texts = [...all, ...records].flatMap(({ description }) => (description ? [description] : []));
  return {
    recipient: last?.recipient ?? "",
    agency: last?.agency ?? "",
    psc: all.find(({ psc }) => psc !== null)?.psc ?? null,
    naics: all.find(({ naics }) => naics !== null)?.naics ?? null,
    office: all.find(({ office }) => office !== null)?.office ?? null,
    obligations: all.reduce((sum, { obligation }) => sum + obligation, 0n),
    transactions: all.length,
    descriptions: [...new Set(texts)].slice(0, shownRows),
    labels: labels.map((label) => ({
      ...label,
      because: rules.find(({ name }) => name === label.rule)?.because ?? null,
    })),
    rows: await transactionsOf(book.db, filter, shownRows, "largest"),
  };
}

/** Returns what a decision on a label says of it; undefined where none of that key waits. */
export async function labelQuestion(book: Book, key: string): Promise<Question | undefined> {
  const label = (await weakLabels(book.db)).find(
    ({ awardKey, technology }) => decisionKey({ what: "label", award: awardKey, technology }) === key,
  );
  if (label === undefined) return undefined;
  const { awardKey: award, technology, reading, obligations } = label;
  const labels = ((await labelsByAward(book.db, [award])).get(award) ?? []).filter((l) => l.technology === technology);
  return {
    what: "label",
    award,
    technology,
    shown: {
      reading,
      rules: Object.fromEntries(
        labels.map(({ rule, matched }) => [rule.slice(0, 80), matched.join(", ").slice(0, 400)]),
      ),
      obligations: decimalText(obligations),
    },
  };
}
