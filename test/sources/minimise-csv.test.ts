import { readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Layout } from "../../src/model/layout.ts";
import { minimiseCsv, minimiseJson } from "../../src/sources/minimise-csv.ts";
import type { Masks } from "../../src/sources/minimise-plan.ts";
import { openSource } from "../../src/sources/open-source.ts";
import { parseLayout } from "../../src/sources/parse-layout.ts";
import { scratch } from "./scratch.ts";

const { dir, temp, put } = scratch();
const layout = parseLayout(
  `id: x
title: X
publisher: P
kind: transaction
recognise: {required: [name], minColumns: 1, maxColumns: 20}
dates: [iso]
columns: {award_id_piid: piid, recipient_name: name, recipient_uei: uei, sole_proprietorship: sole,
  organizational_type: type, description: text, federal_action_obligation: amount}
drop: [phone_*]
`,
  "x.yaml",
  () => undefined,
);
const masks: Masks = {
  maskRecipient: (name, { soleProprietor, organizationalType }) =>
    soleProprietor || organizationalType === "INDIVIDUAL" ? "[natural person]" : name,
  maskText: (text, { recipientMasked, maskedNames }) =>
    recipientMasked ? text.replaceAll(maskedNames[0]!, "[name]") : text,
};
const source = [
  "piid,name,uei,sole,type,text,amount,phone_1,city",
  'A1,"ACME, INC.",U1,f,CORPORATE,"CABLES, ""BLUE""\nAND RED",10.00,555-0100,RENO',
  "A2,JANE EXAMPLE,U2,t,,TRAINING BY JANE EXAMPLE,-1.50,555-0101,",
  "A3,JOHN EXAMPLE,U3,f,INDIVIDUAL,GUIDE,0,,",
  "A4,SHORT,U4",
  "",
].join("\r\n");

async function minimised(name: string, data: string, out: string, use: Layout = layout) {
  const { members } = await openSource(put(name, data), { tempDir: temp });
  return minimiseCsv(members[0]!, use, masks, `${dir}/${out}`);
}

describe("minimiseCsv(member, layout, masks, outPath)", () => {
  it("keeps header, records and order, and only what is used", async () => {
    const result = await minimised("in.csv", source, "out.csv");
    expect(readFileSync(result.path, "utf8")).toBe(
      [
        "piid,name,uei,sole,type,text,amount,phone_1,city",
        'A1,"ACME, INC.",U1,f,CORPORATE,"CABLES, ""BLUE""\nAND RED",10.00,,',
        "A2,[natural person],,t,,TRAINING BY [name],-1.50,,",
        "A3,[natural person],,f,INDIVIDUAL,GUIDE,0,,",
        ",,",
        "",
      ].join("\r\n"),
    );
    expect(result).toMatchObject({
      records: 4,
      dropped: 2,
      leftOut: 1,
      maskedRecipients: 2,
      maskedIdentifiers: 2,
      maskedTexts: 1,
      misshapen: 1,
    });
  });

  it("takes every record as data where the layout has no header", async () => {
    const order = source.split("\r\n")[0]!.split(",");
    const result = await minimised("bare.csv", "A1,X,U,t,,Y,1,555,RENO\n", "bare-out.csv", {
      ...layout,
      header: false,
      order,
    });
    expect(readFileSync(result.path, "utf8")).toBe("A1,[natural person],,t,,Y,1,,\n");
    expect(result.records).toBe(1);
  });

  it("writes the same gzip bytes twice, without time, name or system", async () => {
    const first = await minimised("in.csv", source, "one.csv.gz");
    const second = await minimised("in.csv", source, "two.csv.gz");
    expect(first.sha256).toBe(second.sha256);
    const bytes = readFileSync(first.path);
    expect([...bytes.subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
    expect(gunzipSync(bytes).toString()).toBe(readFileSync(`${dir}/out.csv`, "utf8"));
  });

  it("opens again as the same layout's file, and minimises to itself", async () => {
    const again = await minimised("again.csv", readFileSync(`${dir}/out.csv`, "utf8"), "again-out.csv");
    expect(readFileSync(again.path, "utf8")).toBe(readFileSync(`${dir}/out.csv`, "utf8"));
    expect(again).toMatchObject({ records: 4, dropped: 0, leftOut: 0, maskedIdentifiers: 0 });
  });

  it("does not overwrite", async () => {
    await expect(minimised("in.csv", source, "out.csv")).rejects.toThrow(/exists already and is not overwritten/);
  });

  it("asks about a subawardee with the subawardee's type, about the prime without", async () => {
    const asked: string[] = [];
    const sub: Layout = {
      ...layout,
      kind: "subaward",
      columns: { recipient_name: "name", subawardee_name: "piid", organizational_type: "type" },
    };
    const { members } = await openSource(put("sub.csv", "piid,name,type\nSUB,PRIME,INDIVIDUAL\n"), {
      tempDir: temp,
    });
    const note: Masks = {
      ...masks,
      maskRecipient: (name, { organizationalType }) => (asked.push(`${name}:${organizationalType}`), name),
    };
    await minimiseCsv(members[0]!, sub, note, `${dir}/sub-out.csv`);
    expect(asked).toEqual(["PRIME:", "SUB:INDIVIDUAL"]);
  });
});

describe("minimiseJson(member, layout, masks, outPath)", () => {
  it("keeps numbers as written and keys that lack lacking", async () => {
    const json =
      '[{"piid":"A1","name":"ACME","amount":14899.20,"city":"RENO"},{"name":"JANE","sole":true,"text":"BY JANE","phone_1":"555"}]';
    const { members } = await openSource(put("in.json.gz", gzipSync(json) as unknown as string), {
      tempDir: temp,
    });
    const result = await minimiseJson(members[0]!, layout, masks, `${dir}/out.json`);
    expect(readFileSync(result.path, "utf8")).toBe(
      '[{"piid":"A1","name":"ACME","amount":14899.20,"city":null},\n{"name":"[natural person]","sole":true,"text":"BY [name]","phone_1":null}]\n',
    );
    expect(result).toMatchObject({
      records: 2,
      dropped: 1,
      leftOut: 1,
      maskedRecipients: 1,
      maskedTexts: 1,
    });
  });
});
