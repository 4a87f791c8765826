import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Layout } from "../model/layout.ts";
import { UserError } from "../model/user-error.ts";
import { isDropped, parseLayout } from "./parse-layout.ts";

const ownFolder = join(import.meta.dirname, "mappings");
let own: readonly Layout[] | undefined;

/** Returns the layouts Tallylight knows, and those of a casebook's `mappings/` folder where it has one. */
export function layouts(extraDir?: string): readonly Layout[] {
  own ??= readFolder(ownFolder, []);
  return extraDir !== undefined && existsSync(extraDir) ? [...own, ...readFolder(extraDir, own)] : own;
}

/** Returns the columns of a header a layout drops: those that name private persons or reach them. */
export function droppedColumns(columns: readonly string[], layout: Layout): readonly string[] {
  return columns.filter((column) => isDropped(column, layout));
}

function readFolder(folder: string, known: readonly Layout[]): readonly Layout[] {
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  const files = names.map((name) => ({
    path: join(folder, name),
    text: readFileSync(join(folder, name), "utf8"),
  }));
  const read = new Map<string, Layout>();
  const find = (id: string): Layout | undefined => read.get(id) ?? known.find((layout) => layout.id === id);
  // Files that stand on another (`like`) come after those that do not.
  const ordered = files.toSorted((a, b) => Number(/^like:/m.test(a.text)) - Number(/^like:/m.test(b.text)));
  for (const { path, text } of ordered) {
    const layout = parseLayout(text, path, find);
    if (find(layout.id)) throw new UserError(`${path}: the layout “${layout.id}” exists already; expected another id`);
    read.set(layout.id, layout);
  }
  return [...read.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
