import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands, commonFlags, exitCodeLines } from "../../src/cli/commands.ts";
import { bookTables } from "../../src/store/book-tables.ts";
import { documentTables, publishedTables } from "../../src/store/export-data.ts";
import { layouts } from "../../src/sources/layouts.ts";
import { documentLimitTable } from "../../src/sources/documents/document-limits.ts";
import { limitTable as sourceLimitTable } from "../../src/sources/limits.ts";
import { recordFields } from "../../src/store/evidence.ts";
import { dimensions, measures } from "../../src/model/figure.ts";
import { dateFields, moneyFields, textFields } from "../../src/model/layout.ts";
import { anchorOf, documents, root, sectionOf, tableRows, textOf } from "./read-docs.ts";

const fences = (text: string) => [...text.matchAll(/^```[a-z]*\n(.*?)^```$/gms)].map((m) => m[1]!);
const headings = (text: string) => [...text.replace(/^```.*?^```$/gms, "").matchAll(/^#+ (.*)$/gm)].map((m) => m[1]!);

describe.each(commands)("docs/commands/$name.md", (command) => {
  const path = `docs/commands/${command.name}.md`;
  const text = textOf(path);

  it("has the usage line in a block of its own, and what the help says", () => {
    expect(fences(text)).toContain(`${command.usage}\n`);
    expect(text).toContain(command.says);
  });

  it.each([...command.flags, ...commonFlags])("has a heading for --$name", (flag) => {
    expect(headings(text)).toContain(`--${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`);
  });

  it("has no heading for a flag the command does not have", () => {
    const known = [...command.flags, ...commonFlags].map((f) => `--${f.name}`);
    const named = headings(text).filter((h) => h.startsWith("--"));
    expect(named.map((h) => h.split(" ")[0])).toEqual(known);
  });

  it("says how it exits, with documented codes only", () => {
    const codes = [...(sectionOf(text, "Exit codes") ?? "").matchAll(/^- `(\d+)`/gm)].map((m) => m[1]!);
    expect(codes).toContain("0");
    expect(exitCodeLines.map((line) => line[0])).toEqual(expect.arrayContaining(codes));
  });
});

describe.each(documents)("%s", (path) => {
  const text = textOf(path);
  const code = [...fences(text), ...[...text.matchAll(/`([^`\n]+)`/g)].map((m) => m[1]!)].flatMap((block) =>
    block.split("\n"),
  );

  it("names no command and no flag that does not exist", () => {
    for (const line of code) {
      for (const [, words = ""] of line.matchAll(/(?:^|\s)tallylight ([^`#()]*)/g)) {
        const [name = ""] = words.split(" ");
        const command = commands.find((c) => c.name === name.replace(/[,.;:”]+$/, ""));
        expect(command?.name, line).toBeDefined();
        const known = [...command!.flags, ...commonFlags].map((f) => f.name);
        for (const [, flag] of words.matchAll(/(?:^|\s)--([a-z][a-z-]*)/g)) expect(known, line).toContain(flag);
      }
    }
  });

  it("names no other flag either", () => {
    const known = new Set([...commands.flatMap((c) => c.flags), ...commonFlags].map((f) => f.name));
    for (const line of code) {
      if (/^(--[a-z])/.test(line)) expect([...known], line).toContain(/^--([a-z-]+)/.exec(line)![1]);
    }
  });

  it("has links that lead somewhere", () => {
    for (const [, target = ""] of text.replace(/^```.*?^```$/gms, "").matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = "", anchor] = target.split("#");
      const found = file === "" ? path : join(dirname(path), file);
      expect(existsSync(join(root, found)), `${path}: ${target}`).toBe(true);
      if (anchor !== undefined) expect(headings(textOf(found)).map(anchorOf), `${path}: ${target}`).toContain(anchor);
    }
  });
});

describe("README.md", () => {
  const text = textOf("README.md");

  it("begins with the two commands, in this order", () => {
    expect(fences(text).slice(0, 2)).toEqual(["npm ci && npm start\n", "npm ci && npm test\n"]);
  });

  it("has the exit codes of the help", () => {
    expect(fences(sectionOf(text, "Exit codes")!)).toEqual([`${exitCodeLines.join("\n")}\n`]);
  });

  it("stays under 150 lines", () => {
    expect(text.split("\n").length).toBeLessThan(150);
  });
});

