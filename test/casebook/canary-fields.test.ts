import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  type PDFRef,
  type PDFPage,
  PDFString,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { utils, write } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import type { Effects } from "../../src/casebook/effects.ts";
import { openSearch } from "../../src/casebook/search.ts";
import { addDocument } from "../../src/casebook/sources/add-document.ts";
import { prose } from "../sources/documents/make-pdf.ts";
import { awardColumns } from "../sources/make-workbook.ts";
import { smallCasebooks } from "./small-casebook.ts";
import type { SmallCasebook } from "./small-casebook.ts";

/** Made-up persons, each planted in a field few people look at; every one has her own number and address, too. */
const fields = [
  "a PDF's title",
  "a PDF's author, subject and keywords",
  "a PDF's XMP",
  "a PDF's bookmark",
  "a PDF's form field",
  "a PDF's attachment, by its name and what it says",
  "a PDF's link",
  "a PDF's note",
  "a PDF's alternative text",
  "a page's title",
  "a page's og tags",
  "a page's JSON-LD",
  "a page's comment",
  "a page's data attributes",
  "a page's srcset and links",
  "a page's aria-label and title attribute",
  "a page's hidden input and form",
  "front matter",
  "a Markdown link and image",
  "a Markdown comment",
  "an author's link of a saved article",
  "a workbook's properties",
  "a workbook's defined name",
  "the name of a sheet beside the table",
  "a cell's comment",
  "a hidden sheet",
] as const;
type Field = (typeof fields)[number];

const given = ["Ottoline", "Casimir", "Philippa", "Leopold", "Rosalind", "Cornelia", "Lavinia", "Barnaby", "Gwendolyn"];
const family = ["Brandvold", "Thornquist", "Dunmoor", "Ashgrove", "Eversleigh", "Harkwell", "Pemberly"];

/** What is planted in a field: a name no other field has, an address, a telephone number. */
function plantedIn(field: Field): { readonly name: string; readonly mail: string; readonly phone: string } {
  const at = fields.indexOf(field);
  const name = `${given[at % given.length]!} ${family[at % family.length]!}`;
  return {
    name,
    mail: `${name.toLowerCase().replace(" ", ".")}@canarymail.example`,
    phone: `503-555-${String(1100 + at)}`,
  };
}
const all = (field: Field): string => Object.values(plantedIn(field)).join(", ");
const planted = fields.flatMap((field) => Object.values(plantedIn(field)));

const make = smallCasebooks();
let casebook: SmallCasebook;
const log: string[] = [];
const effects: Effects = { say: (line) => log.push(line), progress: (line) => log.push(line) };

async function paper(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  prose.forEach((line, i) => page.drawText(line, { x: 60, y: 700 - 20 * i, size: 11, font }));
  pdf.setTitle(`Lease agreed with ${plantedIn("a PDF's title").name}, ${plantedIn("a PDF's title").phone}`);
  const inInfo = all("a PDF's author, subject and keywords");
  pdf.setAuthor(inInfo);
  pdf.setSubject(inInfo);
  pdf.setKeywords([inInfo]);
  hangOn(pdf, page, font);
  await pdf.attach(
    Buffer.from(all("a PDF's attachment, by its name and what it says")),
    `${plantedIn("a PDF's attachment, by its name and what it says").name}.txt`,
  );
  return pdf.save({ useObjectStreams: false });
}

type Literal = string | number | PDFString | PDFHexString | PDFRef | LiteralObject | Literal[];
type LiteralObject = { [name: string]: Literal };

/** Bookmarks, a form, a link, a note, XMP and alternative text, as they hang on a PDF's catalogue and page. */
function hangOn(pdf: PDFDocument, page: PDFPage, font: PDFFont): void {
  const { context, catalog } = pdf;
  const add = (literal: LiteralObject) => context.register(context.obj(literal));
  const text = (field: Field) => PDFString.of(all(field));
  const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${all("a PDF's XMP")}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  catalog.set(PDFName.of("Metadata"), context.register(context.stream(xmp, { Type: "Metadata", Subtype: "XML" })));
  const bookmark = add({ Title: PDFHexString.fromText(all("a PDF's bookmark")), Dest: [page.ref, "Fit"] });
  catalog.set(PDFName.of("Outlines"), add({ Type: "Outlines", First: bookmark, Last: bookmark, Count: 1 }));
  const form = pdf.getForm();
  const field = form.createTextField("clerk");
  field.setText(plantedIn("a PDF's form field").mail);
  field.addToPage(page, { x: 60, y: 500, width: 300, height: 20, font });
  const annotations = [
    {
      Subtype: "Link",
      Rect: [60, 690, 200, 712],
      A: { S: "URI", URI: PDFString.of(`mailto:${plantedIn("a PDF's link").mail}`) },
    },
    { Subtype: "Text", Rect: [400, 690, 420, 712], Contents: text("a PDF's note"), T: text("a PDF's note") },
  ].map((annotation) => add({ Type: "Annot", ...annotation }));
  for (const each of annotations) page.node.addAnnot(each);
  const alt = text("a PDF's alternative text");
  catalog.set(
    PDFName.of("StructTreeRoot"),
    add({ Type: "StructTreeRoot", K: [{ Type: "StructElem", S: "Figure", Alt: alt, ActualText: alt }] }),
  );
}

