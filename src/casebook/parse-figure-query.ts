import { isIsoDate } from "../model/dates.ts";
import { dimensions, measures, readingNames, vendorViews } from "../model/figure.ts";
import type { Dimension, FigureQuery, Measure, Reading, VendorView } from "../model/figure.ts";
import { UserError } from "../model/user-error.ts";
import { isOfAwards } from "../store/figure-awards.ts";
import type { AwardDimension } from "../store/figure-awards.ts";
import { knownValues } from "../store/known-values.ts";
import type { Book } from "./book.ts";

/** A figure as asked for in words: flags of the command line, fields of a form. */
export type FigureWords = {
  readonly measure: string | undefined;
  /** `name=value` each. */
  readonly where: readonly string[];
  readonly by: string | undefined;
  readonly since: string | undefined;
  readonly through: string | undefined;
  readonly reading: string | undefined;
  readonly vendors: string | undefined;
};

/** Returns the figure the words ask for; a wrong name or value is a UserError that lists the right ones. */
export async function parseFigureQuery(book: Book, words: FigureWords): Promise<FigureQuery> {
  const measure = oneOf("measure", words.measure, Object.keys(measures)) as Measure;
  const by = words.by === undefined ? undefined : (oneOf("by", words.by, Object.keys(dimensions)) as Dimension);
  const reading = words.reading === undefined ? undefined : (oneOf("reading", words.reading, readingNames) as Reading);
  const vendors =
    words.vendors === undefined ? undefined : (oneOf("vendors", words.vendors, Object.keys(vendorViews)) as VendorView);
  const where: Partial<Record<Dimension, string[]>> = {};
  for (const filter of words.where) {
    const [name = "", ...rest] = filter.split("=");
    if (rest.length === 0)
      throw new UserError(
        `--where is “${filter}”; expected NAME=VALUE with NAME one of: ${Object.keys(dimensions).join(", ")}`,
      );
    const dimension = oneOf("where", name, Object.keys(dimensions)) as Dimension;
    (where[dimension] ??= []).push(await value(book, dimension, rest.join("="), vendors));
  }
  for (const name of ["since", "through"] as const) {
    const date = words[name];
    if (date !== undefined && !isIsoDate(date))
      throw new UserError(`--${name} is “${date}”; expected a date like 2025-10-01`);
  }
  return {
    measure,
    where,
    ...(by !== undefined && { by }),
    ...(reading !== undefined && { reading }),
    ...(vendors !== undefined && { vendors }),
    ...(words.since !== undefined && { since: words.since }),
    ...(words.through !== undefined && { through: words.through }),
  };
}

function oneOf(flag: string, given: string | undefined, words: readonly string[]): string {
  if (given !== undefined && words.includes(given)) return given;
  throw new UserError(
    `--${flag} is ${given === undefined ? "missing" : `“${given}”`}; expected one of: ${words.join(", ")}`,
  );
}

function declared({ casebook }: Book, dimension: AwardDimension): string[] {
  switch (dimension) {
    case "technology":
      return casebook.technologies.map((t) => t.id);
    case "maker":
      return casebook.vendors.filter((v) => v.products.length > 0).map((v) => v.id);
  }
}

/** Returns a filter's value as the book writes it; unknown ones are told the nearest that exist. */
async function value(
  book: Book,
  dimension: Dimension,
  given: string,
  vendors: VendorView | undefined,
): Promise<string> {
  if (dimension === "fiscal-year") {
    const year = given.replace(/^FY/i, "");
    if (!/^\d{4}$/.test(year)) throw new UserError(`fiscal-year is “${given}”; expected a year like 2025`);
    return year;
  }
  if (dimension === "month") {
    if (!/^\d{4}-\d{2}$/.test(given)) throw new UserError(`month is “${given}”; expected a month like 2025-09`);
    return given;
  }
  const known = isOfAwards(dimension)
    ? ["any", ...declared(book, dimension)]
    : await knownValues(book.db, dimension, vendors);
  const exact = known.find((k) => k === given) ?? known.find((k) => k.toUpperCase() === given.toUpperCase());
  if (exact !== undefined) return exact;
  const wanted = given.toUpperCase();
  const near = known.filter((k) => k.toUpperCase().includes(wanted) || wanted.includes(k.toUpperCase()));
  const shown = (near.length > 0 ? near : known).slice(0, 20);
  throw new UserError(
    `unknown ${dimension} “${given}”; ${near.length > 0 ? "near it" : "expected one of"}: ${shown.join(", ")}${known.length > shown.length ? ` … (${known.length} in all)` : ""}`,
  );
}