describe("docs/index.md", () => {
  it("names every other page of the documentation", () => {
    const linked = [...textOf("docs/index.md").matchAll(/\]\(([^)]+)\)/g)].map((m) => `docs/${m[1]}`);
    expect(linked.sort()).toEqual(documents.filter((path) => path.startsWith("docs/") && path !== "docs/index.md"));
  });
});

describe("docs/schema.md", () => {
  const text = textOf("docs/schema.md");

  it("has the tables of a book and no others", () => {
    const named = headings(text).slice(1);
    expect(named).toEqual(Object.keys(bookTables));
  });

  it.each(Object.entries(bookTables))("has %s with what it is and every column", (name, { says, columns }) => {
    const section = sectionOf(text, name)!;
    expect(section).toContain(says);
    const named = tableRows(section).map(([column]) => column!.replaceAll("`", ""));
    expect(named).toEqual(expect.arrayContaining(Object.keys(columns)));
  });
});

describe("docs/publication.md", () => {
  const text = textOf("docs/publication.md");

  it.each([...publishedTables, ...documentTables])("has $name with what it is", ({ name, says }) => {
    expect(sectionOf(text, name)).toContain(says);
  });

  it.each([...publishedTables, ...documentTables].filter((t) => /^select (?!\*|distinct)/.test(t.query)))(
    "has the columns of $name, in order",
    ({ name, query }) => {
      const list = query.slice("select ".length, query.search(/\sfrom [a-z_]+ t\b/));
      const columns = list.split(",").map((part) =>
        part
          .trim()
          .split(/ as |\./)
          .at(-1)!
          .replaceAll('"', ""),
      );
      expect(tableRows(sectionOf(text, name)!).map(([column]) => column)).toEqual(
        columns.map((column) => `\`${column}\``),
      );
    },
  );
});

describe("docs/layouts.md", () => {
  const text = textOf("docs/layouts.md");

  it("has the layouts and no others", () => {
    expect([...headingsUnder(text, "The layouts")]).toEqual(layouts().map((layout) => layout.id));
  });

  it.each(layouts())("has $id with title, kind, width and what is dropped", (layout) => {
    const section = sectionOf(text, layout.id)!;
    const { minColumns, maxColumns } = layout.recognise;
    expect(section.replace(/\s+/g, " ")).toContain(` ${layout.title}. `);
    expect(section).toContain(`- Kind: \`${layout.kind}\``);
    expect(section).toContain(
      `- Columns: ${minColumns === maxColumns ? minColumns : `${minColumns} to ${maxColumns}`}\n`,
    );
    const dropped = [.../^- Dropped: (.*(?:\n  .*)*)$/m.exec(section)![1]!.matchAll(/`([^`]+)`/g)].map((m) => m[1]);
    expect(dropped).toEqual([...layout.drop]);
  });

  it("names every field a mapping may have", () => {
    for (const field of [...textFields, ...moneyFields, ...dateFields]) expect(text).toContain(`\`${field}\``);
  });
});

function* headingsUnder(text: string, heading: string): Generator<string> {
  for (const [, title] of sectionOf(text, heading)!.matchAll(/^### (.*)$/gm)) yield title!;
}

describe("docs/limits.md", () => {
  const text = textOf("docs/limits.md");
  const limitTable = [...sourceLimitTable, ...documentLimitTable];

  it.each(limitTable)("has $name with its default and help", ({ name, value, help }) => {
    const section = sectionOf(text, name);
    expect(section).toContain(`Default: \`${value}\``);
    expect(section).toContain(help);
  });

  it("has no other limit", () => {
    expect(headings(text).filter((h) => /^[a-z]/.test(h))).toEqual(limitTable.map((limit) => limit.name));
  });
});

describe("docs/commands/figure.md", () => {
  const text = textOf("docs/commands/figure.md");

  it("has every measure and every name to filter and group by", () => {
    expect(tableRows(sectionOf(text, "Measures")!).map(([name]) => name)).toEqual(
      Object.keys(measures).map((m) => `\`${m}\``),
    );
    expect(tableRows(sectionOf(text, "Filters and groups")!).map(([name]) => name)).toEqual(
      Object.keys(dimensions).map((d) => `\`${d}\``),
    );
  });
});

describe("docs/casebook.md", () => {
  it("names every field an attribute check may ask for", () => {
    for (const field of Object.keys(recordFields)) expect(textOf("docs/casebook.md")).toContain(`\`${field}\``);
  });
});
