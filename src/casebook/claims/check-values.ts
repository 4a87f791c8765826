import type { Claim } from "../../model/claim.ts";
import type { Filter } from "../../model/figure.ts";
import { UserError } from "../../model/user-error.ts";
import { knownValues } from "../../store/known-values.ts";
import type { Book } from "../book.ts";
import { filtersOf } from "./check-references.ts";

const held = ["agency", "vendor"] as const;

/**
 * Holds the agencies and vendors that claims ask for against what the casebook declares or its records name: a
 * misspelt one would measure nothing in silence. A UserError names the claim's file and the names near it.
 */
export async function checkValues(book: Book, claims: readonly Claim[]): Promise<void> {
  const seen = new Map<string, ReadonlySet<string>>();
  for (const dimension of held) {
    for (const claim of claims) {
      for (const filter of filtersOf(claim)) {
        const values = filter.where[dimension] ?? [];
        if (values.length === 0) continue;
        const key = `${dimension} ${filter.vendors ?? ""}`;
        const known = seen.get(key) ?? (await namesOf(book, dimension, filter));
        seen.set(key, known);
        for (const value of values) refuseUnknown(claim, dimension, value, known);
      }
    }
  }
}

/** What is declared counts as known, for a vendor without rows is bought nothing from; names as filed are not declared. */
async function namesOf(book: Book, dimension: (typeof held)[number], filter: Filter): Promise<ReadonlySet<string>> {
  const { agencies, vendors } = book.casebook;
  const declared = dimension === "agency" ? agencies : filter.vendors === "as-filed" ? [] : vendors;
  return new Set([...declared.map((d) => d.id), ...(await knownValues(book.db, dimension, filter.vendors))]);
}

function refuseUnknown(claim: Claim, dimension: string, value: string, known: ReadonlySet<string>): void {
  if (known.has(value)) return;
  const near = [...known].filter((k) => k.toLowerCase().includes(value.toLowerCase().slice(0, 4))).slice(0, 10);
  throw new UserError(
    `${claim.file}: unknown ${dimension} “${value}”; ${near.length > 0 ? `near it: ${near.join(", ")}` : `no ${dimension} of that name is declared or on record`}`,
  );
}