const page = `<!doctype html><html><head><title>A notice by ${plantedIn("a page's title").name}, ${plantedIn("a page's title").phone}</title>
<meta property="og:title" content="A notice by ${all("a page's og tags")}"><meta property="article:author" content="${all("a page's og tags")}">
<meta name="description" content="${all("a page's og tags")}"><meta property="og:site_name" content="Desk of ${all("a page's og tags")}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A notice","author":{"@type":"Person","name":"${plantedIn("a page's JSON-LD").name}","email":"${plantedIn("a page's JSON-LD").mail}"},"publisher":{"name":"Office of ${all("a page's JSON-LD")}"}}</script></head>
<body data-editor="${all("a page's data attributes")}"><!-- ${all("a page's comment")} --><article><h1>Notice</h1>
<img src="x.jpg" srcset="/${plantedIn("a page's srcset and links").mail}/x.jpg 2x"><a href="mailto:${plantedIn("a page's srcset and links").mail}">Write to us</a>
<p aria-label="${all("a page's aria-label and title attribute")}" title="${all("a page's aria-label and title attribute")}">${prose[0]}</p>
${prose.map((p) => `<p>${p}</p>`).join("\n")}</article>
<form action="/${plantedIn("a page's hidden input and form").phone}"><input type="hidden" name="clerk" value="${all("a page's hidden input and form")}"></form></body></html>`;

const markdown = `---
title: A policy by ${plantedIn("front matter").name}
author: ${all("front matter")}
contact: ${plantedIn("front matter").mail}
---

# A policy

${prose.join("\n\n")}

See [the office](mailto:${plantedIn("a Markdown link and image").mail} "${all("a Markdown link and image")}") and ![${all("a Markdown link and image")}](x.jpg "${all("a Markdown link and image")}").

<!-- ${all("a Markdown comment")} -->
`;

const article = `Plate readers come to town

By [${plantedIn("an author's link of a saved article").name}](https://news.example/staff/${plantedIn("an author's link of a saved article").mail})

March 3, 2025

${prose.join("\n\n")}
`;

function workbook(): Buffer {
  const row = ["CBP", "W2", "ORBIT DATA LLC", "5000.00", "2024-11-05", "0", "IT", "IT", "READERS", "KEY-W2"];
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([awardColumns, row]);
  sheet["C2"]!.c = [{ a: plantedIn("a cell's comment").name, t: all("a cell's comment") }];
  utils.book_append_sheet(book, sheet, "Awards");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["note"]]), plantedIn("the name of a sheet beside the table").name);
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["clerk", "number"],
      [all("a hidden sheet"), "1"],
    ]),
    "Desk",
  );
  const inProperties = all("a workbook's properties");
  book.Props = { Title: inProperties, Author: inProperties, Manager: inProperties, Comments: inProperties };
  book.Custprops = { clerk: inProperties };
  book.Workbook = {
    Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }],
    Names: [{ Name: plantedIn("a workbook's defined name").name.replace(" ", "_"), Ref: "Awards!$A$1" }],
  };
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

beforeAll(async () => {
  casebook = make();
  for (const [name, bytes] of [
    ["lease.pdf", await paper()],
    ["notice.html", page],
    ["policy.md", markdown],
    ["story.txt", article],
  ] as const) {
    writeFileSync(join(casebook.folder, name), bytes);
    // No title, publisher or date is given: they are told from the file.
    await addDocument(casebook.folder, join(casebook.folder, name), {}, effects);
  }
  const listed = casebook.read("sources/documents.yaml");
  casebook.put("sources/documents.yaml", listed.replaceAll("publishOriginal: false", "publishOriginal: true"));
  casebook.source("book.xlsx", workbook());
  const { book } = await build(casebook.folder, effects);
  (await openSearch(book)).close();
  book.close();
}, 120_000);

const filesBelow = (name: string): string[] =>
  readdirSync(join(casebook.folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const loose = (text: string) => text.toLowerCase().replace(/[_+-]|%20/g, " ");

/** The canaries a text holds, however its words and figures are parted. */
const heldIn = (text: string): string[] => {
  const folded = loose(text);
  return planted.filter((canary) => folded.includes(loose(canary)));
};

describe("a casebook planted in the fields of formats few people look at", () => {
  it("plants a person of its own in each", () => expect(new Set(planted).size).toBe(3 * fields.length));

  it.each(["dist", ".tallylight"])("has nobody in %s", (name) => {
    const files = filesBelow(name);
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap((file) => heldIn(readFileSync(file, "latin1")).map((c) => `${file}: ${c}`))).toEqual([]);
    expect(files.flatMap((file) => heldIn(file))).toEqual([]);
  });

  it("has nobody in what was said, nor in what add wrote of the files", () => {
    expect(log.flatMap(heldIn)).toEqual([]);
    for (const name of ["sources/documents.yaml", "verdicts.jsonl"]) expect(heldIn(casebook.read(name))).toEqual([]);
  });

  it("has what the documents say of readers all the same", () => {
    const pages = casebook.read("dist/data/document-pages.csv");
    expect(pages.match(/fifty-seven licence plate readers/g)!.length).toBeGreaterThan(3);
    expect(casebook.read("dist/documents/lease.html")).toContain("[name]");
  });
});
