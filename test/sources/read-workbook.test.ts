import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { CFB } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { parseCents } from "../../src/model/money.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { layouts } from "../../src/sources/layouts.ts";
import { closeSource, openSource } from "../../src/sources/open-source.ts";
import { recogniseLayout } from "../../src/sources/recognise-layout.ts";
import { fileSha256 } from "../../src/sources/read-file.ts";
import { awardColumns as columns, makeWorkbook } from "./make-workbook.ts";
import { makeZip } from "./make-zip.ts";
import { refusal, scratch } from "./scratch.ts";

const { temp, put, tempFiles } = scratch();
const options = { tempDir: temp };

/** Opens a file and returns its tables as records, header first, and what was said of it. */
async function opened(name: string, data: Buffer | string) {
  const path = put(name, data);
  const source = await openSource(path, options);
  const tables = source.members.map((member) =>
    [...csvRecords(readFileSync(member.plainPath, "utf8"), member)].map(({ fields }) => fields),
  );
  await closeSource(source);
  expect(tempFiles()).toEqual([]);
  return { ...source, path, tables, notes: source.notes.map((note) => note.replace(`${path}: `, "")) };
}

const awards: readonly (readonly [string, string, string, number, number, string, string, string, string, string])[] = [
  [
    "ICE",
    "70A1",
    "ACME SURVEILLANCE, INC.",
    836492.8,
    45565,
    "0",
    "IT HARDWARE",
    "SECURITY SYSTEMS",
    'READERS, "SMALL"',
    "KEY-A1",
  ],
  [
    "ICE",
    "70A1",
    "ACME SURVEILLANCE, INC.",
    -18000,
    45717,
    "P00001",
    "IT HARDWARE",
    "SECURITY SYSTEMS",
    "DE-OBLIGATE\nIN PART",
    "KEY-A1",
  ],
  [
    "CBP",
    "70B7",
    "CAFÉ ORBIT DATA LLC",
    1000.1 + 2000.2,
    45566,
    "0",
    "",
    "DATA PROCESSING",
    "FACES & NAMES <1>",
    "KEY-B7",
  ],
];
const days = ["2024-09-30", "2025-03-01", "2024-10-01"];
const asCsv = [
  columns.join(","),
  ...awards.map((row, at) =>
    row
      .map((cell, column) =>
        column === 3 ? Number(cell).toFixed(2) : column === 4 ? days[at] : `"${String(cell).replaceAll('"', '""')}"`,
      )
      .join(","),
  ),
].join("\n");
const sheet = {
  name: "Awards",
  rows: [
    columns,
    ...awards.map((row) => row.map((cell, at) => (at === 4 ? { t: "n" as const, v: cell, z: "yyyy-mm-dd" } : cell))),
  ],
};

