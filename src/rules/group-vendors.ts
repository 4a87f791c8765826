import { naturalPerson } from "../model/award.ts";
import type { Vendor } from "../model/organization.ts";
import { foldName, slug } from "./fold-text.ts";
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
  const registeredAs = (identifier: string | null) =>
    identifier ? byIdentifier.get(identifier.toUpperCase()) : undefined;
  const groups = new RegistryGroups(recipients);
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
    return {
      ...recipient,
      vendor: id,
      vendorName: shown,
      because: fold(shown) === fold(recipient.name) ? "name as filed" : "registry identifier",
    };
  });
}

/** Folded names joined where they share a UEI, or a DUNS where no UEI says otherwise. */
class RegistryGroups {
  /** Each DUNS with the UEI filed beside it; null where there are several, and the DUNS joins nothing. */
  readonly #ueiOf = new Map<string, string | null>();
  /** Folded names have numbers; a group is known by the number of the first of its names in the alphabet. */
  readonly #numbers = new Map<string, number>();
  readonly #folded: string[] = [];
  readonly #parent: number[] = [];
  readonly #best: { name: string; rows: number }[] = [];
  readonly #firstOfUei = new Map<string, number>();
  readonly #firstOfDuns = new Map<string, number>();

  constructor(recipients: readonly AsFiled[]) {
    for (const { uei, duns } of recipients) {
      if (!uei || !duns) continue;
      const known = this.#ueiOf.get(duns);
      this.#ueiOf.set(duns, known === undefined || known === uei ? uei : null);
    }
  }

  rootOf(folded: string): string {
    return this.#folded[this.#root(this.#numbers.get(folded)!)]!;
  }

  add(folded: string, recipient: AsFiled): void {
    let number = this.#numbers.get(folded);
    if (number === undefined) {
      number = this.#folded.push(folded) - 1;
      this.#numbers.set(folded, number);
      this.#parent.push(number);
      this.#best.push({ name: recipient.name, rows: recipient.rows });
    } else if (better(recipient, this.#best[number]!))
      this.#best[number] = { name: recipient.name, rows: recipient.rows };
    const { uei, duns } = recipient;
    if (uei) this.#share(this.#firstOfUei, uei, number);
    if (duns && this.#ueiOf.get(duns) !== null) this.#share(this.#firstOfDuns, duns, number);
  }

  #share(first: Map<string, number>, identifier: string, number: number): void {
    const other = first.get(identifier);
    if (other === undefined) first.set(identifier, number);
    else if (other !== number) this.#join(other, number);
  }

  #join(a: number, b: number): void {
    const [left, right] = [this.#root(a), this.#root(b)];
    if (left === right) return;
    if (this.#folded[left]! < this.#folded[right]!) this.#parent[right] = left;
    else this.#parent[left] = right;
  }

  #root(number: number): number {
    let root = number;
    while (this.#parent[root] !== root) root = this.#parent[root]!;
    for (let at = number; at !== root;) {
      const up = this.#parent[at]!;
      this.#parent[at] = root;
      at = up;
    }
    return root;
  }

  /** The most filed name of each group, by its root. */
  names(): Map<string, string> {
    const out = new Map<number, { name: string; rows: number }>();
    for (const [number, best] of this.#best.entries()) {
      const root = this.#root(number);
      const so = out.get(root);
      if (!so || better(best, so)) out.set(root, best);
    }
    return new Map([...out].map(([root, { name }]) => [this.#folded[root]!, name]));
  }
}

function better(a: { name: string; rows: number }, b: { name: string; rows: number }): boolean {
  return a.rows > b.rows || (a.rows === b.rows && a.name < b.name);
}
