import { registries } from "../../model/vendor-profile.ts";
import type { RegistryIdentifiers, VendorProfile } from "../../model/vendor-profile.ts";
import type { ReconcileQuery } from "../../model/reconciliation.ts";
import { foldName, foldText } from "../fold-text.ts";
import { normaliseName } from "../vendors/normalise-name.ts";

/** How many vendors a query is compared with at most: those that share its rarest words. */
const mostCompared = 60;
/** A word more vendors have than this tells nothing apart, and is asked only where no other is left. */
const commonFrom = 400;

/** Finds the vendors a query is worth comparing with, by the identifiers and the words they share. */
export class VendorIndex {
  readonly #vendors: VendorProfile[] = [];
  readonly #byId = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #byIdentifier = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();
  /** The words of the index by their first four letters, for misspelt and cut-off ones; made at the first of these. */
  #byStart: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(vendors: readonly VendorProfile[] = []) {
    for (const vendor of vendors) this.add(vendor);
  }

  get vendors(): readonly VendorProfile[] {
    return this.#vendors;
  }

  add(vendor: VendorProfile): void {
    const at = this.#vendors.push(vendor) - 1;
    this.#byId.set(vendor.id, at);
    this.#byStart = undefined;
    for (const registry of registries)
      for (const value of vendor.identifiers[registry]) put(this.#byIdentifier, `${registry}:${value}`, at);
    for (const name of vendor.names) {
      put(this.#byName, foldName(name), at);
      for (const word of wordsOf(name)) put(this.#byWord, word, at);
    }
  }

  /** Returns the vendor of an id. */
  get(id: string): VendorProfile | undefined {
    const at = this.#byId.get(id);
    return at === undefined ? undefined : this.#vendors[at];
  }

  /** Returns the identifiers without those that more than one vendor has. */
  tellingApart(identifiers: RegistryIdentifiers): RegistryIdentifiers {
    const [uei, duns, cage] = registries.map((registry) =>
      identifiers[registry].filter((value) => (this.#byIdentifier.get(`${registry}:${value}`) ?? []).length < 2),
    ) as [string[], string[], string[]];
    return { uei, duns, cage };
  }

  /** Returns the vendors with this very name, folded, or one of these identifiers, then those that share rare words with the name. */
  candidates({ name, identifiers }: ReconcileQuery): VendorProfile[] {
    const weights = new Map<number, number>();
    const add = (found: readonly number[] | undefined, weight: number) => {
      for (const i of found ?? []) weights.set(i, (weights.get(i) ?? 0) + weight);
    };
    for (const registry of registries)
      for (const value of identifiers[registry]) add(this.#byIdentifier.get(`${registry}:${value}`), 1000);
    if (name !== null) {
      add(this.#byName.get(foldName(name)), 1000);
      const words = new Set(wordsOf(name).flatMap((word) => [word, ...this.#near(word)]));
      const found = [...words].map((word) => this.#byWord.get(word) ?? []).filter((list) => list.length > 0);
      const telling = found.filter((list) => list.length <= commonFrom);
      for (const list of telling.length > 0 ? telling : found.map((all) => all.slice(0, commonFrom)))
        add(list, 1 / Math.log2(2 + list.length));
    }
    return [...weights]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCompared)
      .map(([i]) => this.#vendors[i]!);
  }

  /** Words that begin alike and are about as long: one of them may be the other misspelt, or cut off. */
  #near(word: string): readonly string[] {
    if (word.length < 5 || this.#byWord.has(word)) return [];
    this.#byStart ??= Map.groupBy(
      [...this.#byWord.keys()].filter((one) => one.length > 4),
      (one) => one.slice(0, 4),
    );
    return (this.#byStart.get(word.slice(0, 4)) ?? []).filter((other) => Math.abs(other.length - word.length) <= 3);
  }
}

/** The words of every name a name holds, as they are compared: spelt out, without legal forms; and its initials. */
function wordsOf(name: string): string[] {
  const words = normaliseName(name).readings.flatMap((reading) => [
    ...reading.words,
    ...(reading.words.length > 2 ? [reading.words.map((word) => word[0]).join("")] : []),
  ]);
  return [...new Set(words.length > 0 ? words : foldText(name).split(" "))].filter((word) => word !== "");
}

function put<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