describe("openSource(path) of a workbook", () => {
  it.each(["xlsx", "xlsb", "xls", "ods"] as const)(
    "gives the records of an award file as its CSV does, from .%s",
    async (type) => {
      const book = await opened(`awards.${type}`, makeWorkbook([sheet], type));
      const csv = await opened("awards.csv", `${asCsv}\n`);
      const records = ({ tables }: typeof book) =>
        tables[0]!.map((row, at) => row.map((text, column) => (at > 0 && column === 3 ? parseCents(text) : text)));
      expect(records(book)).toEqual(records(csv));
      expect(book.tables[0]![1]![3]).toBe("836492.8");
      expect(book.tables[0]![3]![3]).toBe("3000.3");
      expect(book).toMatchObject({ container: "workbook", sha256: await fileSha256(book.path), notes: [] });
      expect(book.members[0]).toMatchObject({ name: `${book.path}/Awards`, format: "csv", columns, repairs: [] });
      expect(recogniseLayout(book.members[0]!.columns, layouts(), "csv")?.id).toBe("usaspending-api-transactions-10");
    },
  );

  it.each(["xlsx", "xlsb", "xls"] as const)("keeps cells as they are stored, in .%s", async (type) => {
    const cells: readonly [cell: object, text: string][] = [
      [{ t: "s", v: "00123" }, "00123"],
      [{ t: "n", v: 123, z: "00000" }, "00123"],
      [{ t: "n", v: 0.1 + 0.2 }, "0.3"],
      [{ t: "n", v: 12345678901234 }, "12345678901234"],
      [{ t: "n", v: -1234567.89, z: "#,##0.00" }, "-1234567.89"],
      [{ t: "n", v: 0.88, z: "0%" }, "0.88"],
      [{ t: "n", v: 0.0000001 }, "0.0000001"],
      [{ t: "n", v: 45565.5, z: "m/d/yy h:mm" }, "2024-09-30 12:00:00"],
      [{ t: "n", v: 60, z: "m/d/yy" }, "1900-02-29"],
      [{ t: "n", v: 0.75, z: "h:mm" }, "18:00:00"],
      [{ t: "b", v: true }, "TRUE"],
      [{ t: "n", v: 7, f: "3+4" }, "7"],
      [{ t: "e", v: 42 }, "#N/A"],
      [{ t: "s", v: "two\r\nlines" }, "two\nlines"],
      [{ t: "s", v: "=cmd()" }, "=cmd()"],
    ];
    const rows = [["what", "value"], ...cells.map(([cell], at) => [`cell ${at}`, cell])];
    const { tables } = await opened(`cells.${type}`, makeWorkbook([{ name: "Cells", rows }], type));
    expect(tables[0]!.slice(1).map(([, text]) => text)).toEqual(cells.map(([, text]) => text));
  });

  it.each(["xlsx", "xlsb", "xls"] as const)("reads every sheet with a table and no other, in .%s", async (type) => {
    const table = [
      ["a", "b"],
      ["1", "2"],
    ];
    const book = await opened(
      `sheets.${type}`,
      makeWorkbook(
        [
          { name: "About", rows: [["Figures of the agencies"], ["as of May"]] },
          { name: "One", rows: [["Agencies as of May"], [], ...table, [], ["3", "", "5"]] },
          {
            name: "Secret",
            rows: [
              ["x", "y"],
              ["canary-hidden", "1"],
            ],
            hidden: true,
          },
          { name: "Two", rows: table },
          { name: "Empty", rows: [[]] },
        ],
        type,
      ),
    );
    expect(book.tables).toEqual([
      [
        ["a", "b", "column C"],
        ["1", "2", ""],
        ["3", "", "5"],
      ],
      table,
    ]);
    expect(book.members.map(({ name }) => name)).toEqual([`${book.path}/One`, `${book.path}/Two`]);
    expect(book.notes).toEqual([
      "sheet 1 has no table (one column) and was passed over",
      "1 row above the names of the columns in sheet 2 left out",
      "1 hidden sheet passed over",
    ]);
  });

  it.each(["xlsx", "xlsb", "xls", "ods"] as const)("drops comments and counts them, in .%s", async (type) => {
    const c = [{ a: "Canary Q Author", t: "canary-comment" }];
    const rows = [
      ["a", "b"],
      [
        { t: "s" as const, v: "1", c },
        { t: "s" as const, v: "2", c },
      ],
    ];
    const book = await opened(`comments.${type}`, makeWorkbook([{ name: "S", rows }], type));
    expect(book.tables).toEqual([
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ]);
    expect(book.notes).toEqual(["2 comments dropped"]);
    expect(JSON.stringify(book)).not.toMatch(/canary/i);
  });

  it("passes over a sheet of an OpenDocument that is hidden", async () => {
    const bytes = odsOf(
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
        '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      odsTable("Seen &amp; read", "ta1", ["a", "b"], ["1", "2"]) +
        odsTable("Notes &amp; more", "ta2", ["x", "y"], ["canary", "3"]),
    );
    const book = await opened("hidden.ods", bytes);
    expect(book.tables).toEqual([
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ]);
    expect(book.members.map(({ name }) => name)).toEqual([`${book.path}/Seen & read`]);
    expect(book.notes).toEqual(["1 hidden sheet passed over"]);
  });

  it("goes by the bytes and says when the extension lies", async () => {
    const bytes = makeWorkbook([
      {
        name: "S",
        rows: [
          ["a", "b"],
          ["1", "2"],
        ],
      },
    ]);
    expect((await opened("lies.csv", bytes)).notes).toEqual(["lies.csv ends in .csv but is a workbook; read as that"]);
    expect((await opened("lies.zip", bytes)).container).toBe("workbook");
    expect((await opened("lies.xlsx", "a,b\n1,2\n")).notes).toEqual([
      "lies.xlsx ends in .xlsx but holds CSV; read as that",
    ]);
  });
});

