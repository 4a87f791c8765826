import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { defaultLimits, limitTable } from "../../src/sources/limits.ts";
import { closeSource, openSource } from "../../src/sources/open-source.ts";
import { fileSha256 } from "../../src/sources/read-file.ts";
import { PlainWriter } from "../../src/sources/temp-files.ts";
import { makeZip } from "./make-zip.ts";
import { refusal, scratch } from "./scratch.ts";

const { dir, temp, put, tempFiles } = scratch();
const options = { tempDir: temp };
const csv = "recipient,amount\r\nACME,1.00\r\nCAFÉ,2.00\r\n";
const sha = (data: Buffer | string): string => createHash("sha256").update(data).digest("hex");

/** Opens a file and returns its one member with the text it leads to. */
async function opened(name: string, data: Buffer | string) {
  const source = await openSource(put(name, data), options);
  const [member] = source.members;
  const text = readFileSync(member!.plainPath, "utf8");
  await closeSource(source);
  return { ...source, ...member!, sourceSha256: source.sha256, text };
}

describe("openSource(path, options)", () => {
  it("reads a plain CSV in place", async () => {
    const source = await opened("plain.csv", csv);
    expect(source).toMatchObject({
      container: "plain",
      format: "csv",
      columns: ["recipient", "amount"],
      delimiter: ",",
      newline: "\r\n",
      repairs: [],
      notes: [],
      plainIsTemp: false,
      plainPath: `${dir}/plain.csv`,
      sourceSha256: sha(csv),
      bytes: Buffer.byteLength(csv),
    });
    expect(source.sample).toEqual([
      ["ACME", "1.00"],
      ["CAFÉ", "2.00"],
    ]);
  });

  it("inflates gzip and hashes the file's own bytes", async () => {
    const packed = gzipSync(csv);
    const source = await opened("packed.csv.gz", packed);
    expect(source).toMatchObject({
      container: "gzip",
      plainIsTemp: true,
      sourceSha256: sha(packed),
      text: csv,
    });
    expect(tempFiles()).toEqual([]);
  });

  it("reads every table of a zip, each with a hash of its own, and says what it passed over", async () => {
    const path = put(
      "delivery.zip",
      makeZip([
        { name: "Data_Dictionary_readme.txt", data: "read me" },
        { name: "Contracts_1.csv", data: csv },
        { name: "Contracts_2.csv", data: "a,b\n1,2\n" },
        { name: "__MACOSX/._Contracts_1.csv", data: "\0\0" },
        { name: "folder/", data: "" },
      ]),
    );
    const source = await openSource(path, options);
    expect(source.sha256).toBe(await fileSha256(path));
    expect(source.members.map(({ name, sha256, columns }) => ({ name, sha256, columns }))).toEqual([
      { name: `${path}/Contracts_1.csv`, sha256: sha(csv), columns: ["recipient", "amount"] },
      { name: `${path}/Contracts_2.csv`, sha256: sha("a,b\n1,2\n"), columns: ["a", "b"] },
    ]);
    expect(source.notes).toEqual([
      `${path}: Data_Dictionary_readme.txt is neither CSV nor JSON and was passed over`,
      `${path}: __MACOSX/._Contracts_1.csv is neither CSV nor JSON and was passed over`,
    ]);
    await closeSource(source);
    expect(tempFiles()).toEqual([]);
  });

  it("reads a JSON array, with the keys of all its records, on a line as long as it likes", async () => {
    const records = JSON.stringify([
      { a: 1, b: "x" },
      { b: null, c: true, long: "y".repeat(100) },
    ]);
    const path = put("records.json.gz", gzipSync(records));
    const source = await openSource(path, { ...options, limits: { lineBytes: 50 } });
    expect(source.members[0]).toMatchObject({ format: "json", columns: ["a", "b", "c", "long"] });
    await closeSource(source);
  });

  it("goes by the bytes and says when the extension lies", async () => {
    expect((await opened("lies.csv", gzipSync(csv))).notes).toEqual([
      "lies.csv ends in .csv but holds gzip data; read as that",
    ]);
    expect((await opened("lies.csv.gz", csv)).notes).toEqual(["lies.csv.gz ends in .gz but holds CSV; read as that"]);
    expect((await opened("lies.gz", makeZip([{ name: "a.csv", data: csv }]))).container).toBe("zip");
  });

  it("tells how far it has come", async () => {
    const steps: string[] = [];
    await openSource(put("steps.csv", csv), {
      ...options,
      onProgress: (done, total) => steps.push(`${done}/${total}`),
    });
    expect(steps).toEqual([`${Buffer.byteLength(csv)}/${Buffer.byteLength(csv)}`]);
  });
});

