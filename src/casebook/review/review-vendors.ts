import type { VendorLine } from "../../model/decision.ts";
import { naturalPerson } from "../../model/award.ts";
import { decimalText } from "../../model/money.ts";
import type { NameMatch } from "../../model/name-match.ts";
import type { ReviewPair, ReviewSide, VendorQueue } from "../../model/review.ts";
import { decisionKey, settleDecisions } from "../../rules/decisions/settle-decisions.ts";
import { compareNames } from "../../rules/vendors/compare-names.ts";
import { transactionsOf } from "../../store/evidence.ts";
import { filedAs, joinedByIdentifier, noFacts, vendorFacts, vendorsByName } from "../../store/review-facts.ts";
import type { Book } from "../book.ts";
import type { Decisions } from "./decisions.ts";
import { proposeVendors } from "../vendors/propose-vendors.ts";
import type { Question } from "./review-session.ts";
import { spokenIn } from "./spoken.ts";

/** How many rows are shown of each side. */
const shownRows = 4;

/** How unlike two names under one registry identifier are, at most, to be asked about. */
const unlike = 0.5;

/** Two names to be asked about: alike and apart, or unlike and grouped by a registry identifier. */
type Asked = NameMatch & { readonly joined: boolean };

/** Names as filed that may be one vendor's, or are held for one and may not be: found once for the book that is served, asked about as books change. */
export class VendorReview {
  readonly #served: Book;
  #proposing: Promise<readonly Asked[]> | undefined;

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
    const filed = await vendorFacts(
      book.db,
      proposed.flatMap(({ match }) => (match.joined ? [match.left.name, match.right.name] : [])),
      "recipient",
    );
    const worth = (name: string, joined: boolean) =>
      size(((joined ? filed.get(name) : facts.get(places.get(name)![0]!)) ?? noFacts).obligations);
    const order = [...later];
    const waiting = proposed
      .filter(({ match }) => stands(places.get(match.left.name), places.get(match.right.name), match.joined))
      .map(({ match, key }): ReviewPair => {
        const [left, right] = [worth(match.left.name, match.joined), worth(match.right.name, match.joined)];
        return { key, match, stake: left < right ? left : right, joined: match.joined };
      })
      .sort(
        (a, b) =>
          order.indexOf(a.key) - order.indexOf(b.key) ||
          (a.stake > b.stake ? -1 : a.stake < b.stake ? 1 : b.match.score - a.match.score || (a.key < b.key ? -1 : 1)),
      );
    return { waiting, ...spokenIn<VendorLine>(standings) };
  }

  /** Returns the two vendors a pair's names are of. */
  async sides(book: Book, { match, joined }: ReviewPair): Promise<readonly [ReviewSide, ReviewSide]> {
    const names = [match.left.name, match.right.name] as const;
    const places = await vendorsByName(book.db, names);
    const [left, right] = names.map((name) =>
      joined ? nameSide(book, name) : sideOf(book, name, places.get(name)?.[0] ?? name),
    );
    return [await left!, await right!];
  }

  /** Returns what a decision on a pair says of it; undefined where none of that key is proposed. */
  async question(book: Book, key: string): Promise<Question | undefined> {
    const match = (await this.#proposals()).find((each) => keyOf(each) === key);
    if (match === undefined) return undefined;
    const { left, right, score, features } = match;
    const places = await vendorsByName(book.db, [left.name, right.name]);
    const facts = match.joined
      ? await vendorFacts(book.db, [left.name, right.name], "recipient")
      : await vendorFacts(book.db, [...places.values()].flat());
    const placeOf = (name: string) => (match.joined ? name : (places.get(name)?.[0] ?? ""));
    const worth = (name: string) => decimalText((facts.get(placeOf(name)) ?? noFacts).obligations);
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

  #proposals(): Promise<readonly Asked[]> {
    this.#proposing ??= propose(this.#served).catch((error: unknown) => {
      this.#proposing = undefined;
      throw error;
    });
    return this.#proposing;
  }
}

async function propose(book: Book): Promise<readonly Asked[]> {
  const proposed = (await proposeVendors(book)).map((match): Asked => ({ ...match, joined: false }));
  const joined = (await joinedByIdentifier(book.db))
    .map(({ name, shown }): Asked => ({ ...compareNames({ name }, { name: shown }), joined: true }))
    .filter(({ score }) => score < unlike);
  return [...proposed, ...joined].filter(
    ({ left, right }) => left.name !== naturalPerson && right.name !== naturalPerson,
  );
}

function keyOf({ left, right }: NameMatch): string {
  return decisionKey({ what: "vendor", left: left.name, right: right.name });
}

/** Whether two names are still where they were when they were found: apart, or under one vendor. */
function stands(left: readonly string[] | undefined, right: readonly string[] | undefined, joined: boolean): boolean {
  return left !== undefined && right !== undefined && left.some((vendor) => right.includes(vendor)) === joined;
}

/** One name of a vendor, with its own rows alone. */
async function nameSide(book: Book, name: string): Promise<ReviewSide> {
  const { identifiers } = await filedAs(book.db, name, "recipient");
  return {
    vendor: null,
    name,
    names: [name],
    identifiers,
    ...((await vendorFacts(book.db, [name], "recipient")).get(name) ?? noFacts),
    rows: await transactionsOf(book.db, { where: { vendor: [name] }, vendors: "as-filed" }, shownRows, "largest"),
  };
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
