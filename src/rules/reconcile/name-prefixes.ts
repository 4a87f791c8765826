import type { VendorProfile } from "../../model/vendor-profile.ts";
import { foldText } from "../fold-text.ts";

type Entry = { readonly text: string; readonly at: number; readonly vendor: number };

/** Finds vendors by the beginning of a name or of a word in it, for lists that complete what is typed. */
export class NamePrefixes {
  readonly #vendors: readonly VendorProfile[];
  readonly #entries: readonly Entry[];

  constructor(vendors: readonly VendorProfile[]) {
    this.#vendors = vendors;
    this.#entries = vendors
      .flatMap((vendor, i) =>
        [...new Set([vendor.id, ...vendor.names].map(foldText))].flatMap((text) => starts(text, i)),
      )
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.vendor - b.vendor));
  }

  /** Returns the vendors that begin so: those whose whole name does before those with a word that does, each once. */
  find(prefix: string): VendorProfile[] {
    const wanted = foldText(prefix);
    if (wanted === "") return [];
    const found = new Map<number, number>();
    for (let i = this.#first(wanted); i < this.#entries.length; i++) {
      const { text, at, vendor } = this.#entries[i]!;
      if (!text.startsWith(wanted)) break;
      found.set(vendor, Math.min(found.get(vendor) ?? Infinity, at));
    }
    return [...found]
      .sort((a, b) => Math.min(a[1], 1) - Math.min(b[1], 1) || byName(this.#vendors[a[0]]!, this.#vendors[b[0]]!))
      .map(([vendor]) => this.#vendors[vendor]!);
  }

  #first(wanted: string): number {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.text < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The text from each of its words on. */
function starts(text: string, vendor: number): Entry[] {
  const out: Entry[] = [];
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf(" ", at) < 0 ? -1 : text.indexOf(" ", at) + 1)
    out.push({ text: text.slice(at), at, vendor });
  return out;
}

function byName(a: VendorProfile, b: VendorProfile): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
}
