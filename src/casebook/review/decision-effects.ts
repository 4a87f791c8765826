import type { DecisionLine } from "../../model/decision.ts";
import { readingNames } from "../../model/figure.ts";
import type { ReviewEffect } from "../../model/review.ts";
import { sayMeasured } from "../../model/say-measured.ts";
import { technologySums, vendorsOfNames, vendorYears } from "../../store/decided-sums.ts";
import type { Book } from "../book.ts";
import { judgeClaims } from "../claims/judge-claims.ts";
import { movedDocuments, quoteStates } from "./mask-effects.ts";

/** What a claim came to: its verdict and what each reading measured, in words. */
export type ClaimState = {
  readonly id: string;
  readonly title: string;
  readonly verdict: string;
  readonly readings: readonly { readonly name: string; readonly measured: string }[];
  /** Where its quotes stand in the documents they are bound to; absent where they are bound to none. */
  readonly quotes?: string;
};

/** Returns what every claim comes to over a book. */
export async function claimStates(book: Book): Promise<readonly ClaimState[]> {
  const judged = await judgeClaims(book, new Map(), undefined, { rows: false });
  const quotes = await quoteStates(book);
  return judged.map(({ claim, verdict, readings }) => ({
    id: claim.id,
    title: claim.title,
    verdict,
    readings: readings.map((reading) => ({
      name: reading.name,
      measured: reading.measured === null ? "not measured" : sayMeasured(reading),
    })),
    ...(quotes.has(claim.id) && { quotes: quotes.get(claim.id)! }),
  }));
}

type State = { readonly book: Book; readonly claims: readonly ClaimState[] };

/**
 * Returns what differs between two books of one casebook, of which the second follows the decisions given; `applied` says
 * whether it follows any, for one that moves nothing may be followed all the same.
 */
export async function effectOf(
  before: State,
  after: State,
  decisions: readonly DecisionLine[],
  applied: boolean,
): Promise<ReviewEffect> {
  const claims = changedClaims(before.claims, after.claims);
  const documents = await movedDocuments(before.book, after.book);
  return {
    applied: applied || documents.length > 0,
    vendors: await movedVendors(before.book, after.book, decisions),
    technologies: await movedTechnologies(before.book, after.book),
    documents,
    claims,
    unchanged: after.claims.length - claims.length,
  };
}

async function movedVendors(
  before: Book,
  after: Book,
  decisions: readonly DecisionLine[],
): Promise<ReviewEffect["vendors"]> {
  let names = decisions.flatMap((line) => (line.what === "vendor" ? [line.left, line.right] : []));
  const ids = new Set<string>();
  // Names lead to vendors and these to further names: the two books group them otherwise, but no others.
  for (let known = -1; known !== names.length;) {
    known = names.length;
    const [then, now] = [await vendorsOfNames(before.db, names), await vendorsOfNames(after.db, names)];
    for (const id of [...then.vendors, ...now.vendors]) ids.add(id);
    names = [...new Set([...names, ...then.names, ...now.names])];
  }
  const [then, now] = [await vendorYears(before.db, [...ids]), await vendorYears(after.db, [...ids])];
  await before.learnLabels("vendor", [...ids]);
  await after.learnLabels("vendor", [...ids]);
  const total = (years: ReadonlyMap<number, bigint> | undefined) =>
    [...(years?.values() ?? [])].reduce((a, b) => a + b, 0n);
  const still = new Set((await vendorsOfNames(after.db, names)).vendors);
  return [...ids]
    .map((id) => {
      const [was, is] = [then.get(id), now.get(id)];
      const name = after.labelFor("vendor", id);
      return {
        id,
        name: name === id ? before.labelFor("vendor", id) : name,
        gone: !still.has(id),
        before: total(was),
        after: total(is),
        years: [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
          .sort()
          .map((year) => ({ year, before: was?.get(year) ?? 0n, after: is?.get(year) ?? 0n }))
          .filter((year) => year.before !== year.after),
      };
    })
    .sort((a, b) => Number(a.gone) - Number(b.gone) || (a.after > b.after ? -1 : 1));
}

async function movedTechnologies(before: Book, after: Book): Promise<ReviewEffect["technologies"]> {
  const [then, now] = [await technologySums(before.db), await technologySums(after.db)];
  return after.casebook.technologies.flatMap(({ id, name }) =>
    readingNames
      .map((reading) => ({
        name,
        reading,
        before: then.get(`${id} ${reading}`) ?? 0n,
        after: now.get(`${id} ${reading}`) ?? 0n,
      }))
      .filter((sum) => sum.before !== sum.after),
  );
}

function changedClaims(before: readonly ClaimState[], after: readonly ClaimState[]): ReviewEffect["claims"] {
  const known = new Map(before.map((claim) => [claim.id, claim]));
  return after.flatMap((claim) => {
    const was = known.get(claim.id)!;
    const readings = claim.readings.flatMap(({ name, measured }, i) => {
      const old = was.readings[i]!.measured;
      return old === measured ? [] : [{ name, before: old, after: measured }];
    });
    const [then, now] = [was.quotes ?? "not held", claim.quotes ?? "not held"];
    const quotes = then === now ? null : { before: then, after: now };
    if (readings.length === 0 && was.verdict === claim.verdict && quotes === null) return [];
    return [{ id: claim.id, title: claim.title, before: was.verdict, after: claim.verdict, readings, quotes }];
  });
}
