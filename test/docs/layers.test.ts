import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sectionOf, tableRows, textOf } from "./read-docs.ts";

/** Which folders of `src/` each may import, as CONTRIBUTING.md says. */
const mayImport = new Map<string, readonly string[]>();
for (const [folder = "", , may = ""] of tableRows(sectionOf(textOf("CONTRIBUTING.md"), "Layers")!)) {
  const name = folder.replace(/`src\/(.*)\/`/, "$1");
  mayImport.set(name, may === "all above" ? [...mayImport.keys()] : may.startsWith("nothing") ? [] : may.split(", "));
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));

/** The folders of `src/` a file imports from, its own aside. */
function imports(path: string): string[] {
  const own = path.split("/")[0]!;
  const targets = [...textOf(`src/${path}`).matchAll(/(?:from|import\() ?"(\.[^"]+)"/g)].map((match) =>
    join("src", path, "..", match[1]!).replaceAll("\\", "/"),
  );
  return targets
    .filter((target) => target.startsWith("src/") && !target.startsWith(`src/${own}/`))
    .map((target) => target.split("/")[1]!);
}

describe("the layers of src", () => {
  it("are the ones CONTRIBUTING.md has", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect([...mayImport.keys()].sort()).toEqual(folders.sort());
  });

  it("import only what CONTRIBUTING.md allows", () => {
    const upward = files.flatMap((path) =>
      imports(path)
        .filter((to) => !mayImport.get(path.split("/")[0]!)?.includes(to))
        .map((to) => `${path} imports ${to}`),
    );
    expect(upward).toEqual([]);
  });

  it("reads imports at all", () => {
    expect(files.flatMap(imports).length).toBeGreaterThan(100);
  });
});
