import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { isStatementFile, readStatements } from "../../src/sources/read-statements.ts";

const dir = mkdtempSync(join(tmpdir(), "tallylight-statements-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const put = (name: string, data: string | Uint8Array) => {
  writeFileSync(join(dir, name), data);
  return join(dir, name);
};

const header = "canonical_id,entity_id,prop,schema,value,dataset,external";
const line = (more: object = {}) =>
  JSON.stringify({
    canonical_id: "NK-1",
    entity_id: "x",
    prop: "name",
    schema: "Company",
    value: "A",
    dataset: "d",
    ...more,
  });

describe("isStatementFile(path)", () => {
  it.each([
    ["a.csv", `${header}\n`],
    ["quoted.csv", `\ufeff"entity_id","canonical_id","schema","prop","value","dataset"\r\n`],
    ["a.jsonl", `${line()}\n`],
    ["a.json", `${line()}\n${line()}\n`],
    ["a.csv.gz", gzipSync(`${header}\nNK-1,x,name,Company,A,d,f\n`)],
  ])("knows %s", async (name, data) => {
    expect(await isStatementFile(put(name, data))).toBe(true);
  });

  it.each([
    ["awards.csv", "Agency,Award ID,Recipient Name\n"],
    ["some.csv", "entity_id,prop,schema,value,dataset\n"],
    ["entities.json", '{"id":"x","schema":"Company","properties":{}}\n'],
    ["list.json", "[]"],
    ["empty.csv", ""],
    ["statements.txt", `${header}\n`],
    ["no.csv.gz", "no gzip"],
  ])("leaves %s to others", async (name, data) => {
    expect(await isStatementFile(put(name, data))).toBe(false);
  });

  it("leaves what is not there to others, too", async () => {
    expect(await isStatementFile(join(dir, "nothing.csv"))).toBe(false);
  });
});

describe("readStatements(path)", () => {
  const read = async (path: string) => [...(await readStatements(path))];

  it("reads CSV and lines of JSON alike, in whatever order their columns stand", async () => {
    const expected = [
      {
        canonical: "NK-1",
        entity: "x",
        schema: "Company",
        property: "name",
        value: 'A "B", C',
        dataset: "d",
        external: false,
      },
      { canonical: "x", entity: "x", schema: "Company", property: "alias", value: "D", dataset: "d", external: true },
    ];
    const csv = `value,${header.replace(",value", "")}\n"A ""B"", C",NK-1,x,name,Company,d,f\nD,,x,alias,Company,d,t\n`;
    expect(await read(put("order.csv", csv))).toEqual(expected);
    const json = `${line({ value: 'A "B", C' })}\n\n${line({ canonical_id: null, prop: "alias", value: "D", external: true })}\n`;
    expect(await read(put("order.jsonl", json))).toEqual(expected);
    expect(await read(put("order.jsonl.gz", gzipSync(json)))).toEqual(expected);
  });

  it.each([
    ["ragged.csv", `${header}\nNK-1,x,name,Company,A,d,f\nNK-1,x,name\n`, "ragged.csv, record 2: 3 fields; expected 7"],
    ["open.csv", `${header}\nNK-1,x,name,Company,"A,d,f\n`, "a quote opens and never closes"],
    ["nobody.csv", `${header}\n,,name,Company,A,d,f\n`, "record 1: neither canonical_id nor entity_id"],
    ["nothing.csv", `${header}\nNK-1,x,,Company,A,d,f\n`, "record 1: no prop"],
    ["broken.jsonl", `${line()}\n{"canonical_id":\n`, "broken.jsonl:2: not JSON"],
    ["list.jsonl", `${line()}\n[1]\n`, "list.jsonl:2: expected an object"],
    ["deep.jsonl", `${line({ value: { en: "A" } })}\n`, "deep.jsonl:1: value is no text"],
    ["cut.csv.gz", gzipSync(`${header}\n`.repeat(1000)).subarray(0, 40), "not whole, or no gzip"],
  ])("says what is wrong with %s", async (name, data, says) => {
    await expect(read(put(name, data))).rejects.toThrow(says);
  });
});
