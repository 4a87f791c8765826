import { setImmediate as otherWork } from "node:timers/promises";
import type { NameMatch } from "../../model/name-match.ts";
import { foldName } from "../../rules/fold-text.ts";
import { proposingPairs } from "../../rules/vendors/propose-matches.ts";
import { vendorNamesAsFiled } from "../../store/vendor-groups.ts";
import type { Book } from "../book.ts";

/** A match of two names as filed that stand under two vendors of a book. */
export type VendorProposal = NameMatch & { readonly leftVendor: string; readonly rightVendor: string };

/**
 * Proposes which vendors of a book may be one, best first: for each two vendors the two of their names as filed that
 * are most alike. What the casebook keeps apart (`notThese`) is never proposed, and nothing is merged.
 */
export async function proposeVendors(
  book: Pick<Book, "db" | "casebook">,
  options: { readonly threshold?: number } = {},
): Promise<readonly VendorProposal[]> {
  const names = await vendorNamesAsFiled(book.db);
  const apart = new Map(book.casebook.vendors.map((v) => [v.id, new Set(v.notThese.map(foldName))]));
  const folds = names.map((name) => (apart.size > 0 ? foldName(name.name) : ""));
  const kept = (vendor: string, other: number) => apart.get(vendor)?.has(folds[other]!) === true;
  const work = proposingPairs(names, {
    ...options,
    skip: (i, j) => {
      const [left, right] = [names[i]!.vendor, names[j]!.vendor];
      return left === right || kept(left, j) || kept(right, i);
    },
  });
  let step = work.next();
  for (; !step.done; step = work.next()) await otherWork();
  const best = new Map<string, VendorProposal>();
  for (const { left, right, match } of step.value) {
    const [leftVendor, rightVendor] = [names[left]!.vendor, names[right]!.vendor];
    const key = [leftVendor, rightVendor].sort().join(" ");
    if (!best.has(key)) best.set(key, { ...match, leftVendor, rightVendor });
  }
  return [...best.values()];
}
