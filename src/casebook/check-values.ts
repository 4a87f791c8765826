import type { Claim } from "../model/claim.ts";
import type { Dimension } from "../model/figure.ts";
import { UserError } from "../model/user-error.ts";
import { knownValues } from "../store/known-values.ts";
import type { Book } from "./book.ts";
import { filtersOf } from "./check-references.ts";

const held: readonly Dimension[] = ["agency", "vendor"];

/**
 * Holds the agencies and vendors that claims ask for against what the casebook declares or its records name: a
 * misspelt one would measure nothing in silence. A UserError names the claim's file and the names near it.
 */
export async function checkValues(book: Book, claims: readonly Claim[]): Promise<void> {
  const declared: Partial<Record<Dimension, readonly string[]>> = {
    agency: book.casebook.agencies.map((a) => a.id),
    vendor: book.casebook.vendors.map((v) => v.id),
  };
  for (const dimension of held) {
    const known = new Set([...declared[dimension]!, ...(await knownValues(book.db, dimension))]);
    for (const claim of claims) {
      for (const value of filtersOf(claim).flatMap((f) => f.where[dimension] ?? [])) {
        if (known.has(value)) continue;
        const near = [...known].filter((k) => k.toLowerCase().includes(value.toLowerCase().slice(0, 4))).slice(0, 10);
        throw new UserError(
          `${claim.file}: unknown ${dimension} “${value}”; ${near.length > 0 ? `near it: ${near.join(", ")}` : `no ${dimension} of that name is declared or on record`}`,
        );
      }
    }
  }
}
