import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./vendors/read-rows.ts";
import { englishWords, givenNames } from "../src/rules/words/word-lists.ts";
import { tradeWords } from "../src/rules/persons/organization-words.ts";
import { isRegion } from "../src/rules/vendors/regions.ts";
import { normaliseName } from "../src/rules/vendors/normalise-name.ts";

/**
 * Prints the words that stand in many names of recipients, with in how many: the list in
 * `src/rules/vendors/common-words.ts`. They are counted over the transactions of CBP and ICE alone, none of which is a
 * benchmark; given names are left out,
 * and so are words that are neither English, nor a trade's, nor a country or state: they are names of firms.
 */
const folder = join(import.meta.dirname, "../../shared/data/01-usaspending-transactions-cbp-ice-fy2021-2026");
const names = new Set<string>();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv.gz")))
  for (const row of readRows(join(folder, file))) names.add(row["Recipient Name"]!);
const counts = new Map<string, number>();
for (const name of names)
  for (const word of new Set(normaliseName(name).readings[0]!.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
const common = [...counts]
  .filter(([word, n]) => n >= 5 && word.length > 1 && !givenNames.has(word) && general(word))
  .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
process.stdout.write(`${names.size} names\n${common.map(([word, n]) => `${word}:${n}`).join(" ")}\n`);

function general(word: string): boolean {
  return tradeWords.has(word) || englishWords.has(word.toLowerCase()) || englishWords.has(word) || isRegion(word);
}
