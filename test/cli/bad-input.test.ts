import {
  appendFileSync,
  chmodSync,
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makeZip } from "../sources/make-zip.ts";
import { casebooks, expectRefused, tallylight, treeHash } from "./scratch-casebook.ts";
import type { ScratchCasebook } from "./scratch-casebook.ts";

const { dir, make } = casebooks();
const MiB = 1024 * 1024;

const source = "ICE_FY2026_Contract_Obligations.2026-05-05.csv.gz";
/** The starter's own records, real ones, as CSV. */
const starter = (casebook: ScratchCasebook) => gunzipSync(readFileSync(join(casebook.folder, "sources", source)));
const list = (casebook: ScratchCasebook) => readFileSync(join(casebook.folder, "sources/sources.yaml"), "utf8");

describe("paths", () => {
  it("says which file there is not, and adds nothing", async () => {
    const casebook = await make();
    const before = list(casebook);
    const ended = await tallylight(["add", "nowhere/awards.csv", "--casebook", casebook.folder]);
    expectRefused(ended, casebook, 2, [/nowhere\/awards\.csv: no such file/]);
    expectRefused(await tallylight(["add", casebook.dist, "--casebook", casebook.folder]), casebook, 2, [
      /dist is a folder; expected a file/,
    ]);
    expect(list(casebook)).toBe(before);
  });

  it("says that there is no casebook, and how to make one", async () => {
    const casebook = await make();
    for (const args of [
      ["build", dir],
      ["build", join(dir, "nowhere")],
      ["check", "--casebook", dir],
      ["serve", dir],
      ["verify", join(dir, "dist")],
    ]) {
      expectRefused(await tallylight(args), casebook, 2, [
        dir,
        /no casebook\.yaml here or in a folder above; make one with “tallylight init DIR”/,
      ]);
    }
  });

  it("never makes a casebook in a folder that holds something", async () => {
    const casebook = await make();
    expectRefused(await tallylight(["init", casebook.folder]), casebook, 2, [
      /is not empty; expected a new or empty folder/,
    ]);
    expectRefused(await tallylight(["init", join(casebook.folder, "casebook.yaml")]), casebook, 2, [
      /is a file; expected a new or empty folder/,
    ]);
  });

  it("says which source is missing", async () => {
    const casebook = await make();
    rmSync(join(casebook.folder, "sources", source));
    expectRefused(await tallylight(["build", casebook.folder]), casebook, 2, [
      /sources\.yaml names ICE_FY2026.*is not there; expected the file as it was added/,
    ]);
  });

  it("never replaces a dist/ it did not publish, and says what it looked for", async () => {
    const casebook = await make();
    rmSync(join(casebook.dist, "manifest.json"));
    const foreign = { ...casebook, good: treeHash(casebook.dist) };
    expectRefused(await tallylight(["build", casebook.folder]), foreign, 2, [
      /dist is not a site Tallylight published \(no manifest\.json\)/,
    ]);
    expectRefused(await tallylight(["verify", casebook.dist]), foreign, 2, [
      /no manifest\.json; expected a site published by “tallylight build”/,
    ]);
  });
});

/** Each bad file with what must be said of it; the same words whether it is added or stands in sources.yaml already. */
type BadFile = readonly [what: string, name: string, data: (csv: Buffer) => Buffer, says: readonly (string | RegExp)[]];

