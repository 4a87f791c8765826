import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sectionOf, tableRows, textOf } from "./read-docs.ts";

/** MIT, Apache, BSD, ISC and MPL, and what asks for less than these. */
const allowed = [
  "MIT",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MPL-2.0",
  "MIT-0",
  "0BSD",
  "CC0-1.0",
  "Unlicense",
  "BlueOak-1.0.0",
];

type Manifest = {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** Returns where a package of that name is, as Node.js looks for it from a folder; undefined where it is not installed. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(root); folder = join(folder, "..")) {
    const path = join(folder, "node_modules", name);
    if (existsSync(join(path, "package.json"))) return path;
  }
  return undefined;
}

/** Returns every installed package the program needs, by path, with its licence; optional ones where they are installed. */
function productionTree(): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const visit = (folder: string): void => {
    const { dependencies, optionalDependencies } = manifestOf(folder);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const path = find(name, folder);
      if (path === undefined && optionalDependencies?.[name] !== undefined) continue;
      if (path === undefined) throw new Error(`${name}, which ${folder} needs, is not installed`);
      if (seen.has(path)) continue;
      seen.set(path, manifestOf(path).license ?? "not stated");
      visit(path);
    }
  };
  visit(root);
  return seen;
}

describe("the licences of what the program runs on", () => {
  it("are permissive, each one", () => {
    const others = [...productionTree()].filter(([, licence]) => !allowed.includes(licence));
    expect(others).toEqual([]);
  });

  it("are of many packages, so that the walk is not a walk over nothing", () => {
    expect(productionTree().size).toBeGreaterThan(20);
  });
});

describe("the dependencies of CONTRIBUTING.md", () => {
  const section = sectionOf(textOf("CONTRIBUTING.md"), "Dependencies")!;
  const [running = "", making = ""] = section.split("What it is made and tested with:");
  const { dependencies = {}, devDependencies = {} } = manifestOf(root);

  it("are those of package.json, each with its licence and what we would do without it", () => {
    for (const [text, declared] of [
      [running, dependencies],
      [making, devDependencies],
    ] as const) {
      const rows = tableRows(text);
      expect(rows.map(([name]) => name)).toEqual(Object.keys(declared).map((name) => `\`${name}\``));
      for (const [name = "", what, licence, without] of rows) {
        expect(licence, name).toBe(manifestOf(find(name.replaceAll("`", ""), root)!).license);
        expect(what && without, name).toBeTruthy();
      }
    }
  });
});
