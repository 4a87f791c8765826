import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { addDocument } from "../../src/casebook/sources/add-document.ts";
import { build } from "../../src/casebook/build.ts";
import type { Effects } from "../../src/casebook/effects.ts";
import { openSearch } from "../../src/casebook/search.ts";
import { verify } from "../../src/casebook/publish/verify.ts";
import type { UserError } from "../../src/model/user-error.ts";
import { makePdf, prose } from "../sources/documents/make-pdf.ts";
import { layScan, scanOf } from "../sources/documents/make-scan.ts";
import { awardColumns as columns, makeWorkbook } from "../sources/make-workbook.ts";
import { putDocument } from "./document-casebook.ts";
import { smallCasebooks } from "./small-casebook.ts";
import type { SmallCasebook } from "./small-casebook.ts";

/** Made-up persons and their data, each planted in one format or field; none may come out of any. */
const canaries = {
  "text of a Markdown": ["Ottoline Brandvold", "ottoline.brandvold@canarymail.example", "(503) 555-0101"],
  "text of an HTML page": ["Casimir Thornquist", "541-555-0102"],
  "alternative text of a picture": ["Philippa Dunmoor"],
  "a comment and a script in markup": ["Leopold Ashgrove"],
  "author in metadata of markup": ["Rosalind Eversleigh"],
  "cells of a table in markup": ["Cornelia Harkwell", "cornelia@canarymail.example", "(503) 555-0107"],
  "a row of a pipe table": ["Lavinia Pemberly", "lavinia@canarymail.example", "(503) 555-0108"],
  "text of a PDF": ["Barnaby Wexcombe", "472-81-0103", "barnaby@canarymail.example"],
  "metadata of a PDF": ["Gwendolyn Maplethorpe"],
  "a scan": ["Reginald Holloway", "(503) 555-0104"],
  "a file's name": ["Theodora Winslow"],
  "a spreadsheet's comment": ["Montgomery Aldous", "(503) 555-0105"],
  "an award's description": ["ottoline.second@canarymail.example", "503-555-0106"],
} as const;
const planted = Object.values(canaries).flat();

const [width, height] = [500, 300] as const;
const make = smallCasebooks();
let casebook: SmallCasebook;
let dist: string;
const log: string[] = [];
const effects: Effects = { say: (line) => log.push(line), progress: (line) => log.push(line) };

beforeAll(async () => {
  casebook = make();
  const inMarkdown = canaries["text of a Markdown"];
  const inPage = canaries["text of an HTML page"];
  const [alt] = canaries["alternative text of a picture"];
  const [comment] = canaries["a comment and a script in markup"];
  const [author] = canaries["author in metadata of markup"];
  const inCells = canaries["cells of a table in markup"];
  const inPipes = canaries["a row of a pipe table"];
  const inPdf = canaries["text of a PDF"];
  const [inMetadata] = canaries["metadata of a PDF"];
  const inScan = canaries["a scan"];
  const [named] = canaries["a file's name"];
  const inSheet = canaries["a spreadsheet's comment"];
  const inAward = canaries["an award's description"];
  putDocument(casebook, "policy.md", `# Policy\n\n${prose.join(" ")}\n\nContact: ${inMarkdown.join(", ")}.\n`);
  const people = ["Contact name", "E-mail", "Phone", "Readers"];
  const pipes = [people, people.map(() => "---"), [...inPipes, "57"]].map((row) => `| ${row.join(" | ")} |`).join("\n");
  putDocument(casebook, "list.md", `# List\n\n${prose.join(" ")}\n\n${pipes}\n`, { tables: true });
  putDocument(
    casebook,
    "notice.html",
    `<!doctype html><html><head><title>Notice</title><meta name="author" content="${author}"></head><body><article><h1>Notice</h1>
<!-- ${comment} --><script>const clerk = "${comment}";</script><img src="x.jpg" alt="${alt} signs the lease">
${prose.map((p) => `<p>${p}</p>`).join("\n")}<p>Ask ${inPage[0]} at ${inPage[1]} about it.</p>
<table><tr>${people.map((name) => `<th>${name}</th>`).join("")}</tr><tr>${[...inCells, "57"].map((text) => `<td>${text}</td>`).join("")}</tr></table></article></body></html>`,
    { tables: true },
  );
  const pdf = await PDFDocument.create();
  pdf.setAuthor(inMetadata);
  pdf.setTitle(`Lease for ${inMetadata}`);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  [...prose, `Name: ${inPdf[0]}`, `SSN: ${inPdf[1]}`, `E-mail: ${inPdf[2]}`].forEach((line, i) =>
    page.drawText(line, { x: 72, y: 700 - 20 * i, size: 11, font }),
  );
  putDocument(casebook, "lease.pdf", await pdf.save(), { publishOriginal: true, kind: "contract" });
  const picture = scanOf(
    [
      "Receipt for plate readers",
      "Received 57 readers in good order",
      `Signed by: ${inScan[0]}`,
      `Phone: ${inScan[1]}`,
    ].map((text, i) => ({ text, x: 40, y: 60 + 45 * i, size: 17 })),
    [width, height],
  );
  putDocument(casebook, "receipt.pdf", await makePdf((sheet) => layScan(sheet, picture, [width, height])), {
    publishOriginal: true,
  });
  const odd = join(casebook.folder, `${named.replaceAll(" ", "_")}-complaint.txt`);
  writeFileSync(odd, prose.join("\n"));
  await addDocument(casebook.folder, odd, { title: "A complaint" }, effects);
  const row = [
    "CBP",
    "W1",
    "ORBIT DATA LLC",
    "5000.00",
    "2024-11-05",
    "0",
    "IT",
    "IT",
    `READERS, CALL ${inAward[1]} OR ${inAward[0]}`,
    "KEY-W1",
  ];
  const cells = row.map((text, i) =>
    i === 2 ? { t: "s" as const, v: text, c: [{ a: "clerk", t: inSheet.join(" ") }] } : text,
  );
  casebook.source("book.xlsx", makeWorkbook([{ name: "Awards", rows: [columns, cells] }]));
  const result = await build(casebook.folder, effects);
  dist = result.dist;
  const index = await openSearch(result.book);
  index.close();
  result.book.close();
}, 120_000);

