import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's folder. */
export const root = join(import.meta.dirname, "..", "..");

/** Returns a file of the repository as text. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The documents people read, by path from the repository's folder. */
export const documents: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "casebooks/ice-surveillance/README.md",
  "casebooks/eugene-plate-readers/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path.replaceAll("\\", "/")}`)
    .sort(),
];

/** Returns the section of a document under a heading of any level, up to the next heading of that level or a higher one. */
export function sectionOf(document: string, heading: string): string | undefined {
  const lines = document.split("\n");
  const at = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading);
  if (at < 0) return undefined;
  const level = lines[at]!.indexOf(" ");
  const length = lines.slice(at + 1).findIndex((line) => /^#+ /.test(line) && line.indexOf(" ") <= level);
  return lines.slice(at, length < 0 ? undefined : at + 1 + length).join("\n");
}

/** Returns the cells of every table row of a text, the rows of headers and rules left out. */
export function tableRows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .slice(2, -2)
        .split(" | ")
        .map((cell) => cell.trim()),
    );
}

/** Returns a heading as GitHub writes it into addresses. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
