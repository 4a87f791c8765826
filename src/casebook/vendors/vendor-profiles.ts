import type { Vendor } from "../../model/organization.ts";
import { readIdentifier, registries } from "../../model/vendor-profile.ts";
import type { Registry, VendorProfile } from "../../model/vendor-profile.ts";
import { foldName } from "../../rules/fold-text.ts";
import { isNaturalPerson } from "../../rules/persons/natural-person.ts";
import { vendorIdentities } from "../../store/vendor-identities.ts";
import type { VendorIdentity } from "../../store/vendor-identities.ts";
import type { Book } from "../book.ts";
import { declaredNames } from "../sources/minimiser.ts";

/**
 * Returns the vendors of a book by id, the declared ones without a row among them. A natural person is none: neither a
 * recipient that was masked, nor a name that nobody declared and that the rules would call a person's now.
 */
export async function vendorProfiles(book: Book): Promise<VendorProfile[]> {
  const declared = new Map(book.casebook.vendors.map((v) => [v.id, v]));
  const names = declaredNames(book.casebook.vendors);
  const organizations = (await vendorIdentities(book.db)).filter(
    ({ recipient }) => names.has(foldName(recipient)) || !mayBePerson(recipient),
  );
  const filed = Map.groupBy(organizations, (one) => one.vendor);
  return [...new Set([...declared.keys(), ...filed.keys()])]
    .sort()
    .map((id) => profile(id, declared.get(id) ?? null, filed.get(id) ?? []))
    .filter((one) => one.declared !== null || !mayBePerson(one.name));
}

/** Returns whether a name nobody declared may be a person's; in doubt it says yes. */
export function mayBePerson(name: string): boolean {
  return isNaturalPerson(name, { soleProprietor: false }).person;
}

function profile(id: string, declared: Vendor | null, filed: readonly VendorIdentity[]): VendorProfile {
  const name = declared?.name ?? filed[0]!.name;
  const names = new Set([
    name,
    ...(declared?.names ?? []),
    ...(declared?.was ?? []).map((w) => w.name),
    ...filed.map((one) => one.recipient),
  ]);
  const found: Record<Registry, Set<string>> = { uei: new Set(), duns: new Set(), cage: new Set() };
  for (const given of declared?.identifiers ?? []) {
    const read = readIdentifier(given);
    if (read) found[read.registry].add(read.value);
  }
  for (const one of filed) for (const registry of registries) if (one[registry]) found[registry].add(one[registry]);
  const [uei, duns, cage] = registries.map((registry) => [...found[registry]].sort()) as [string[], string[], string[]];
  return { id, name, names: [...names], identifiers: { uei, duns, cage }, declared };
}
