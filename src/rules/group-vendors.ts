import { naturalPerson } from "../model/award.ts";
import type { Vendor } from "../model/organization.ts";
import { foldName, slug } from "./fold-text.ts";

type AsFiled = { readonly name: string; readonly uei: string | null; readonly duns: string | null; readonly cage: string | null; readonly rows: number };
type Grouped<T> = T & { readonly vendor: string; readonly vendorName: string; readonly because: string };

/**
 * Groups recipients as filed: by what the casebook declares (identifier first, then name), then by the registry
 * identifier they share, else by the name itself. Nothing is merged on likeness alone; a name the casebook lists
 * under `notThese` is never given to that vendor, whatever its identifier.
 */
export function groupVendors<T extends AsFiled>(recipients: readonly T[], vendors: readonly Vendor[]): Grouped<T>[] {
  const byIdentifier = new Map<string, Vendor>();
  const byName = new Map<string, Vendor>();
  const notThese = new Map<string, Set<string>>();
  for (const vendor of vendors) {
    for (const identifier of vendor.identifiers) byIdentifier.set(identifier.toUpperCase(), vendor);
    for (const name of [vendor.name, ...vendor.names]) byName.set(foldName(name), vendor);
    notThese.set(vendor.id, new Set(vendor.notThese.map(foldName)));
  }
  const folds = new Map<string, string>();
  const fold = (name: string) => {
    let folded = folds.get(name);
    if (folded === undefined) folds.set(name, (folded = foldName(name)));
    return folded;
  };
  const groups = new RegistryGroups(recipients);
  const declared = new Map<T, { vendor: Vendor; because: string }>();
  for (const recipient of recipients) {
    if (recipient.name === naturalPerson) continue;
    const folded = fold(recipient.name);
    const named = byName.get(folded);
    const registered = [recipient.uei, recipient.duns, recipient.cage].map((id) => (id ? byIdentifier.get(id.toUpperCase()) : undefined)).find((v) => v !== undefined);
    if (registered && !notThese.get(registered.id)!.has(folded)) declared.set(recipient, { vendor: registered, because: "identifier the casebook declares" });
    else if (named) declared.set(recipient, { vendor: named, because: "name the casebook declares" });
    else groups.add(folded, recipient);
  }
  const ids = new Map<string, string>();
  const taken = new Set(vendors.map((v) => v.id));
  const names = groups.names();
  return recipients.map((recipient) => {
    if (recipient.name === naturalPerson) return { ...recipient, vendor: "natural-person", vendorName: naturalPerson, because: "a natural person's name, masked at ingest" };
    const known = declared.get(recipient);
    if (known) return { ...recipient, vendor: known.vendor.id, vendorName: known.vendor.name, because: known.because };
    const root = groups.rootOf(fold(recipient.name));
    const shown = names.get(root)!;
    let id = ids.get(root);
    if (id === undefined) {
      const base = slug(shown);
      id = base;
      for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
      taken.add(id);
      ids.set(root, id);
    }
    return { ...recipient, vendor: id, vendorName: shown, because: fold(shown) === fold(recipient.name) ? "name as filed" : "registry identifier" };
  });
}

/** Folded names joined where they share a UEI, or a DUNS where no UEI says otherwise. */
class RegistryGroups {
  /** Each DUNS with the UEI filed beside it; null where there are several, and the DUNS joins nothing. */
  readonly #ueiOf = new Map<string, string | null>();
  readonly #parent = new Map<string, string>();
  readonly #first = new Map<string, string>();
  readonly #best = new Map<string, { name: string; rows: number }>();

  constructor(recipients: readonly AsFiled[]) {
    for (const { uei, duns } of recipients) {
      if (!uei || !duns) continue;
      const known = this.#ueiOf.get(duns);
      this.#ueiOf.set(duns, known === undefined || known === uei ? uei : null);
    }
  }

  rootOf(name: string): string {
    let root = name;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    return root;
  }

  add(folded: string, recipient: AsFiled): void {
    if (!this.#parent.has(folded)) this.#parent.set(folded, folded);
    const best = this.#best.get(folded);
    if (!best || recipient.rows > best.rows || (recipient.rows === best.rows && recipient.name < best.name)) {
      this.#best.set(folded, { name: recipient.name, rows: recipient.rows });
    }
    const duns = recipient.duns && this.#ueiOf.get(recipient.duns) !== null ? recipient.duns : null;
    for (const id of [recipient.uei && `uei:${recipient.uei}`, duns && `duns:${duns}`]) {
      if (!id) continue;
      const other = this.#first.get(id);
      if (other === undefined) this.#first.set(id, folded);
      else this.#join(other, folded);
    }
  }

  #join(a: string, b: string): void {
    const [left, right] = [this.rootOf(a), this.rootOf(b)].sort() as [string, string];
    if (left !== right) this.#parent.set(right, left);
  }

  /** The most filed name of each group, by its root. */
  names(): Map<string, string> {
    const out = new Map<string, { name: string; rows: number }>();
    for (const [folded, best] of this.#best) {
      const root = this.rootOf(folded);
      const so = out.get(root);
      if (!so || best.rows > so.rows || (best.rows === so.rows && best.name < so.name)) out.set(root, best);
    }
    return new Map([...out].map(([root, { name }]) => [root, name]));
  }
}