const badFiles: readonly BadFile[] = [
  [
    "a gzip cut off in the middle",
    "cut.csv.gz",
    (csv) => gzipSync(csv).subarray(0, 40_000),
    [/cut\.csv\.gz is cut off: the gzip data ends before its end mark; obtain it again/],
  ],
  [
    "a gzip with a byte turned over",
    "flipped.csv.gz",
    (csv) => flip(gzipSync(csv), 20_000),
    [/flipped\.csv\.gz is damaged: .*obtain it again/],
  ],
  [
    "a gzip of nothing",
    "empty.csv.gz",
    () => gzipSync(""),
    [/empty\.csv\.gz is gzip data of an empty file; expected a header row or records/],
  ],
  [
    "a zip cut off in the middle",
    "cut.zip",
    (csv) => makeZip([{ name: "a.csv", data: csv }]).subarray(0, 40_000),
    [/cut\.zip is cut off or no zip: its directory at the end is missing; obtain it again/],
  ],
  [
    "a zip with a byte turned over",
    "flipped.zip",
    (csv) => flip(makeZip([{ name: "a.csv", data: csv }]), 20_000),
    [/flipped\.zip\/a\.csv is damaged: .*obtain it again/],
  ],
  [
    "a zip without a table",
    "readme.zip",
    () => makeZip([{ name: "readme.txt", data: "read me" }]),
    [/readme\.zip holds no \.csv or \.json \(it holds readme\.txt\); expected at least one/],
  ],
  [
    "a zip that needs a password",
    "locked.zip",
    (csv) => makeZip([{ name: "a.csv", data: csv, encrypted: true }]),
    [/locked\.zip is encrypted .*expected an open zip/],
  ],
  [
    "a zip bomb",
    "bomb.zip",
    () => makeZip([{ name: "bomb.csv", data: Buffer.alloc(100 * MiB, "0") }]),
    [
      /bomb\.zip inflates to more than 200 times its size \(limit inflateRatio\), as a decompression bomb does; refused/,
    ],
  ],
  [
    "a zip bomb that lies about its size",
    "liar.zip",
    () => makeZip([{ name: "bomb.csv", data: Buffer.alloc(100 * MiB, "0"), claimedSize: 1000 }]),
    [/liar\.zip\/bomb\.csv/, /refused|damaged/],
  ],
  [
    "a gzip bomb",
    "bomb.csv.gz",
    () => gzipSync(Buffer.alloc(100 * MiB, "0")),
    [/bomb\.csv\.gz inflates to more than 200 times its size \(limit inflateRatio\)/],
  ],
  ["an empty file", "empty.csv", () => Buffer.alloc(0), [/empty\.csv is empty; expected a header row or records/]],
  [
    "a NUL byte",
    "nul.csv",
    (csv) =>
      Buffer.concat([csv.subarray(0, lineStart(csv, 7) + 5), Buffer.from([0]), csv.subarray(lineStart(csv, 7) + 5)]),
    [/nul\.csv:8: a NUL byte \(at byte \d+\); expected text; the file is damaged or binary/],
  ],
  [
    "a web page saved in its place",
    "page.csv",
    () => Buffer.from("<!DOCTYPE html><html><body>503</body></html>"),
    [/page\.csv is an HTML or XML page .*expected CSV or JSON/],
  ],
  [
    "a JSON that ends too early",
    "cut.json",
    () => Buffer.from('[{"recipient_name": "X"}, {"reci'),
    [/cut\.json is not valid JSON/],
  ],
  [
    "columns nobody knows",
    "strange.csv",
    () => Buffer.from("colour,shape\nred,round\n"),
    [/strange\.csv: its 2 columns are of no known layout/],
  ],
];

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at]! ^= 0xff;
  return copy;
}

function lineStart(csv: Buffer, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = csv.indexOf(10, at) + 1;
  return at;
}

