import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { describeShared } from "./raw-files.ts";
import { maskText, maskTextPattern } from "../../src/rules/persons/mask-text.ts";
import { isNaturalPerson, organizationPattern } from "../../src/rules/persons/natural-person.ts";
import { csvRecords } from "../../src/sources/csv-records.ts";

const data = join(process.cwd(), "../shared/data");

const nameColumn =
  /^(?:recipient name|recipient_name|recipient_name_raw|recipient_doing_business_as_name|recipient_parent_name|recipient_parent_name_raw|(?:prime_|sub)awardee_(?:name|dba_name|parent_name)|vendorname|vendoralternatename|vendorlegalorganizationname|vendordoingasbusinessname)$/;
const textColumn =
  /^(?:transaction description|award_description|prime_award_base_transaction_description|subaward_description|descriptionofcontractrequirement)$/;
const yes = /^(?:t|true|y|yes|y:.*)$/i;

type Seen = { sole: boolean };

/** Every distinct name with its flag, and every distinct description, of folders 01 to 04. */
function read(): { names: Map<string, Seen>; texts: Set<string> } {
  const names = new Map<string, Seen>();
  const texts = new Set<string>();
  const take = (name: string, sole: boolean): void => {
    if (name !== "" && name !== "NAN") names.set(name, { sole: sole || names.get(name)?.sole === true });
  };
  let header02: string[] = [];
  for (const folder of readdirSync(data)
    .filter((each) => /^0[1-4]-/.test(each))
    .sort()) {
    for (const file of readdirSync(join(data, folder))
      .filter((each) => each.endsWith(".gz"))
      .sort()) {
      const bytes = gunzipSync(readFileSync(join(data, folder, file)));
      const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
      if (file.endsWith(".json.gz")) {
        for (const row of JSON.parse(text) as Record<string, string | null>[]) {
          take(row["recipient_name"]?.trim() ?? "", false);
          texts.add(row["award_description"] ?? "");
        }
        continue;
      }
      const records = csvRecords(text, { delimiter: ",", name: file });
      let header = folder.startsWith("02") && !file.startsWith("fy13") ? header02 : undefined;
      for (const { fields } of records) {
        if (header === undefined) {
          header = fields.map((each) => each.toLowerCase());
          if (folder.startsWith("02")) header02 = header;
          continue;
        }
        const at = (name: string): string => fields[header!.indexOf(name)]?.trim() ?? "";
        const sole =
          yes.test(at("sole_proprietorship")) ||
          yes.test(at("issoleproprietorship")) ||
          [at("organizational_type"), at("organizationaltype")].includes("SOLE PROPRIETORSHIP");
        for (const [column, title] of header.entries()) {
          const value = fields[column]?.trim() ?? "";
          if (nameColumn.test(title))
            take(value, sole && /^(?:recipient_name|recipient_name_raw|vendorname)$/.test(title));
          if (textColumn.test(title)) texts.add(value);
        }
      }
    }
  }
  return { names, texts };
}

const sha256 = (lines: string[]): string => createHash("sha256").update(lines.sort().join("\n")).digest("hex");

describeShared("isNaturalPerson over every name of folders 01 to 04", () => {
  const { names, texts } = read();
  const person = (name: string, sole: boolean): boolean => isNaturalPerson(name, { soleProprietor: sole }).person;

  it("finds the persons read through by eye, and no others", () => {
    const found = [...names].filter(([name, { sole }]) => person(name, sole)).map(([name]) => name);
    expect({ names: names.size, persons: found.length, sha256: sha256(found) }).toEqual({
      names: 10816,
      persons: 297,
      sha256: "f8c71651657fe1d8f57fee513cdc3fa00d8fc9843f9be27baaa34d79d5836e3f",
    });
  });

  it("masks every flagged sole proprietor without a legal form, save names of trade words only", () => {
    const flagged = [...names].filter(([, { sole }]) => sole).map(([name]) => name);
    const kept = flagged.filter((name) => !person(name, true));
    const legal = kept.filter((name) => /\b(?:LLC|INC|CO|COMPANY)\b/.test(name));
    expect({ flagged: flagged.length, kept: kept.length, legal: legal.length }).toEqual({
      flagged: 37,
      kept: 17,
      legal: 12,
    });
  });

  it("never prefilters a person away", () => {
    const pattern = new RegExp(organizationPattern, "i");
    const matched = [...names.keys()].filter((name) => pattern.test(name));
    expect(matched.filter((name) => person(name, false))).toHaveLength(0);
    expect(matched.length / names.size).toBeGreaterThan(0.85);
  });

  it("masks descriptions only where maskTextPattern matches, which is seldom, and leaves no e-mail address", () => {
    const pattern = new RegExp(maskTextPattern, "i");
    let matched = 0;
    const wrong = { unmatched: 0, again: 0, emails: 0, contracts: 0 };
    for (const text of texts) {
      const hit = pattern.test(text);
      if (hit) matched++;
      const masked = maskText(text).text;
      if (masked !== text && !hit) wrong.unmatched++;
      if (maskText(masked).text !== masked) wrong.again++;
      if (/[A-Z0-9]@[A-Z0-9-]+\.[A-Z]{2}/i.test(masked)) wrong.emails++;
      const ids = (of: string): number =>
        of.match(
          /\b[0-9A-Z]{6}[0-9]{2}[A-Z]{1,2}[0-9]{7,8}\b|\bHS[A-Z]{4}-?\d\d-?[A-Z]-?\d{5}\b|\bGS-?\d\dF-?\d{4}[A-Z]\b/g,
        )?.length ?? 0;
      if (ids(masked) !== ids(text)) wrong.contracts++;
    }
    expect(wrong).toEqual({ unmatched: 0, again: 0, emails: 0, contracts: 0 });
    expect(matched / texts.size).toBeLessThan(0.08);
  });
});
