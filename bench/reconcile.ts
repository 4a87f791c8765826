import { cpus } from "node:os";
import { join } from "node:path";
import { Book } from "../src/casebook/book.ts";
import { silent } from "../src/casebook/effects.ts";
import { openCasebook } from "../src/casebook/open-casebook.ts";
import { VendorReconciler } from "../src/casebook/vendors/reconcile.ts";
import { app } from "../src/web/app.ts";
import { seeded } from "./random.ts";

/**
 * Asks the reconciliation service of the example casebook for 1,000 of its own vendors' names, each written in another
 * way, as OpenRefine asks: ten in a batch, through the app. Prints how many come back as the vendor they were, and how long a query takes.
 */
const asked = 1000;
const inBatch = 10;

const book = await Book.open(await openCasebook(join(import.meta.dirname, "../casebooks/ice-surveillance")), silent);
const random = seeded(4);

/** Ways people write a name in a table of their own. */
const ways: Readonly<Record<string, (name: string) => string>> = {
  "as filed": (name) => name,
  "lower case, no marks": (name) => name.toLowerCase().replace(/[^a-z0-9 ]+/g, " "),
  "without its legal form": (name) =>
    name.replace(/[ ,]+(?:INC|LLC|L\.L\.C|CORP|CORPORATION|CO|COMPANY|LTD|LP|LLP|INCORPORATED)\.?$/i, ""),
  "last word first": (name) => [...name.split(" ").slice(-1), ...name.split(" ").slice(0, -1)].join(" "),
  "one letter left out": (name) => {
    const at = 1 + random.below(Math.max(1, name.length - 1));
    return name.slice(0, at) + name.slice(at + 1);
  },
};

const starting = performance.now();
const reconciler = await VendorReconciler.open(book);
const opened = performance.now() - starting;
const pool = reconciler.vendors.flatMap((v) =>
  v.names.filter((name) => name !== v.name || v.declared === null).map((name) => ({ id: v.id, name })),
);

type Result = { readonly id: string; readonly match: boolean };
const web = app(book, "nowhere", () => 4321);
const ask = async (queries: Readonly<Record<string, { readonly query: string }>>) => {
  const body = new URLSearchParams({ queries: JSON.stringify(queries) }).toString();
  const headers = { host: "127.0.0.1:4321", "content-type": "application/x-www-form-urlencoded" };
  const response = await web.request("http://127.0.0.1:4321/reconcile", { method: "POST", headers, body });
  return (await response.json()) as Record<string, { readonly result: readonly Result[] }>;
};
await ask({ warm: { query: "palantir" } });

const rows: string[] = [];
const times: number[] = [];
for (const [way, write] of Object.entries(ways)) {
  const drawn = Array.from({ length: asked / Object.keys(ways).length }, () => random.pick(pool));
  let [first, match, wrong] = [0, 0, 0];
  for (let at = 0; at < drawn.length; at += inBatch) {
    const batch = drawn.slice(at, at + inBatch);
    const start = performance.now();
    const answer = await ask(Object.fromEntries(batch.map(({ name }, i) => [`q${i}`, { query: write(name) }])));
    times.push((performance.now() - start) / batch.length);
    for (const [i, { id }] of batch.entries()) {
      const result = answer[`q${i}`]!.result;
      first += Number(result[0]?.id === id);
      match += Number(result[0]?.match === true && result[0].id === id);
      wrong += Number(result[0]?.match === true && result[0].id !== id);
    }
  }
  rows.push(`| ${way} | ${drawn.length} | ${first} | ${match} | ${wrong} |`);
}
book.close();
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
process.stdout.write(
  [
    `${reconciler.vendors.length.toLocaleString("en-US")} vendors, ${asked.toLocaleString("en-US")} queries in batches of ${inBatch}; ${cpus().length} × ${cpus()[0]!.model.trim()}, Node ${process.version}`,
    "",
    "| written | queries | the vendor comes first | as a match | another is the match |",
    "|---|---:|---:|---:|---:|",
    ...rows,
    "",
    `index made in ${(opened / 1000).toFixed(1)} s; a query takes ${at(0.5)} ms (median of batches), ${at(0.95)} ms (p95), ${at(1)} ms at most`,
    "",
  ].join("\n"),
);