/** Every file below a folder, as the bytes would be read by a careless reader. */
function bytesBelow(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length), readFileSync(path, "latin1")]);
}

const digits = (text: string) => text.replace(/\D/g, "");
/** Whether a text holds a canary: as it is written, or a number by its figures. */
const holds = (text: string, canary: string) =>
  text.toLowerCase().includes(canary.toLowerCase()) ||
  (digits(canary).length >= 9 && new RegExp(digits(canary).split("").join("[ ().-]*")).test(text));

describe("a casebook planted with personal data in every format and field", () => {
  it("has what was planted where it was planted", () => {
    const sources = bytesBelow(join(casebook.folder, "sources")).map(([, text]) => text);
    for (const canary of canaries["text of a Markdown"]) expect(sources.some((text) => holds(text, canary))).toBe(true);
  });

  it.each(["dist", ".tallylight", "ocr", "verdicts.jsonl"])("has none of it in %s", (name) => {
    const path = join(casebook.folder, name);
    const files: [string, string][] = /\./.test(name.slice(1))
      ? [[name, readFileSync(path, "latin1")]]
      : bytesBelow(path);
    expect(files.length).toBeGreaterThan(0);
    const found = files.flatMap(([file, text]) =>
      planted.filter((canary) => holds(text, canary)).map((canary) => `${file}: ${canary}`),
    );
    expect(found).toEqual([]);
  });

  it("has the tables all the same, the cells that say nothing of anybody as they were", () => {
    const rows = readFileSync(join(dist, "data", "document-rows.csv"), "utf8");
    for (const id of ["list", "notice"]) {
      expect(rows).toMatch(new RegExp(`^${id},1,1,1,Readers,57$`, "m"));
      expect(rows).toContain(`${id},1,1,1,Contact name,[name]\n`);
    }
  });

  it("has none of it in a name of a file, nor in what was said", () => {
    const names = readdirSync(casebook.folder, { recursive: true, encoding: "utf8" }).filter(
      (n) => !n.endsWith("-complaint.txt") || n.includes("/"),
    );
    for (const canary of planted) {
      expect(names.filter((name) => holds(name.replace(/[_-]+/g, " "), canary))).toEqual([]);
      expect(log.filter((line) => holds(line, canary))).toEqual([]);
    }
  });

  it("still says what is nobody's", () => {
    const text = readFileSync(join(dist, "data/document-pages.csv"), "utf8");
    expect(text).toContain("fifty-seven licence plate readers");
    expect(text).toMatch(/Received 57 readers/);
  });

  it("verifies, and names a page of ocr/ that is not what the file says", async () => {
    expect((await verify(casebook.folder, dist, effects)).differences).toEqual([]);
    const [name] = readdirSync(join(casebook.folder, "ocr"));
    const path = join(casebook.folder, "ocr", name!);
    const { gunzipSync, gzipSync } = await import("node:zlib");
    writeFileSync(path, gzipSync(gunzipSync(readFileSync(path)).toString().replace("Received 57", "Received 75")));
    expect((await verify(casebook.folder, dist, effects)).differences).toEqual([
      { path: `ocr/${name}`, what: expect.stringMatching(/^page 1, line 2 is not what is recognised/) as string },
    ]);
  }, 120_000);

  it("is not published with one that the masking does not know (exit 3)", async () => {
    casebook.put("canaries.txt", "fifty-seven licence plate readers\n");
    const error = (await build(casebook.folder, effects).catch((e: unknown) => e)) as UserError;
    expect(error.exitCode).toBe(3);
    expect(error.message).not.toContain("fifty-seven");
  });
});
