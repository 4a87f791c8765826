import { readFileSync } from "node:fs";
import { join } from "node:path";
import { layouts } from "../src/sources/layouts.ts";
import { recogniseLayout } from "../src/sources/recognise-layout.ts";

/** The columns of the made file, and those of them Tallylight keeps. */
export function layoutColumns(): { all: readonly string[]; kept: readonly string[] } {
  const all = readFileSync(join(import.meta.dirname, "columns.txt"), "utf8")
    .trim()
    .split("\n");
  const layout = recogniseLayout(all, layouts());
  if (layout?.id !== "usaspending-contract-transactions") throw new Error(`recognised as ${layout?.id ?? "nothing"}`);
  return { all, kept: Object.values(layout.columns) };
}