describe("bad input as a workbook", () => {
  const good = makeWorkbook([sheet]);
  const part = (name: string, data: string) => ({ name, data });
  const parts = [part("[Content_Types].xml", "<Types/>"), part("xl/workbook.xml", "<workbook/>")];

  it("a workbook with a password, in any format", async () => {
    const locked97 = compoundOf("EncryptedPackage");
    expect(await refusal(put("locked.xlsx", locked97), options)).toMatch(
      /locked\.xlsx is encrypted; expected .*\.xlsx, \.xlsb, \.xls, \.ods/,
    );
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    const locked = makeZip([
      part("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      part("content.xml", "\u0001\u0002"),
      part("META-INF/manifest.xml", manifest),
    ]);
    expect(await refusal(put("locked.ods", locked), options)).toMatch(/is encrypted; expected an open workbook/);
    const zipped = makeZip(parts.map((one) => ({ ...one, encrypted: true })));
    expect(await refusal(put("zipped.xlsx", zipped), options)).toMatch(/is encrypted/);
  });

  it("a truncated or damaged workbook", async () => {
    expect(await refusal(put("cut.xlsx", good.subarray(0, good.length - 60)), options)).toMatch(/cut off or no zip/);
    const spoilt = makeZip([...parts, { ...part("xl/worksheets/sheet1.xml", "<worksheet/>"), crc: 7 }]);
    expect(await refusal(put("spoilt.xlsx", spoilt), options)).toMatch(/damaged: its checksum/);
    expect(await refusal(put("hollow.xlsx", makeZip(parts)), options)).toMatch(
      /hollow\.xlsx (is damaged|holds no sheet with a table)/,
    );
    expect(await refusal(put("blank.xlsx", makeWorkbook([{ name: "S", rows: [[]] }])), options)).toMatch(
      /holds no sheet with a table/,
    );
  });

  it("a bomb: parts that inflate beyond measure, whatever the directory says", async () => {
    const bomb = makeZip([...parts, part("xl/worksheets/sheet1.xml", " ".repeat(80 * 1024 * 1024))]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusal(put("bomb.xlsx", bomb), options)).toMatch(/limit inflateRatio/);
    const liar = makeZip([
      ...parts,
      { ...part("xl/worksheets/sheet1.xml", " ".repeat(1024 * 1024)), claimedSize: 100 },
    ]);
    expect(await refusal(put("liar.xlsx", liar), options)).toMatch(/liar\.xlsx.* is damaged/);
    expect(await refusal(put("large.xlsx", good), { ...options, limits: { workbookBytes: 1000 } })).toMatch(
      /limit workbookBytes/,
    );
  });

  it("more sheets, cells or seconds than the limits allow", async () => {
    const path = put("limits.xlsx", makeWorkbook([sheet, { ...sheet, name: "More" }]));
    expect(await refusal(path, { ...options, limits: { workbookSheets: 1 } })).toMatch(
      /has 2 sheets; expected at most 1 \(limit workbookSheets\)/,
    );
    expect(await refusal(path, { ...options, limits: { workbookCells: 79 } })).toMatch(
      /has 80 cells; expected at most 79 \(limit workbookCells\)/,
    );
    expect(await refusal(path, { ...options, limits: { workbookSeconds: 0.001 } })).toMatch(/limit workbookSeconds/);
  });

  it("a cell repeated over more of a sheet than memory holds", async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const rows = `<table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row>`;
    const path = put("repeated.ods", odsOf("", `<table:table table:name="S">${rows}</table:table>`));
    expect(
      await refusal(path, { ...options, limits: { workbookMemory: 256 * 1024 * 1024, workbookSeconds: 30 } }),
    ).toMatch(/limit workbook(Memory|Seconds|Cells)/);
  });

  it("a document or a workbook of another kind", async () => {
    expect(await refusal(put("letter.xlsx", makeZip([...parts, part("word/document.xml", "<w/>")])), options)).toMatch(
      /is a Word document; expected CSV, JSON or a workbook/,
    );
    expect(await refusal(put("letter.xls", compoundOf("WordDocument")), options)).toMatch(
      /letter\.xls is an old Office document, and no workbook; expected CSV, JSON or a workbook/,
    );
    const old = makeWorkbook([sheet], "xls");
    const inside = makeZip([{ name: "old.xls", data: old.toString("latin1") }]);
    expect(await refusal(put("old.zip", inside), options)).toMatch(/old\.xls/);
    expect(await refusal(put("old.xls.gz", gzipSync(old)), options)).toMatch(
      /is an old Office file; expected CSV or JSON/,
    );
  });

  it("an old workbook that is cut off, spoilt, too large, or has more cells than the limits allow", async () => {
    const old = makeWorkbook([sheet], "xls");
    const empty = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]);
    expect(await refusal(put("empty.xls", empty), options)).toMatch(
      /empty\.xls is damaged: the directory of its parts/,
    );
    expect(await refusal(put("cut.xls", old.subarray(0, 700)), options)).toMatch(
      /cut\.xls (is damaged|is an old Office|holds no)/,
    );
    expect(await refusal(put("large.xls", old), { ...options, limits: { workbookBytes: 1000 } })).toMatch(
      /large\.xls has .*; expected at most .* \(limit workbookBytes\)/,
    );
    for (const type of ["xls", "xlsb"] as const)
      expect(
        await refusal(put(`cells.${type}`, makeWorkbook([sheet], type)), { ...options, limits: { workbookCells: 39 } }),
      ).toMatch(/has 40 cells; expected at most 39 \(limit workbookCells\)/);
  });

  it("leaves nothing behind", () => expect(tempFiles()).toEqual([]));
});

/** Returns the bytes of an old Office file with one part. */
function compoundOf(part: string): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${part}`, Buffer.from("words"));
  return CFB.write(container, { type: "buffer" }) as Buffer;
}

function odsTable(name: string, style: string, ...rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  return `<table:table table:name="${name}" table:style-name="${style}">${rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("")}</table:table>`;
}

/** Returns a minimal OpenDocument workbook with these styles and tables. */
function odsOf(styles: string, tables: string): Buffer {
  const names = ["office", "table", "text", "style"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.2"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return makeZip([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" },
    { name: "content.xml", data: content },
    { name: "styles.xml", data: `<office:document-styles ${names}/>` },
    { name: "META-INF/manifest.xml", data: manifest },
  ]);
}
