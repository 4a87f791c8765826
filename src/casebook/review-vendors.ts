import type { VendorLine } from "../model/decision.ts";
import { naturalPerson } from "../model/award.ts";
import { decimalText } from "../model/money.ts";
import type { NameMatch } from "../model/name-match.ts";
import type { ReviewPair, ReviewSide, VendorQueue } from "../model/review.ts";
import { decisionKey, settleDecisions } from "../rules/settle-decisions.ts";
import { transactionsOf } from "../store/evidence.ts";
import { filedAs, noFacts, vendorFacts, vendorsByName } from "../store/review-facts.ts";
import type { Book } from "./book.ts";
import type { Decisions } from "./decisions.ts";
import { proposeVendors } from "./propose-vendors.ts";
import type { Question } from "./review-session.ts";
import { spokenIn } from "./spoken.ts";

/** How many rows are shown of each side. */
const shownRows = 4;

/** Names as filed that may be one vendor's: proposed once for the book that is served, asked about as books change. */
export class VendorReview {
  readonly #served: Book;
  #proposing: Promise<readonly NameMatch[]> | undefined;

  constructor(served: Book) {
    this.#served = served;
  }

  /** Whether names were compared, or are being compared. */
  get begun(): boolean {
    return this.#proposing !== undefined;
  }

  /** Returns what waits, most money at stake first, and where people stand; keys in `later` come last. */
  async queue(book: Book, decisions: Decisions, later: ReadonlySet<string>): Promise<VendorQueue> {
    const standings = settleDecisions(decisions.vendors);
    const proposed = (await this.#proposals())
      .map((match) => ({ match, key: keyOf(match) }))
      .filter(({ key }) => (standings.get(key)?.state ?? "open") === "open");
    const places = await vendorsByName(
      book.db,
      proposed.flatMap(({ match }) => [match.left.name, match.right.name]),
    );
    const facts = await vendorFacts(book.db, [...new Set([...places.values()].flat())]);
    const worth = (name: string) => size((facts.get(places.get(name)![0]!) ?? noFacts).obligations);
    const order = [...later];
    const waiting = proposed
      .filter(({ match }) => apart(places.get(match.left.name), places.get(match.right.name)))
      .map(({ match, key }): ReviewPair => {
        const [left, right] = [worth(match.left.name), worth(match.right.name)];
        return { key, match, stake: left < right ? left : right };
      })
      .sort(
        (a, b) =>
          order.indexOf(a.key) - order.indexOf(b.key) ||
          (a.stake > b.stake ? -1 : a.stake < b.stake ? 1 : b.match.score - a.match.score || (a.key < b.key ? -1 : 1)),
      );
    return { waiting, ...spokenIn<VendorLine>(standings) };
  }

  /** Returns the two vendors a pair's names are of. */
  async sides(book: Book, { match }: ReviewPair): Promise<readonly [ReviewSide, ReviewSide]> {
    const names = [match.left.name, match.right.name] as const;
    const places = await vendorsByName(book.db, names);
    const [left, right] = names.map((name) => sideOf(book, name, places.get(name)?.[0] ?? name));
    return [await left!, await right!];
  }

  /** Returns what a decision on a pair says of it; undefined where none of that key is proposed. */
  async question(book: Book, key: string): Promise<Question | undefined> {
    const match = (await this.#proposals()).find((each) => keyOf(each) === key);
    if (match === undefined) return undefined;
    const { left, right, score, features } = match;
    const places = await vendorsByName(book.db, [left.name, right.name]);
    const facts = await vendorFacts(book.db, [...places.values()].flat());
    const worth = (name: string) => decimalText((facts.get(places.get(name)?.[0] ?? "") ?? noFacts).obligations);
    return {
      what: "vendor",
      left: left.name,
      right: right.name,
      score: rounded(score),
      shown: {
        features: Object.fromEntries(features.map((feature) => [feature.name.slice(0, 80), rounded(feature.score)])),
        left: worth(left.name),
        right: worth(right.name),
      },
    };
  }

  #proposals(): Promise<readonly NameMatch[]> {
    this.#proposing ??= proposeVendors(this.#served).then(
      (all) => all.filter(({ left, right }) => left.name !== naturalPerson && right.name !== naturalPerson),
      (error: unknown) => {
        this.#proposing = undefined;
        throw error;
      },
    );
    return this.#proposing;
  }
}

function keyOf({ left, right }: NameMatch): string {
  return decisionKey({ what: "vendor", left: left.name, right: right.name });
}

function apart(left: readonly string[] | undefined, right: readonly string[] | undefined): boolean {
  return left !== undefined && right !== undefined && !left.some((vendor) => right.includes(vendor));
}

async function sideOf(book: Book, compared: string, vendor: string): Promise<ReviewSide> {
  const { names, identifiers } = await filedAs(book.db, vendor);
  await book.learnLabels("vendor", [vendor]);
  return {
    vendor,
    name: book.labelFor("vendor", vendor),
    names: [compared, ...names.filter((name) => name !== compared)],
    identifiers,
    ...((await vendorFacts(book.db, [vendor])).get(vendor) ?? noFacts),
    rows: await transactionsOf(book.db, { where: { vendor: [vendor] } }, shownRows, "largest"),
  };
}

const size = (cents: bigint): bigint => (cents < 0n ? -cents : cents);
const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
