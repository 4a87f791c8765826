import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import { csvRecords } from "../../src/sources/csv-records.ts";
import { halfOf } from "./half.ts";
import type { Half } from "./half.ts";

/** The half of the Atlas that is at hand, where the shared files are. */
export const visibleAtlas = join(
  import.meta.dirname,
  "../../../shared/data/06-eff-atlas-of-surveillance-2020-10-07/Atlas_of_Surveillance-20201007.visible.csv.gz",
);

/** One row of the Atlas of Surveillance: what its sentence says, and the technology it stands under there. */
export type AtlasRow = { readonly summary: string; readonly technology: string; readonly half: Half };

export type Atlas = {
  readonly rows: readonly AtlasRow[];
  /** Technologies of the file that no line of the mapping knows, with their rows; they are not judged. */
  readonly unmapped: ReadonlyMap<string, number>;
};

/** Returns which of our technologies each technology of the Atlas is, as `bench/atlas/mapping.yaml` says. */
export function atlasMapping(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, "../atlas/mapping.yaml"), "utf8");
  return new Map(Object.entries(parse(text) as Record<string, string>));
}

/** Reads a file of the Atlas's layout, plain or gzipped; undefined where there is none. */
export function readAtlas(path: string): Atlas | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const [header, ...records] = [...csvRecords(text, { delimiter: ",", name: path })].map(({ fields }) => fields);
  const column = (name: string): number => {
    const at = header?.indexOf(name) ?? -1;
    if (at === -1) throw new Error(`${path}: no column “${name}”; expected the layout of the Atlas of Surveillance`);
    return at;
  };
  const [number, summary, technology] = [column("AOSNUMBER"), column("Summary"), column("Technology")];
  const mapping = atlasMapping();
  const rows: AtlasRow[] = [];
  const unmapped = new Map<string, number>();
  for (const fields of records) {
    const named = (fields[technology] ?? "").trim();
    const ours = mapping.get(named);
    if (ours === undefined) unmapped.set(named, (unmapped.get(named) ?? 0) + 1);
    else rows.push({ summary: fields[summary] ?? "", technology: ours, half: halfOf("atlas", fields[number] ?? "") });
  }
  return { rows, unmapped };
}