describe("files", () => {
  it.each(badFiles)("refuses %s, added or built", async (_what, name, data, says) => {
    const casebook = await make();
    const before = list(casebook);
    const bytes = data(starter(casebook));
    const path = casebook.put(name, bytes);
    expectRefused(await tallylight(["add", path, "--casebook", casebook.folder]), casebook, 2, says);
    expect(list(casebook)).toBe(before);
    expect(readdirSync(join(casebook.folder, "sources")).sort()).toEqual([source, "sources.yaml"]);
    expect(temporary(casebook)).toEqual([]);
    if (bytes.length === 0) return;
    casebook.declare(name, bytes);
    expectRefused(await tallylight(["build", casebook.folder]), casebook, 2, says);
    expect(temporary(casebook)).toEqual([]);
  });

  it("refuses a file it may not read", async () => {
    if (process.getuid?.() === 0) return; // root reads everything
    const casebook = await make();
    const path = casebook.put("secret.csv", starter(casebook));
    chmodSync(path, 0);
    expectRefused(await tallylight(["add", path, "--casebook", casebook.folder]), casebook, 2, [
      /secret\.csv may not be read: permission denied/,
    ]);
  });

  it("refuses a CSV whose every row is short, with the first record and what was expected", async () => {
    const casebook = await make();
    const [header, ...rows] = starter(casebook).toString().split("\n");
    const short = [header, ...rows.slice(0, 50).map((row) => row.split(",").slice(0, 2).join(","))].join("\n");
    const says = [
      /short\.csv: none of 50 records could be read \(record 1: too few columns\); expected 10 columns in each/,
    ];
    const path = casebook.put("short.csv", short);
    const before = list(casebook);
    expectRefused(await tallylight(["add", path, "--casebook", casebook.folder]), casebook, 2, says);
    expect(list(casebook)).toBe(before);
    casebook.declare("short.csv", short);
    expectRefused(await tallylight(["build", casebook.folder]), casebook, 2, says);
  });

  it("refuses a line of 200 MB with the line it starts on, in little memory", async () => {
    const casebook = await make();
    const csv = starter(casebook);
    const path = join(casebook.folder, "long.csv");
    const file = openSync(path, "w");
    writeSync(file, csv.subarray(0, lineStart(csv, 3)));
    for (const piece = Buffer.alloc(8 * MiB, "x"); statSync(path).size < 200_000_000;) writeSync(file, piece);
    closeSync(file);
    const around = { env: { NODE_OPTIONS: "--max-old-space-size=150" } };
    const says = [
      /long\.csv:4: a line of more than 16 MiB \(limit lineBytes\); expected records of a few kilobytes, each on its own line/,
    ];
    expectRefused(await tallylight(["add", path, "--casebook", casebook.folder], around), casebook, 2, says);
    rmSync(path);
    // Sparse: 200 MB of NUL bytes on one line.
    const sparse = join(casebook.folder, "sparse.csv");
    const hole = openSync(sparse, "w");
    ftruncateSync(hole, 200_000_000);
    closeSync(hole);
    expectRefused(await tallylight(["add", sparse, "--casebook", casebook.folder], around), casebook, 2, [
      /sparse\.csv/,
      /NUL byte|blank/,
    ]);
    rmSync(sparse);
    expect(temporary(casebook)).toEqual([]);
  });

  it("refuses a source whose bytes changed since it was added, with both hashes", async () => {
    const casebook = await make();
    appendFileSync(join(casebook.folder, "sources", source), "x");
    for (const args of [
      ["build", casebook.folder],
      ["check", "--casebook", casebook.folder],
      ["verify", casebook.dist],
    ]) {
      expectRefused(await tallylight(args), casebook, 2, [
        /sources\/ICE_FY2026.*: its bytes changed since it was added \(SHA-256 [0-9a-f]{12}…, sources\.yaml says 203d44831b5e…\); restore it, or add it again/,
      ]);
    }
  });

  it("does not overwrite a source of the same name, nor take the same bytes twice", async () => {
    const casebook = await make();
    const path = casebook.put(source, gzipSync(starter(casebook).subarray(0, lineStart(starter(casebook), 30))));
    expectRefused(await tallylight(["add", path, "--casebook", casebook.folder]), casebook, 2, [
      /exists already with other bytes; rename the new file/,
    ]);
    const before = list(casebook);
    const again = await tallylight(["add", join(casebook.folder, "sources", source), "--casebook", casebook.folder]);
    expect(again).toMatchObject({
      code: 0,
      out: expect.stringContaining("its bytes are in the casebook already") as string,
    });
    expect(list(casebook)).toBe(before);
  });
});

/** What a refusal left in the cache's scratch folder: nothing may stay. */
function temporary(casebook: ScratchCasebook): string[] {
  return readdirSync(join(casebook.folder, ".tallylight/tmp"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe("an unknown layout", () => {
  it("gets a proposed mapping and is not added; with the proposal taken, it adds and builds", async () => {
    const casebook = await make();
    const rows = starter(casebook).toString().split("\n").slice(1, 40);
    const header =
      "agency_name,contract_id,vendor_name,obligated_amount,signed_date,mod_number,product_service,naics_description,contract_description,generated_id";
    const path = casebook.put("city-export.csv", `${[header, ...rows].join("\n")}\n`);
    const before = list(casebook);
    const ended = await tallylight(["add", path, "--casebook", casebook.folder]);
    const proposed = join(casebook.folder, "mappings/city-export.yaml.proposed");
    expectRefused(ended, casebook, 2, [
      /city-export\.csv: its 10 columns are of no known layout, and nothing was added/,
      proposed,
      /take “\.proposed” off its name, and add the file again/,
    ]);
    expect(list(casebook)).toBe(before);
    expect(readdirSync(join(casebook.folder, "sources")).sort()).toEqual([source, "sources.yaml"]);
    renameSync(proposed, proposed.replace(".proposed", ""));
    const added = await tallylight(["add", path, "--casebook", casebook.folder, "--retrieved", "2025-01-01"]);
    expect(added).toMatchObject({ code: 0, err: "", out: expect.stringContaining("39 records, 0 rejected") as string });
    const built = await tallylight(["build", casebook.folder]);
    expect({ code: built.code, err: built.err }).toMatchObject({ code: 0 });
    expect(built.err).toMatch(/^city-export\.csv +39 +39 +0 +0 +0 +city-export$/m);
  });
});
