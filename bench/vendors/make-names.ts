import { readdirSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "../random.ts";
import { readRows } from "./read-rows.ts";

/** A name made up, and which firm made up it is one spelling of. */
export type MadeName = { readonly name: string; readonly firm: number };

const forms = ["INC", "INC.", "INCORPORATED", "LLC", "L.L.C.", "CORP", "CORPORATION", "CO", "COMPANY", "LTD", ""];

/**
 * Returns so many distinct names, the same each time: firms made up of words of real names of recipients, first words
 * of one with the rest of another, and for half of them up to five spellings as registries have them.
 */
export function makeNames(data: string, count: number): MadeName[] {
  const folder = join(data, "01-usaspending-transactions-cbp-ice-fy2021-2026");
  const real = new Set<string>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".csv.gz"))
    .sort())
    for (const row of readRows(join(folder, file))) real.add(row["Recipient Name"]!);
  const split = [...real].sort().map((name) => name.split(/\s+/));
  const random = seeded(1).next;
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const seen = new Set<string>();
  const out: MadeName[] = [];
  for (let firm = 0; out.length < count; firm++) {
    const [head, tail] = [pick(split), pick(split)];
    const stem = [...head.slice(0, 1 + Math.floor(random() * 2)), ...tail.slice(1)].join(" ");
    const spellings = random() < 0.5 ? 1 : 2 + Math.floor(random() * 4);
    for (let n = 0; n < spellings && out.length < count; n++) {
      const name = n === 0 ? stem : respell(stem, pick, random);
      if (seen.has(name)) continue;
      seen.add(name);
      out.push({ name, firm });
    }
  }
  return out;
}

function respell(name: string, pick: <T>(of: readonly T[]) => T, random: () => number): string {
  const words = name.split(" ");
  switch (Math.floor(random() * 6)) {
    case 0:
      return `${words.slice(0, -1).join(" ")} ${pick(forms)}`.trim();
    case 1:
      return name.replace(/ AND /g, " & ").replace(/,/g, "");
    case 2:
      return `${name}, THE`;
    case 3:
      return name.slice(0, 30);
    case 4:
      return name
        .replace(/\bSERVICES\b/, "SVCS")
        .replace(/\bTECHNOLOGIES\b/, "TECHNOLOGY")
        .replace(/\bINTERNATIONAL\b/, "INTL");
    default: {
      const at = 1 + Math.floor(random() * Math.max(1, name.length - 2));
      return name.slice(0, at) + name.slice(at + 1);
    }
  }
}
