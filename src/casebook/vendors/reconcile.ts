import { setImmediate as breathe } from "node:timers/promises";
import type { ReconcileCandidate, ReconcileQuery } from "../../model/reconciliation.ts";
import type { VendorProfile } from "../../model/vendor-profile.ts";
import { vendorComparison } from "../../rules/reconcile/name-comparison.ts";
import { NamePrefixes } from "../../rules/reconcile/name-prefixes.ts";
import { rankCandidates } from "../../rules/reconcile/rank-candidates.ts";
import { VendorIndex } from "../../rules/reconcile/vendor-index.ts";
import type { Book } from "../book.ts";
import { vendorProfiles } from "./vendor-profiles.ts";

/** Matches names with the vendors of a book; it decides nothing and writes nothing. */
export class VendorReconciler {
  readonly #index: VendorIndex;
  readonly #comparison = vendorComparison();
  #prefixes: NamePrefixes | undefined;

  private constructor(index: VendorIndex) {
    this.#index = index;
  }

  /** Makes the index in turns, so that whoever else waits for this thread is served between them. */
  static async open(book: Book): Promise<VendorReconciler> {
    const index = new VendorIndex();
    for (const [i, vendor] of (await vendorProfiles(book)).entries()) {
      index.add(vendor);
      if (i % 1000 === 999) await breathe();
    }
    return new VendorReconciler(index);
  }

  get vendors(): readonly VendorProfile[] {
    return this.#index.vendors;
  }

  get(id: string): VendorProfile | undefined {
    return this.#index.get(id);
  }

  /** Returns what a query may mean, best first; a vendor's own id means that vendor. */
  candidates(query: ReconcileQuery): ReconcileCandidate[] {
    const named = query.name === null ? undefined : this.#index.get(query.name.trim());
    if (named === undefined) return rankCandidates(this.#index, query, this.#comparison);
    const feature = { id: "id", value: 1, says: `${named.id} is this vendor's id` };
    return [{ vendor: named, name: null, score: 100, match: true, features: [feature] }];
  }

  /** Returns the vendors whose id or name begins so, or has a word that does. */
  suggest(prefix: string): VendorProfile[] {
    return (this.#prefixes ??= new NamePrefixes(this.#index.vendors)).find(prefix);
  }
}
