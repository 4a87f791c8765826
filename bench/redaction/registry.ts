import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Labelled, Marked } from "./score.ts";

const file = join(
  import.meta.dirname,
  "../../../shared/data/10-data-broker-registry/California_Data_Broker_Registry_2025.csv.gz",
);
const perText = 5;

/**
 * Returns the entries of California's registry of data brokers as texts, five to a text, `even` or `odd` by the first
 * bytes of the hash of the firm's name. The columns are the labels: nobody read them.
 */
export function registryTexts(half: "even" | "odd"): Labelled[] {
  const [, , ...rows] = records(gunzipSync(readFileSync(file)).toString("utf8"));
  const entries = rows
    .map((row) => row.slice(0, 10).map((cell) => cell.replace(/\s+/g, " ").trim()))
    .filter(([name, , , , , street, town]) => name !== "" && /[0-9]/.test(street ?? "") && town !== "")
    .filter(([name]) => createHash("sha256").update(name!).digest()[0]! % 2 === (half === "even" ? 0 : 1));
  return Array.from({ length: Math.ceil(entries.length / perText) }, (_, at) =>
    entryText(`registry ${half} ${at}`, entries.slice(at * perText, at * perText + perText)),
  );
}

function entryText(id: string, entries: readonly (readonly string[])[]): Labelled {
  let text = "";
  const labels: Marked[] = [];
  const neutral: Marked[] = [];
  const mark = (into: Marked[], part: string, kind: string): void => {
    into.push({ start: text.length, end: text.length + part.length, kind });
    text += part;
  };
  for (const [name, , , email, phone, street, town, state, code, country] of entries) {
    text += `${name}\n`;
    const place = [state, code].filter((part) => part !== "" && part !== "N/A").join(" ");
    mark(labels, `${street!.replace(/,$/, "")}\n${town}${place === "" ? "" : `, ${place}`}`, "address");
    text += "\n";
    mark(neutral, country ?? "", "neutral");
    text += "\nE-mail: ";
    mark(labels, email!.replace(/\s.*$/, ""), "e-mail");
    if (/[0-9]{3}/.test(phone ?? "")) {
      text += "\nPhone: ";
      mark(labels, phone!, "phone");
    }
    text += "\n\n";
  }
  return { id, text, labels: labels.filter(({ start, end }) => end > start), neutral };
}

/** Returns the records of a CSV text. */
function records(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end !== "," && end !== "") rows.push([]);
  }
  return rows;
}
