import { naturalPerson } from "../../model/award.ts";
import type { VendorLine } from "../../model/decision.ts";
import type { Vendor } from "../../model/organization.ts";
import { foldName, slug } from "../fold-text.ts";
import { joinDecided } from "../decisions/join-decided.ts";
import { VendorGroups } from "./vendor-groups.ts";
import { formerId } from "./vendor-lineage.ts";

type AsFiled = {
  readonly name: string;
  readonly uei: string | null;
  readonly duns: string | null;
  readonly cage: string | null;
  readonly rows: number;
};
type Grouped<T> = T & { readonly vendor: string; readonly vendorName: string; readonly because: string };

/**
 * Groups recipients as filed: by what the casebook declares (identifier first, then name), then by the registry
 * identifier they share, else by the name itself. Nothing is merged on likeness alone; a name the casebook lists
 * under `notThese` is never given to that vendor, whatever its identifier. What people decided to be one vendor is, and
 * what they decided to be two stays apart, unless the casebook declares otherwise; `decisions` are those in force.
 */
export function groupVendors<T extends AsFiled>(
  recipients: readonly T[],
  vendors: readonly Vendor[],
  decisions: readonly VendorLine[] = [],
): Grouped<T>[] {
  const byIdentifier = new Map<string, Vendor>();
  const byName = new Map<string, Vendor>();
  const notThese = new Map<string, Set<string>>();
  for (const vendor of vendors) {
    for (const identifier of vendor.identifiers) byIdentifier.set(identifier.toUpperCase(), vendor);
    for (const name of [vendor.name, ...vendor.names]) byName.set(foldName(name), vendor);
    notThese.set(vendor.id, new Set(vendor.notThese.map(foldName)));
  }
  for (const { left, right, decision } of decisions) {
    if (decision !== "different") continue;
    const pair = [foldName(left), foldName(right)] as const;
    for (const [name, other] of [pair, pair.toReversed()] as const)
      if (byName.has(name!)) notThese.get(byName.get(name!)!.id)!.add(other!);
  }
  const folds = new Map<string, string>();
  const fold = (name: string) => {
    let folded = folds.get(name);
    if (folded === undefined) folds.set(name, (folded = foldName(name)));
    return folded;
  };
  const registeredAs = (identifier: string | null) =>
    identifier ? byIdentifier.get(identifier.toUpperCase()) : undefined;
  const groups = new VendorGroups(recipients);
  const declared = new Map<T, { vendor: Vendor; because: string }>();
  for (const recipient of recipients) {
    if (recipient.name === naturalPerson) continue;
    const folded = fold(recipient.name);
    const named = byName.get(folded);
    const registered = registeredAs(recipient.uei) ?? registeredAs(recipient.duns) ?? registeredAs(recipient.cage);
    if (registered && !notThese.get(registered.id)!.has(folded))
      declared.set(recipient, { vendor: registered, because: "identifier the casebook declares" });
    else if (named) declared.set(recipient, { vendor: named, because: "name the casebook declares" });
    else groups.add(folded, recipient);
  }
  const registered = new Map<string, Vendor>();
  if (decisions.length > 0)
    for (const [recipient, { vendor }] of declared) registered.set(fold(recipient.name), vendor);
  const decided = joinDecided(
    groups,
    decisions,
    (folded) => byName.get(folded) ?? (groups.has(folded) ? undefined : registered.get(folded)),
  );
  groups.joinByIdentifiers();
  const ids = new Map<string, string>();
  const taken = new Set(vendors.flatMap((v) => [v.id, ...v.was.map((w) => formerId(w.name))]));
  const names = groups.names();
  return recipients.map((recipient) => {
    if (recipient.name === naturalPerson)
      return {
        ...recipient,
        vendor: "natural-person",
        vendorName: naturalPerson,
        because: "a natural person's name, masked at ingest",
      };
    const known = declared.get(recipient);
    if (known) return { ...recipient, vendor: known.vendor.id, vendorName: known.vendor.name, because: known.because };
    const { root, declared: declaredAs } = groups.groupOf(fold(recipient.name));
    const shown = names.get(root)!;
    let id = declaredAs ?? ids.get(root);
    if (id === undefined) {
      const base = slug(shown);
      id = base;
      for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
      taken.add(id);
      ids.set(root, id);
    }
    return {
      ...recipient,
      vendor: id,
      vendorName: shown,
      because:
        declaredAs === undefined && fold(shown) === fold(recipient.name)
          ? "name as filed"
          : (decided.get(fold(recipient.name)) ?? "registry identifier"),
    };
  });
}
