import { describe, expect, it } from "vitest";
import { strictPolicy } from "../../../src/rules/redact/policy.ts";
import { redactDocument } from "../../../src/rules/redact/redact-document.ts";
import { findField } from "../../../src/rules/documents/find-field.ts";
import { findTables } from "../../../src/rules/documents/find-tables.ts";
import { readOrder } from "../../../src/rules/documents/line-items.ts";
import { markdownCopy } from "../../../src/rules/documents/markdown-copy.ts";
import { rowQuote } from "../../../src/model/document-table.ts";
import type { DocumentTable } from "../../../src/model/document-table.ts";
import { defaultDocumentLimits } from "../../../src/sources/documents/document-limits.ts";
import { readHtml } from "../../../src/sources/documents/read-html.ts";
import { readPlain } from "../../../src/sources/documents/read-plain.ts";

const html = (body: string) =>
  readHtml("page.html", Buffer.from(`<!doctype html><body>${body}</body>`), defaultDocumentLimits);
const markdown = (text: string) => readPlain("page.md", Buffer.from(text));

/** A table as texts, by column: an empty text where a row has no cell. */
const texts = (table: DocumentTable | undefined) =>
  table && [
    table.header,
    ...table.rows.map(({ cells }) =>
      table.header.map((_, column) => cells.find((cell) => cell.column === column)?.text ?? ""),
    ),
  ];

const order = `<h1>Order</h1><table><thead><tr><th>Item</th><th>Quantity</th><th>Unit price</th><th>Total</th></tr></thead>
  <tbody><tr><td>Plate <i>reader</i></td><td>57</td><td>$3,000.00</td><td>$171,000.00</td></tr>
  <tr><td><p>Fast</p><p>setup</p></td><td>2</td><td>$10.00</td><td>$21.00</td></tr></tbody>
  <tfoot><tr><td>Balance due</td><td></td><td></td><td>$171,021.00</td></tr></tfoot></table>`;

describe("tables of HTML", () => {
  it("are records with the names of their columns, a row a line of the text", () => {
    const { pages } = html(order);
    expect(pages[0]!.lines.map(({ text }) => text)).toEqual([
      "Order",
      "Item\tQuantity\tUnit price\tTotal",
      "Plate reader\t57\t$3,000.00\t$171,000.00",
      "Fast setup\t2\t$10.00\t$21.00",
      "Balance due\t$171,021.00",
    ]);
    expect(texts(findTables(pages)[0])).toEqual([
      ["Item", "Quantity", "Unit price", "Total"],
      ["Plate reader", "57", "$3,000.00", "$171,000.00"],
      ["Fast setup", "2", "$10.00", "$21.00"],
      ["Balance due", "", "", "$171,021.00"],
    ]);
  });

  it("hold the lines of an order, its totals and its fields, without places on a page", () => {
    const { pages } = html(order);
    const read = readOrder(pages)!;
    expect(read.columnsBy).toBe("names");
    expect(read.items.map(({ description, agreement, box }) => [description, agreement, box])).toEqual([
      ["Plate reader", "agrees", null],
      ["Fast setup", "differs", null],
    ]);
    expect(read.totals).toMatchObject([{ name: "balance due", value: "171021.00", box: null }]);
    const field = (after: string, kind: "number" | "money") => findField(pages, { name: "x", after, kind });
    expect(field("Unit price", "money")).toMatchObject({ value: "3000.00", box: null });
    expect(field("Total", "money")?.value).toBe("171000.00");
    expect(field("Fast setup", "number")?.value).toBe("2");
  });

  it("keep merged cells where the grid has them: names over several columns, values over several rows", () => {
    const { pages } = html(`<table>
      <tr><th rowspan="2">Agency</th><th colspan="2">Requests</th><th rowspan="2">Note</th></tr>
      <tr><th>2023</th><th>2024</th></tr>
      <tr><td rowspan="2">Police</td><td>12</td><td>15</td><td>kept</td></tr>
      <tr><td>3</td><td colspan="2">not counted</td></tr>
      <tr><td>Sheriff</td><td></td><td>4</td><td rowspan="0">late</td></tr>
      <tr><td>Airport</td><td>1</td><td>2</td></tr></table>`);
    const [table] = findTables(pages);
    expect(texts(table)).toEqual([
      ["Agency", "Requests 2023", "Requests 2024", "Note"],
      ["Police", "12", "15", "kept"],
      ["Police", "3", "not counted", ""],
      ["Sheriff", "", "4", "late"],
      ["Airport", "1", "2", "late"],
    ]);
    expect(table!.rows.map(rowQuote)).toEqual(["Police 12 15 kept", "3 not counted", "Sheriff 4 late", "Airport 1 2"]);
  });

  it("are told from what lays out a page, and from rows nobody named", () => {
    const layout =
      "<table><tr><td>Menu</td><td>Words</td></tr><tr><td>a</td><td><table><tr><td>1</td></tr></table></td></tr></table>";
    expect(findTables(html(layout).pages)).toEqual([]);
    const bare = html("<table><tr><td>Cameras</td><td>57</td></tr><tr><td>Days kept</td><td>30</td></tr></table>");
    expect(findTables(bare.pages)).toEqual([]);
    expect(findField(bare.pages, { name: "x", after: "Days kept", kind: "number" })?.value).toBe("30");
    const shouted = html(
      "<table><tr><td><b>City</b></td><td><b>Cameras</b></td></tr><tr><td>Eugene</td><td>57</td></tr></table>",
    );
    expect(texts(findTables(shouted.pages)[0])).toEqual([
      ["City", "Cameras"],
      ["Eugene", "57"],
    ]);
    expect(
      findTables(
        html("<table hidden><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><p>x</p>").pages,
      ),
    ).toEqual([]);
  });

  it("stay with the story they stand in, and make a page that is mostly tables no story", () => {
    const prose = Array.from(
      { length: 6 },
      (_, at) =>
        `<p>In year ${at} the city leased readers of licence plates, and the council asked how many of them there were, and where they stood.</p>`,
    ).join("");
    const story = html(`<nav>Home</nav><article><h1>Readers</h1>${prose}${order}</article>`);
    expect(findTables(story.pages)).toHaveLength(1);
    expect(story.notes).toEqual([]);
    const rows = Array.from({ length: 40 }, (_, at) => `<tr><td>Agency ${at}</td><td>${at}</td></tr>`).join("");
    const log = html(`<article>${prose}</article><table><tr><th>Agency</th><th>Requests</th></tr>${rows}</table>`);
    expect(findTables(log.pages)[0]?.rows).toHaveLength(40);
  });

  it("are text alone where their grid would be larger than any page", () => {
    const wide = `<table>${`<tr><td colspan="999">Cameras</td><td>57</td></tr>`.repeat(1100)}</table>`;
    const { pages } = html(wide);
    expect(findTables(pages)).toEqual([]);
    expect(pages[0]!.lines.length).toBe(1100);
  });
});

