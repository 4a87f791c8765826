import type { NameAsFiled } from "../../model/name-match.ts";

type Filed = NameAsFiled & { readonly rows: number };

/**
 * Folded names joined into groups: by people's decisions, by a UEI they share, or by a DUNS where no UEI says otherwise.
 * What is kept apart never meets in one group, whatever else would join it.
 */
export class VendorGroups {
  /** Each DUNS with the UEI filed beside it; null where there are several, and the DUNS joins nothing. */
  readonly #ueiOf = new Map<string, string | null>();
  /** Folded names have numbers; a group is known by the number of the first of its names in the alphabet. */
  readonly #numbers = new Map<string, number>();
  readonly #folded: string[] = [];
  readonly #parent: number[] = [];
  readonly #best: { name: string; rows: number }[] = [];
  readonly #filed: { number: number; filed: Filed }[] = [];
  /** Who must not meet whom, by the number of a group. */
  readonly #apart = new Map<number, Set<number>>();
  /** The declared vendor a group is, by the number of the group. */
  readonly #declared = new Map<number, string>();

  constructor(recipients: readonly NameAsFiled[]) {
    for (const { uei, duns } of recipients) {
      if (!uei || !duns) continue;
      const known = this.#ueiOf.get(duns);
      this.#ueiOf.set(duns, known === undefined || known === uei ? uei : null);
    }
  }

  has(folded: string): boolean {
    return this.#numbers.has(folded);
  }

  /** Adds a name, in a group of its own unless it was there. */
  add(folded: string, filed: Filed): void {
    const number = this.#number(folded, filed);
    if (better(filed, this.#best[number]!)) this.#best[number] = { name: filed.name, rows: filed.rows };
    this.#filed.push({ number, filed });
  }

  /** Adds a vendor the casebook declares, for names to be joined to; returns what it is called here. */
  declare(vendor: string, name: string): string {
    // First in the alphabet and filed most, so that its group has its name.
    const folded = `\0${vendor}`;
    this.#declared.set(this.#number(folded, { name, rows: Infinity }), vendor);
    return folded;
  }

  /** Keeps two apart from here on. */
  keepApart(a: string, b: string): void {
    const [left, right] = [this.#rootOf(a), this.#rootOf(b)];
    if (left === right) return;
    this.#apart.set(left, (this.#apart.get(left) ?? new Set()).add(right));
    this.#apart.set(right, (this.#apart.get(right) ?? new Set()).add(left));
  }

  /** Joins two, unless they or what they were joined with are kept apart, or are two vendors; returns whether they are one. */
  join(a: string, b: string): boolean {
    return this.#join(this.#numbers.get(a)!, this.#numbers.get(b)!);
  }

  /**
   * Joins the names that share an identifier. Where some of them are kept apart, each other name goes with the one filed
   * most.
   */
  joinByIdentifiers(): void {
    const order =
      this.#apart.size === 0 ? this.#filed : this.#filed.toSorted((a, b) => (better(a.filed, b.filed) ? -1 : 1));
    const [byUei, byDuns] = [new Map<string, number[]>(), new Map<string, number[]>()];
    for (const { number, filed } of order) {
      const { uei, duns } = filed;
      if (uei) this.#share(byUei, uei, number);
      if (duns && this.#ueiOf.get(duns) !== null) this.#share(byDuns, duns, number);
    }
  }

  /** Returns the name a name's group is known by, and the declared vendor it is, if any. */
  groupOf(folded: string): { readonly root: string; readonly declared: string | undefined } {
    const root = this.#rootOf(folded);
    return { root: this.#folded[root]!, declared: this.#declared.get(root) };
  }

  /** The most filed name of each group, by what the group is known by. */
  names(): Map<string, string> {
    const out = new Map<number, { name: string; rows: number }>();
    for (const [number, best] of this.#best.entries()) {
      const root = this.#root(number);
      const so = out.get(root);
      if (!so || better(best, so)) out.set(root, best);
    }
    return new Map([...out].map(([root, { name }]) => [this.#folded[root]!, name]));
  }

  #number(folded: string, { name, rows }: { name: string; rows: number }): number {
    let number = this.#numbers.get(folded);
    if (number === undefined) {
      number = this.#folded.push(folded) - 1;
      this.#numbers.set(folded, number);
      this.#parent.push(number);
      this.#best.push({ name, rows });
    }
    return number;
  }

  #share(known: Map<string, number[]>, identifier: string, number: number): void {
    const others = known.get(identifier);
    if (others === undefined) known.set(identifier, [number]);
    else if (!others.some((other) => this.#join(other, number))) others.push(number);
  }

  #join(a: number, b: number): boolean {
    const [left, right] = [this.#root(a), this.#root(b)];
    if (left === right) return true;
    const [one, other] = [this.#declared.get(left), this.#declared.get(right)];
    if (one !== undefined && other !== undefined) return false;
    const foes = this.#apart.get(left);
    if (foes && [...foes].some((foe) => this.#root(foe) === right)) return false;
    const [root, child] = this.#folded[left]! < this.#folded[right]! ? [left, right] : [right, left];
    this.#parent[child] = root;
    const more = this.#apart.get(child);
    if (more) this.#apart.set(root, new Set([...(this.#apart.get(root) ?? []), ...more]));
    const declared = one ?? other;
    if (declared !== undefined) this.#declared.set(root, declared);
    return true;
  }

  #rootOf(folded: string): number {
    return this.#root(this.#numbers.get(folded)!);
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
}

function better(a: { name: string; rows: number }, b: { name: string; rows: number }): boolean {
  return a.rows > b.rows || (a.rows === b.rows && a.name < b.name);
}
