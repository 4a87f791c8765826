import type { Book } from "../src/casebook/book.ts";
import { dimensions, measures, vendorViews } from "../src/model/figure.ts";
import type { Dimension, Filter, Measure, VendorView } from "../src/model/figure.ts";
import { text } from "../src/store/connector.ts";
import { raw, sql } from "../src/store/sql.ts";

export type Latency = { readonly figure: string; readonly median: number; readonly worst: number };

/** How many groups are asked for: more than a page or a terminal shows. */
export const top = 500;

/** Times every measure with every filter, and every grouping, as a page or the command line asks them. */
export async function figureLatencies(book: Book, runs = 15): Promise<Latency[]> {
  const out: Latency[] = [];
  for (const [name, filter] of await filters(book)) {
    for (const [measure, by] of questions(name === "", filter)) {
      const times: number[] = [];
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        await book.figure({ ...filter, measure, ...(by !== undefined && { by, top }) });
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      out.push({
        figure: `${measure}${name}${by === undefined ? "" : ` by ${by}`}`,
        median: times[runs >> 1]!,
        worst: times.at(-1)!,
      });
    }
  }
  return out;
}

/**
 * Every measure of a whole and every grouping; of everything, every measure in every grouping; of vendors and parents
 * as they are seen, every measure by these.
 */
function questions(all: boolean, { vendors }: Filter): [Measure, Dimension | undefined][] {
  const every = Object.keys(measures) as Measure[];
  if (vendors)
    return every.flatMap((m): [Measure, Dimension][] => [
      [m, "vendor"],
      [m, "parent"],
    ]);
  const groupings = Object.keys(dimensions) as Dimension[];
  return [
    ...every.map((m): [Measure, undefined] => [m, undefined]),
    ...(all ? every : (["obligations"] as const)).flatMap((m) => groupings.map((by): [Measure, Dimension] => [m, by])),
  ];
}

/** The filters asked: everything, one value of each dimension (that of the most rows), and some together. */
async function filters(book: Book): Promise<[string, Filter][]> {
  const common = async (column: string): Promise<string> => {
    const rows = await book.db.query(
      sql`select ${raw(column)}::varchar as v from transaction where ${raw(column)} is not null group by 1 order by count(*) desc, 1 limit 1`,
    );
    return text(rows[0]!, "v")!;
  };
  const vendor = await common("vendor");
  const out: [string, Filter][] = [["", { where: {} }]];
  for (const [dimension, column] of [
    ["agency", "agency"],
    ["office", "office"],
    ["parent", "parent"],
    ["month", "month"],
    ["psc", "psc"],
    ["naics", "naics"],
    ["competition", "competition"],
    ["pricing", "pricing"],
    ["award", "piid"],
  ] as const) {
    out.push([` where ${dimension}`, { where: { [dimension]: [await common(column)] } }]);
  }
  const technology = book.casebook.technologies[0]!.id;
  out.push(
    [" where vendor", { where: { vendor: [vendor] } }],
    [" where fiscal-year", { where: { "fiscal-year": ["2024"] } }],
    [" where technology", { where: { technology: [technology] } }],
    [" where maker=any", { where: { maker: ["any"] } }],
    ...(Object.keys(vendorViews) as VendorView[]).map((view): [string, Filter] => [
      ` ${view}`,
      { where: {}, vendors: view },
    ]),
    [" where technology=any, broad", { where: { technology: ["any"] }, reading: "broad" }],
    [" where agency and technology=any", { where: { agency: ["ICE"], technology: ["any"] } }],
    [" where agency and vendor", { where: { agency: ["ICE"], vendor: [vendor] } }],
    [" where agency, since and through", { where: { agency: ["ICE"] }, since: "2022-01-01", through: "2024-12-31" }],
  );
  return out;
}