describe("tables of Markdown", () => {
  const text = `# Orders

| Item | Quantity | Price \\| each |
|:-----|:--------:|---:|
| **Plate** reader | 57 | $3,000.00 |
| Pole \\| mast | 2 | \`$10.00\` | one too many |
| Setup |
More words in it
> A quote ends it.

\`\`\`
| not | a |
|-----|---|
| table | x |
\`\`\`

One | two
not a delimiter
`;

  it("are records, as GitHub reads them", () => {
    const { pages } = markdown(text);
    const tables = findTables(pages);
    expect(tables).toHaveLength(1);
    expect(texts(tables[0])).toEqual([
      ["Item", "Quantity", "Price | each"],
      ["Plate reader", "57", "$3,000.00"],
      ["Pole | mast", "2", "$10.00"],
      ["Setup", "", ""],
      ["More words in it", "", ""],
    ]);
    expect(pages[0]!.lines.map((line) => line.text)).toEqual(
      expect.arrayContaining(["Plate reader\t57\t$3,000.00", "A quote ends it.", "| table | x |", "One | two"]),
    );
  });

  it("stay tables in a saved article", () => {
    const { pages, metadata } = markdown(
      `---\ntitle: Readers\n---\n\nShare\n\n| 1 | 2 |\n|---|---|\n| Share | Print |\n`,
    );
    expect(metadata.title).toBe("Readers");
    expect(texts(findTables(pages)[0])).toEqual([
      ["1", "2"],
      ["Share", "Print"],
    ]);
  });
});

describe("tables of markup and privacy", () => {
  const people = `<table><tr><th>Officer</th><th>Phone</th><th>Cameras</th></tr>
    <tr><td>Mr. Zorvik Qualden</td><td>(503) 555-0142</td><td>57</td></tr>
    <tr><td>Ms. Trembel Vostik</td><td>(503) 555-0143</td><td>3</td></tr></table>`;

  it("are masked like all text, each cell in its column", () => {
    const redacted = redactDocument(html(people), strictPolicy);
    expect(JSON.stringify(redacted)).not.toMatch(/Zorvik|Qualden|Trembel|Vostik|555-014/);
    const [table] = findTables(redacted.pages);
    expect(table!.header).toEqual(["Officer", "Phone", "Cameras"]);
    expect(
      texts(table)!
        .slice(1)
        .map((row) => row[2]),
    ).toEqual(["57", "3"]);
    expect(texts(table)![1]![0]).toContain("[name]");
    expect(texts(table)![1]![1]).toBe("[phone]");
  });

  it("are tables again when the masked copy is read", () => {
    const merged = html(`<p>Before</p><table><tr><th rowspan="2">Agency</th><th colspan="2">Requests</th></tr>
      <tr><th>2023</th><th>20|24</th></tr><tr><td rowspan="2">Police</td><td>12</td><td>15</td></tr><tr><td>3</td><td>4</td></tr></table><p>After</p>`);
    const again = markdown(`---\ntitle: x\n---\n\n${markdownCopy(merged.pages)}\n`);
    expect(texts(findTables(again.pages)[0])).toEqual(texts(findTables(merged.pages)[0]));
    expect(again.pages[0]!.lines.at(-1)!.text).toBe("After");
  });
});