describe("repairs of openSource", () => {
  // The bytes are those of the subawards of 2025-03-28: ’ encoded three times, set in capitals in between.
  const apostrophe = Buffer.from("c383c2a2c382e2809ac2acc382e2809ec2a2", "hex").toString();
  const utf16 = Buffer.from(`\ufeff${csv}`, "utf16le");

  it.each([
    ["a byte order mark, without a copy", `\ufeff${csv}`, `\ufeff${csv}`, ["byte order mark"]],
    ["UTF-16, little end first", utf16, csv, ["byte order mark", "UTF-16"]],
    ["UTF-16, big end first", Buffer.from(utf16).swap16(), csv, ["byte order mark", "UTF-16"]],
    ["UTF-16 without a mark", utf16.subarray(2), csv, ["UTF-16"]],
    ["Latin-1", Buffer.from(csv, "latin1"), csv, ["Latin-1: 1 character"]],
    ["Windows-1252", Buffer.from("a\n\x93x\x94\n", "latin1"), "a\n“x”\n", ["Latin-1: 2 characters"]],
    [
      "UTF-8 with one stray Latin-1 byte",
      Buffer.concat([Buffer.from(csv), Buffer.from("\xd1,3\n", "latin1")]),
      `${csv}Ñ,3\n`,
      ["Latin-1: 1 character"],
    ],
    ["UTF-8 encoded twice", "a\nCafÃ© PeÃ±a â€œxâ€\u009d\n", "a\nCafé Peña “x”\n", ["twice-encoded UTF-8: 4 places"]],
    ["UTF-8 encoded three times in capitals", `a\nCRC${apostrophe}S\n`, "a\nCRC’S\n", ["twice-encoded UTF-8: 1 place"]],
    ["bare CR", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4\n", ["bare CR: 3 line ends"]],
  ])("%s", async (what, data, text, repairs) => {
    const source = await opened(`${what}.csv`, data);
    expect(source.text).toBe(text);
    expect(source.repairs).toEqual(repairs);
    expect(source.columns[0]).toMatch(/^(recipient|a)$/);
    expect(source.plainIsTemp).toBe(text !== data.toString());
    expect(tempFiles()).toEqual([]);
  });

  it.each(["CAFÉ’S", "SÃO PAULO", "ANDRÉ” Ñ’", "Ünïcödé", "日本 ÂÃ", "naïve – “quoted”"])(
    "leaves %j alone",
    async (text) => {
      const source = await opened("alone.csv", `a\n${text}\n`);
      expect(source.text).toBe(`a\n${text}\n`);
      expect(source).toMatchObject({ repairs: [], plainIsTemp: false });
    },
  );

  it("leaves CRLF and line ends in quotes to the CSV reader", async () => {
    expect(await opened("crlf.csv", 'a\r\n"x\ny"\r\n')).toMatchObject({
      newline: "\r\n",
      repairs: [],
      plainIsTemp: false,
    });
  });

  it("repairs inside gzip and leaves one temporary file", async () => {
    const source = await openSource(put("latin.csv.gz", gzipSync(Buffer.from(csv, "latin1"))), options);
    expect(readFileSync(source.members[0]!.plainPath, "utf8")).toBe(csv);
    expect(tempFiles().length).toBe(1);
    await closeSource(source);
  });

  it("finds a character cut in two by a chunk's end", async () => {
    // Chunks are 8 MiB: the two bytes of É lie on either side of the first end, in valid and in twice-encoded text.
    const fill = "x".repeat(8 * 1024 * 1024 - 3);
    expect((await opened("cut.csv", `a\n${fill}ÉÉ\n`)).repairs).toEqual([]);
    expect((await opened("cut2.csv", `a\n${fill.slice(0, -1)}Ã©\n`)).text.slice(-4)).toBe("xxé\n");
  });
});

describe("bad input to openSource", () => {
  const bomb = (): Buffer => gzipSync(Buffer.alloc(100 * 1024 * 1024, "a,b\n"));

  it("a missing path, a folder, an empty file", async () => {
    expect(await refusal(`${dir}/none.csv`, options)).toBe(`${dir}/none.csv: no such file`);
    expect(await refusal(`${dir}/plain.csv/x`, options)).toMatch(/no such file/);
    mkdirSync(`${dir}/folder`);
    expect(await refusal(`${dir}/folder`, options)).toMatch(/is a folder; expected a file/);
    expect(await refusal(put("empty.csv", ""), options)).toMatch(/is empty; expected a header row or records/);
    expect(await refusal(put("empty.gz", gzipSync("")), options)).toMatch(/gzip data of an empty file/);
    expect(await refusal(put("blank.csv", "\n \n"), options)).toMatch(/is blank/);
    expect(await refusal("/dev/null", options)).toMatch(/not a regular file/);
  });

  it.skipIf(process.getuid?.() === 0)("a file that may not be read", async () => {
    const path = put("locked.csv", csv);
    chmodSync(path, 0o000);
    expect(await refusal(path, options)).toMatch(/may not be read: permission denied/);
  });

  it("truncated, damaged and wrongly summed gzip", async () => {
    const packed = gzipSync(csv.repeat(1000));
    expect(await refusal(put("cut.csv.gz", packed.subarray(0, packed.length / 2)), options)).toMatch(
      /cut\.csv\.gz is cut off/,
    );
    const wrong = Buffer.from(packed);
    wrong[wrong.length - 8]! ^= 1;
    expect(await refusal(put("crc.csv.gz", wrong), options)).toMatch(/checksum \(CRC\) does not match/);
    expect(
      await refusal(put("noise.csv.gz", Buffer.concat([packed.subarray(0, 12), Buffer.alloc(200, 0xff)])), options),
    ).toMatch(/cannot be inflated/);
  });

  it("truncated, damaged, wrongly summed and encrypted zip", async () => {
    const zip = makeZip([{ name: "a.csv", data: csv.repeat(100) }]);
    expect(await refusal(put("cut.zip", zip.subarray(0, zip.length - 30)), options)).toMatch(/cut off or no zip/);
    expect(await refusal(put("crc.zip", makeZip([{ name: "a.csv", data: csv, crc: 7 }])), options)).toMatch(
      /crc\.zip\/a\.csv is damaged: its checksum/,
    );
    expect(await refusal(put("size.zip", makeZip([{ name: "a.csv", data: csv, claimedSize: 5 }])), options)).toMatch(
      /size\.zip\/a\.csv is damaged/,
    );
    const noise = Buffer.from(zip);
    noise.fill(0xff, 40, 60);
    expect(await refusal(put("noise.zip", noise), options)).toMatch(/noise\.zip\/a\.csv is damaged/);
    expect(await refusal(put("locked.zip", makeZip([{ name: "a.csv", data: csv, encrypted: true }])), options)).toMatch(
      /is encrypted \(a\.csv needs a password\)/,
    );
  });

  it("a zip that names files outside itself; nothing is written", async () => {
    for (const name of ["../evil.csv", "/evil.csv", "a/../../evil.csv", "..\\evil.csv"]) {
      expect(await refusal(put("evil.zip", makeZip([{ name, data: csv }])), options)).toMatch(
        /names a file outside itself/,
      );
    }
    expect(existsSync(`${dir}/evil.csv`) || existsSync("/evil.csv")).toBe(false);
  });

  it("a zip without a table, an empty member, too many entries, a zip in a zip", async () => {
    expect(await refusal(put("none.zip", makeZip([{ name: "x.pdf", data: "x" }])), options)).toMatch(
      /holds no \.csv or \.json \(it holds x\.pdf\)/,
    );
    expect(await refusal(put("hollow.zip", makeZip([{ name: "x.csv", data: "" }])), options)).toMatch(
      /x\.csv is empty/,
    );
    const two = put(
      "two.zip",
      makeZip([
        { name: "a.csv", data: csv },
        { name: "b.csv", data: csv },
      ]),
    );
    expect(await refusal(two, { ...options, limits: { zipEntries: 1 } })).toMatch(
      /has 2 entries; expected at most 1 \(limit zipEntries\)/,
    );
    expect(await refusal(put("zip.csv.gz", gzipSync(makeZip([{ name: "a.csv", data: csv }]))), options)).toMatch(
      /holds zip data once more/,
    );
  });

  it("gzip and zip bombs, by ratio and by size", async () => {
    const path = put("bomb.csv.gz", bomb());
    expect(await refusal(path, options)).toMatch(/more than 200 times its size \(limit inflateRatio\)/);
    expect(await refusal(path, { ...options, limits: { inflateTotal: 1024 * 1024, inflateRatio: 1e9 } })).toMatch(
      /more than 1 MiB \(limit inflateTotal\)/,
    );
    const zip = makeZip([{ name: "a.csv", data: Buffer.alloc(100 * 1024 * 1024, "a,b\n") }]);
    expect(await refusal(put("bomb.zip", zip), options)).toMatch(/decompression bomb/);
    expect(tempFiles()).toEqual([]);
  });

  it("NUL bytes, with their line", async () => {
    expect(await refusal(put("nul.csv", "a,b\n1,2\n3,\0\n"), options)).toMatch(
      /nul\.csv:3: a NUL byte \(at byte 10\); expected text/,
    );
    expect(await refusal(put("nul.csv.gz", gzipSync("a,b\n1,\0\n")), options)).toMatch(/nul\.csv\.gz:2: a NUL byte/);
  });

  it("a line of 200 MB, with its number", async () => {
    const path = put("long.csv", "a,b\n1,");
    const file = openSync(path, "a");
    for (let part = 0; part < 25; part++) writeFileSync(file, Buffer.alloc(8_000_000, 120));
    closeSync(file);
    expect(await refusal(path, options)).toMatch(/long\.csv:2: a line of more than 16 MiB \(limit lineBytes\)/);
    ftruncateSync(openSync(path, "r+"), 0);
  });

  it("a quote in the header that never closes", async () => {
    expect(await refusal(put("quote.csv", 'a,"b\n1,2\n'), options)).toMatch(
      /quote\.csv, record 1, field 2: a quote opens and never closes/,
    );
  });

  it("other formats, named", async () => {
    expect(await refusal(put("x.csv", "%PDF-1.7"), options)).toMatch(/is a PDF document; expected CSV or JSON/);
    expect(await refusal(put("x.csv", "<!DOCTYPE html><p>502"), options)).toMatch(/an HTML or XML page/);
    expect(await refusal(put("x.xlsx", makeZip([{ name: "xl/workbook.xml", data: "<x/>" }])), options)).toMatch(
      /x\.xlsx is damaged/,
    );
  });

  it("JSON that is broken, nested, no array, or too large", async () => {
    expect(await refusal(put("x.json", '[{"a":1},{"a":'), options)).toMatch(/x\.json is not valid JSON/);
    expect(await refusal(put("x.json", '[{"a":{"b":1}}]'), options)).toMatch(
      /record 1: field “a” holds an object or a list/,
    );
    expect(await refusal(put("x.json", '{"results":[]}'), options)).toMatch(/expected an array of records/);
    expect(await refusal(put("x.json", '[{"a":1},7]'), options)).toMatch(/is not an object|record 2/);
    expect(await refusal(put("x.json", '[{"a":1}]'), { ...options, limits: { jsonBytes: 3 } })).toMatch(
      /limit jsonBytes/,
    );
  });

  it.skipIf(!existsSync("/dev/full"))("a full disk", async () => {
    const writer = await PlainWriter.open("/dev/full", "w");
    await expect(writer.write("x")).rejects.toThrow(/No space left on the disk to write \/dev\/full/);
    await writer.close();
  });

  it("a temporary folder that cannot be made", async () => {
    expect(await refusal(put("t.csv.gz", gzipSync(csv)), { tempDir: `${dir}/plain.csv/x` })).toMatch(
      /cannot be written|folder does not exist/,
    );
  });

  it("leaves no temporary file after any of these", () => {
    expect(tempFiles()).toEqual([]);
  });
});

describe("limitTable", () => {
  it("gives every limit a default and help", () => {
    expect(Object.keys(defaultLimits)).toEqual(limitTable.map(({ name }) => name));
    for (const { value, help } of limitTable) expect(value > 0 && help.length > 10).toBe(true);
  });
});
