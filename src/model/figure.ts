import type { Coverage } from "./coverage.ts";

/** What a figure measures; each has one unit. */
export const measures = {
  obligations: { unit: "cents", says: "Obligations: the sum of federal action obligations over transactions" },
  "gross-obligations": { unit: "cents", says: "Obligations before de-obligations: the sum of the positive ones" },
  deobligations: { unit: "cents", says: "De-obligations: the sum of the negative federal action obligations" },
  "potential-value": {
    unit: "cents",
    says: "Potential value: the latest stated per award, never summed over modifications",
  },
  "current-value": {
    unit: "cents",
    says: "Current value: the latest stated per award, never summed over modifications",
  },
  awards: { unit: "count", says: "Awards with at least one transaction" },
  transactions: { unit: "count", says: "Transactions (modifications)" },
} as const;

export type Measure = keyof typeof measures;
export type Unit = "cents" | "count";

/** What a figure can be filtered and grouped by. */
export const dimensions = {
  agency: "Awarding sub-agency, by the casebook's id",
  office: "Awarding office, as filed",
  vendor: "Vendor, by the casebook's id or the name as filed",
  parent: "Parent of the vendor, as the casebook dates it, else as filed",
  technology: "Technology of the award, by the casebook's taxonomy",
  maker: "Maker of what the award buys, as the casebook's products say; an award can have several",
  "fiscal-year": "Fiscal year of the action date",
  month: "Month of the action date, YYYY-MM",
  psc: "Product or service code, or its description where the layout has no code",
  naics: "NAICS code, or its description where the layout has no code",
  competition: "Extent competed, as filed",
  pricing: "Type of contract pricing, as filed",
  award: "Award, by PIID or unique key",
} as const;

export type Dimension = keyof typeof dimensions;

/** What groups of these say of their sum: an award can stand in several, or in none. */
export const overlaps: Readonly<Partial<Record<Dimension, string>>> = {
  technology: "An award can carry several technologies: the groups do not add up to the whole",
  maker: "An award can have several makers, or none that is named: the groups do not add up to the whole",
};

/** How widely a technology is read, narrowest first: each takes what those before it take. */
export const readings = {
  strict: "what is named",
  standard: "with what follows from the records, such as what a maker of nothing else sells",
  broad: "with what follows less surely",
} as const;

export type Reading = keyof typeof readings;

/** The readings in order, narrowest first. */
export const readingNames = Object.keys(readings) as readonly Reading[];

/** Returns the readings of labels that a question takes: its own, and every narrower one. */
export function readingsOf(reading: Reading): readonly Reading[] {
  return readingNames.slice(0, readingNames.indexOf(reading) + 1);
}

/** Whom a figure takes for the vendor of a record, and for its parent. */
export const vendorViews = {
  "as-filed": "The recipient's name and the registry's parent as the record states them",
  "as-grouped": "The casebook's vendor, whatever the day; the parent on the day of the action",
  "at-action": "The vendor on the day of the action, by the name it had then, and its parent on that day",
  today: "What the vendor has become by now, and the parent that has now",
} as const;

export type VendorView = keyof typeof vendorViews;

/** The rows a figure rests on. Values of one dimension are alternatives; dimensions narrow one another. */
export type Filter = {
  readonly where: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  /** Action dates from and to, both included. */
  readonly since?: string;
  readonly through?: string;
  /** Defaults to strict; it matters only where a technology is asked for. */
  readonly reading?: Reading;
  /** Defaults to as-grouped; it matters only where a vendor or a parent is asked for. */
  readonly vendors?: VendorView;
};

export type FigureQuery = Filter & {
  readonly measure: Measure;
  readonly by?: Dimension;
  /** At most so many groups, the largest; the figure says how many it leaves out. A million rows have 300,000 awards. */
  readonly top?: number;
};

export type FigureRow = {
  /** The group's id (`ICE`, `2025`, `palantir`), or null for the whole. */
  readonly key: string | null;
  readonly label: string;
  /** Cents, or a count; null where the records state no such value at all. */
  readonly value: bigint | null;
  readonly transactions: number;
};

/** A measured answer: the whole, its groups, what it covers, and the SQL that made it. */
export type Figure = {
  readonly query: FigureQuery;
  readonly unit: Unit;
  readonly total: FigureRow;
  readonly rows: readonly FigureRow[];
  /** How many groups `top` left out. */
  readonly omitted: number;
  /** True when one award can stand in several groups, so that the groups do not add up to the whole. */
  readonly overlapping: boolean;
  readonly coverage: Coverage;
  readonly sql: string;
};
