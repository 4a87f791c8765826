import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import type { ZodType } from "zod";
import { UserError } from "../../model/user-error.ts";

/** A value read from YAML, with the 1-based line it starts on, and that of any part of it. */
export type Placed<T> = {
  readonly value: T;
  readonly file: string;
  readonly line: number;
  readonly lineOf: (path: readonly (string | number)[]) => number;
};

/** What people most likely meant where YAML only says what it found. */
const hints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "; expected each key once, an amount without commas (10000000), and a text with commas in quotes",
};

/**
 * Reads a YAML file and holds it against a schema. A mistake is a UserError that says `file:line: what was given and
 * what was expected`; `shown` is the file's name in messages.
 */
export async function readYaml<T>(path: string, shown: string, schema: ZodType<T>): Promise<Placed<T>> {
  return (await readYamlList(path, shown, schema, false))[0]!;
}

/** Like readYaml, but takes a file that holds one thing or a list of them. */
export async function readYamlList<T>(
  path: string,
  shown: string,
  schema: ZodType<T>,
  list = true,
): Promise<Placed<T>[]> {
  const text = await readFile(path, "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw new UserError(
      `${shown}:${line}:${col}: not YAML: ${broken.message.split("\n")[0]}${hints[broken.code] ?? ""}`,
    );
  }
  const value: unknown = document.toJS();
  if (list && value === null) return [];
  const many = list && Array.isArray(value);
  const items: unknown[] = many ? (value as unknown[]) : [value];
  return items.map((item, i) => {
    const base: (string | number)[] = many ? [i] : [];
    const result = schema.safeParse(item);
    if (result.success)
      return { value: result.data, file: shown, line: lineOf(base), lineOf: (part) => lineOf([...base, ...part]) };
    const issue = result.error.issues[0]!;
    const key = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const at = [...base, ...issue.path.map((p) => (typeof p === "symbol" ? String(p) : p)), ...key];
    const name = issue.path.join(".") || "the file";
    throw new UserError(`${shown}:${lineOf(at)}: ${name}: ${issue.message}${given(at)}`);
  });

  function lineOf(path: readonly (string | number)[]): number {
    for (let size = path.length; size >= 0; size--) {
      const node = document.getIn(path.slice(0, size), true) as { range?: [number, number, number] } | null | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  function given(path: readonly (string | number)[]): string {
    const found: unknown = path.length === 0 ? value : document.getIn(path);
    if (found === undefined || found === null) return " (given: nothing)";
    return typeof found === "object" ? "" : ` (given: ${JSON.stringify(found)})`;
  }
}
