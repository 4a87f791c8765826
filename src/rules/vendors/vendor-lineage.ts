import type { IsoDate } from "../../model/dates.ts";
import type { Vendor } from "../../model/organization.ts";
import { slug } from "../fold-text.ts";

/** From a day on, up to the day before another: null where a side is open. */
export type Span = { readonly since: IsoDate | null; readonly before: IsoDate | null };

/** A period in which a vendor was another than the casebook groups it to, with that one's id and name. */
export type VendorThen = Span & { readonly vendor: string; readonly other: string; readonly name: string };

/** A period of a vendor under a parent. */
export type ParentThen = Span & { readonly vendor: string; readonly parent: string; readonly source?: string };

/** What the casebook says of its vendors through time, laid out for joins. */
export type Lineage = {
  readonly atAction: readonly VendorThen[];
  /** Vendors that have become another, with the last one they became. */
  readonly today: readonly { readonly vendor: string; readonly today: string }[];
  readonly parents: readonly ParentThen[];
  /** Ids and names of the vendors above, whoever the records name. */
  readonly names: ReadonlyMap<string, string>;
  /** The parent a vendor has now, where the casebook states one. */
  readonly parentsToday: readonly { readonly vendor: string; readonly parent: string }[];
};

/** Returns the id of a vendor under a former name. */
export function formerId(name: string): string {
  return slug(name);
}

/** Returns where each declared vendor stood at every time; a vendor that becomes one nobody declared stays itself. */
export function vendorLineage(vendors: readonly Vendor[]): Lineage {
  const byId = new Map(vendors.map((v) => [v.id, v]));
  const lineage = new Timeline(byId);
  const atAction = vendors.flatMap((v) => lineage.periods(v));
  return {
    atAction,
    names: new Map([
      ...atAction.map((p) => [p.other, p.name] as const),
      ...vendors.map((v) => [v.id, v.name] as const),
    ]),
    today: vendors.flatMap((v) => {
      const today = lineage.today(v);
      return today.id === v.id ? [] : [{ vendor: v.id, today: today.id }];
    }),
    parents: vendors.flatMap((v) => lineage.parents(v).map((p) => ({ vendor: v.id, ...p }))),
    parentsToday: vendors.flatMap((v) => {
      const parent = lineage.parents(v).findLast((p) => p.before === null)?.parent;
      return parent === undefined ? [] : [{ vendor: v.id, parent }];
    }),
  };
}

class Timeline {
  readonly #byId: ReadonlyMap<string, Vendor>;

  constructor(byId: ReadonlyMap<string, Vendor>) {
    this.#byId = byId;
  }

  /** The last vendor of the chain. */
  today(vendor: Vendor): Vendor {
    return this.#chain(vendor).at(-1)!;
  }

  /** The periods in which a vendor was not what it is grouped to, in order, those that follow on one another joined. */
  periods(vendor: Vendor): VendorThen[] {
    const days = new Set(
      this.#chain(vendor).flatMap((v) => [...v.was.map((w) => w.until), ...(v.became ? [v.became.on] : [])]),
    );
    const starts: (IsoDate | null)[] = [null, ...[...days].sort()];
    const out: VendorThen[] = [];
    for (const [i, since] of starts.entries()) {
      const { id, name } = this.#at(vendor, since);
      const last = out.at(-1);
      const before = starts[i + 1] ?? null;
      if (last?.other === id) out[out.length - 1] = { ...last, before };
      else out.push({ vendor: vendor.id, other: id, name, since, before });
    }
    return out.filter((p) => p.other !== vendor.id);
  }

  /** The declared parents, and those that follow from what became of the vendor, in order of their beginnings. */
  parents(vendor: Vendor): Omit<ParentThen, "vendor">[] {
    const own = vendor.parents.map(({ parent, from, to, source }) => ({
      parent,
      since: from ?? null,
      before: to === undefined ? null : dayAfter(to),
      ...(source !== undefined && { source }),
    }));
    const { became } = vendor;
    const heir = became && this.#byId.get(became.vendor);
    const taken =
      !became || !heir ? [] : became.how === "acquired" ? this.#acquirer(heir, became.source) : this.parents(heir);
    const inherited = taken
      .filter((p) => p.before === null || p.before > became!.on)
      .map((p) => ({ ...p, since: p.since === null || p.since < became!.on ? became!.on : p.since }))
      .filter((p) => own.every((o) => o.parent !== p.parent));
    return [...own, ...inherited].sort((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
  }

  /** An acquirer is the parent, unless it has one itself: registries name the highest. */
  #acquirer(heir: Vendor, source: string): Omit<ParentThen, "vendor">[] {
    const above = this.parents(heir);
    return above.length > 0 ? above : [{ parent: heir.name, since: null, before: null, source }];
  }

  #at(vendor: Vendor, day: IsoDate | null): { readonly id: string; readonly name: string } {
    const { became } = vendor;
    const heir = became && this.#byId.get(became.vendor);
    if (became && heir && became.how === "merged" && day !== null && day >= became.on) return this.#at(heir, day);
    const former = vendor.was
      .toSorted((a, b) => (a.until < b.until ? -1 : 1))
      .find(({ until }) => day === null || day < until);
    return former ? { id: formerId(former.name), name: former.name } : vendor;
  }

  #chain(vendor: Vendor): Vendor[] {
    const chain = [vendor];
    for (;;) {
      const next = chain.at(-1)!.became;
      const heir = next && this.#byId.get(next.vendor);
      if (!heir || chain.includes(heir)) return chain;
      chain.push(heir);
    }
  }
}

function dayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) as IsoDate;
}
