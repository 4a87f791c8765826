import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sectionOf, tableRows, textOf } from "./docs/read-docs.ts";

const src = join(import.meta.dirname, "..", "src");
const paths = readdirSync(src, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
const files = paths
  .filter((path) => /\.(ts|js)$/.test(path) && !path.endsWith(".d.ts"))
  .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));

const lines = new Map(files.map((f) => [f.path, f.text.split("\n").length - 1]));

/** The modules a file imports, types included. */
const imports = (text: string) =>
  [...text.matchAll(/(?:from|import\(|^import) ?"([^"]+)"/gm)].map((match) => match[1]!);

/** What each folder may import of ours, as CONTRIBUTING.md's table has it: the one statement of the layers. */
const mayImport: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  tableRows(sectionOf(textOf("CONTRIBUTING.md"), "Layers")!).reduce<[string, string[]][]>(
    (so, [folder = "", , may = ""]) => {
      const name = folder.replace(/`src\/(.*)\/`/, "$1");
      return [
        ...so,
        [name, may === "all above" ? so.map(([above]) => above) : may.startsWith("nothing") ? [] : may.split(", ")],
      ];
    },
    [],
  ),
);

describe("the layers of src/", () => {
  it.each(Object.entries(mayImport))("%s imports %j of ours", (folder, may) => {
    const own = files.filter((f) => f.path.startsWith(`${folder}/`));
    expect(own.length).toBeGreaterThan(0);
    const upward = own.flatMap(({ path, text }) =>
      imports(text)
        .filter((name) => /^\.\.?\/.*\.(ts|js)$/.test(name))
        .filter((name) => ![folder, ...may].includes(join("/src", path, "..", name).split("/")[2]!))
        .map((name) => `${path} imports ${name}`),
    );
    expect(upward).toEqual([]);
  });

  it("are all of its folders", () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((f) => f.name).sort()).toEqual(Object.keys(mayImport).sort());
  });

  it.each(["model", "rules", "pages"])("%s is pure: no disk, no network, no clock, no database", (folder) => {
    for (const { path, text } of files.filter((f) => f.path.startsWith(`${folder}/`))) {
      const outside = imports(text).filter((name) => /^node:(?!path|url)|duckdb|hono/.test(name));
      // Pages read their own style sheets and client script, rules their own lists of words, once.
      const own = ["pages/assets.ts", "rules/words/word-lists.ts"].includes(path);
      expect([path, own ? [] : outside]).toEqual([path, []]);
      expect(text, path).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(|process\./);
    }
  });

  it.each([
    ["duckdb/", ["store/duckdb.ts"]],
    ["node:sqlite", ["store/search-index.ts", "store/search-make.ts"]],
  ])("only the store speaks to %s", (engine, expected) => {
    const speakers = files.filter((f) => imports(f.text).some((name) => name.includes(engine)));
    expect(speakers.map((f) => f.path).sort()).toEqual(expected);
  });
});

describe("the files of src/", () => {
  it("have named exports only", () => {
    expect(files.filter((f) => /^export default\b|\bas default\b/m.test(f.text)).map((f) => f.path)).toEqual([]);
  });

  it("are under 400 lines each, half of them at most 90", () => {
    expect([...lines].filter(([, count]) => count > 400)).toEqual([]);
    const sorted = [...lines.values()].sort((a, b) => a - b);
    expect(sorted[sorted.length >> 1]).toBeLessThanOrEqual(90);
  });

  it("are named for a noun or a verb, in folders that are", () => {
    for (const path of paths)
      expect(path).not.toMatch(/(^|\/)(utils?|helpers?|common|services?|types|misc|lib)(\/|\.|$)/);
    for (const { path } of files) expect(path).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*\/)+[a-z0-9]+(-[a-z0-9]+)*\.(ts|js)$/);
  });

  it("are many", () => expect(files.length).toBeGreaterThan(100));
});
