import { LineCounter, type Node, isNode, parseDocument } from "yaml";
import { type Field, type Layout, type TextField, dateFields, moneyFields, textFields } from "../model/layout.ts";
import type { DateForm } from "../model/dates.ts";
import type { RecordKind } from "../model/source.ts";
import { UserError } from "../model/user-error.ts";

const kinds: readonly RecordKind[] = ["transaction", "award-summary", "award-latest", "action", "subaward"];
const dateForms: readonly DateForm[] = ["iso", "dmy", "mdy"];
const fields: readonly string[] = [...textFields, ...moneyFields, ...dateFields];
const keys = [
  "id",
  "title",
  "publisher",
  "kind",
  "format",
  "header",
  "order",
  "recognise",
  "dates",
  "columns",
  "fixed",
  "drop",
  "like",
];

/**
 * Reads one mapping file, as `src/sources/mappings/` and a casebook's `mappings/` hold them. With `like: other-layout`
 * every key not given is that layout's; `find` looks it up. A mistake is named with its file and line.
 */
export function parseLayout(text: string, file: string, find: (id: string) => Layout | undefined): Layout {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (offset: number | undefined, message: string): never => {
    throw new UserError(`${file}:${offset === undefined ? 1 : lines.linePos(offset).line}: ${message}`);
  };
  const broken = document.errors[0];
  if (broken) fail(broken.pos[0], broken.message.split("\n")[0]!.replace(/ at line .*$/, ""));
  const placeOf = (path: readonly (string | number)[]): number | undefined => {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = document.getIn(path.slice(0, depth), true);
      if (isNode(node)) return (node as Node).range?.[0];
    }
    return undefined;
  };
  const given: unknown = document.toJS();
  if (!isMapping(given)) return fail(undefined, "expected a mapping with id, title, kind, columns …");
  const stray = Object.keys(given).find((key) => !keys.includes(key));
  if (stray !== undefined) fail(placeOf([stray]), `unknown key “${stray}”; expected ${keys.join(", ")}`);
  const base =
    given["like"] === undefined
      ? undefined
      : (find(String(given["like"])) ?? fail(placeOf(["like"]), `“${String(given["like"])}” is no layout`));
  const spec: Record<string, unknown> = { ...base, ...given };

  const text1 = (key: string, fallback?: string): string => {
    const value = spec[key] ?? fallback;
    return typeof value === "string" && value !== ""
      ? value
      : fail(placeOf([key]), `${key} is ${say(value)}; expected a text`);
  };
  const word = <Word extends string>(key: string, words: readonly Word[], fallback?: Word): Word => {
    const value = spec[key] ?? fallback;
    return (
      words.find((one) => one === value) ??
      fail(placeOf([key]), `${key} is ${say(value)}; expected ${words.join(", ")}`)
    );
  };
  const texts = (path: readonly string[], value: unknown): readonly string[] =>
    value === undefined || value === null
      ? []
      : Array.isArray(value) && value.every((one) => typeof one === "string")
        ? value
        : fail(placeOf(path), `${path.join(".")} is ${say(value)}; expected a list of texts`);
  const record = (key: string): Readonly<Record<string, string>> => {
    const value = spec[key] ?? {};
    if (!isMapping(value)) return fail(placeOf([key]), `${key} is ${say(value)}; expected field: column`);
    for (const [field, column] of Object.entries(value)) {
      if (!fields.includes(field))
        fail(placeOf([key, field]), `“${field}” is no field; expected one of ${fields.join(", ")}`);
      if (typeof column !== "string") fail(placeOf([key, field]), `${field} is ${say(column)}; expected a text`);
    }
    return value as Record<string, string>;
  };
  const number = (key: string, value: unknown): number =>
    typeof value === "number" && Number.isInteger(value) && value > 0
      ? value
      : fail(placeOf(["recognise", key]), `${key} is ${say(value)}; expected a number of columns`);

  const recognise = isMapping(spec["recognise"])
    ? spec["recognise"]
    : fail(placeOf(["recognise"]), "recognise is missing; expected required, absent, minColumns, maxColumns");
  const header = spec["header"] ?? true;
  if (typeof header !== "boolean") fail(placeOf(["header"]), `header is ${say(header)}; expected true or false`);
  const layout: Layout = {
    id: text1("id"),
    title: text1("title"),
    publisher: text1("publisher"),
    kind: word("kind", kinds),
    format: word("format", ["csv", "json"], "csv"),
    header: header === true,
    order: texts(["order"], spec["order"]),
    recognise: {
      required: texts(["recognise", "required"], recognise["required"]),
      absent: texts(["recognise", "absent"], recognise["absent"]),
      minColumns: number("minColumns", recognise["minColumns"]),
      maxColumns: number("maxColumns", recognise["maxColumns"]),
    },
    dates: texts(["dates"], spec["dates"]).map(
      (form) =>
        dateForms.find((one) => one === form) ??
        fail(placeOf(["dates"]), `“${form}” is no date form; expected ${dateForms.join(", ")}`),
    ),
    columns: record("columns") as Partial<Record<Field, string>>,
    fixed: record("fixed") as Partial<Record<TextField, string>>,
    drop: texts(["drop"], spec["drop"]),
  };
  checkLayout(layout, (path, message) => fail(placeOf(path), message));
  return layout;
}

function checkLayout(layout: Layout, fail: (path: readonly string[], message: string) => never): void {
  const { minColumns, maxColumns, required } = layout.recognise;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(layout.id))
    fail(["id"], `id is “${layout.id}”; expected small letters, digits and hyphens`);
  if (minColumns > maxColumns) fail(["recognise"], `minColumns ${minColumns} is more than maxColumns ${maxColumns}`);
  if (layout.dates.length === 0) fail(["dates"], "dates is empty; expected iso, dmy or mdy");
  if (layout.header && required.length === 0)
    fail(["recognise"], "required is empty; expected columns that tell this layout from others");
  if (!layout.header && layout.order.length === 0)
    fail(["order"], "order is empty; a layout without a header row names every column from left to right");
  const seen = new Map<string, string>();
  for (const [field, column] of Object.entries(layout.columns)) {
    const other = seen.get(column);
    if (other !== undefined)
      fail(["columns", field], `column “${column}” is mapped to ${other} and ${field}; expected one field`);
    seen.set(column, field);
    if (isDropped(column, layout)) fail(["columns", field], `column “${column}” is both mapped and dropped`);
    if (layout.order.length > 0 && !layout.order.includes(column))
      fail(["columns", field], `column “${column}” is not in order`);
  }
}

/** Returns true when a layout drops the column: its list names it, or its start with `*` after. */
export function isDropped(column: string, layout: Pick<Layout, "drop">): boolean {
  return layout.drop.some((one) => (one.endsWith("*") ? column.startsWith(one.slice(0, -1)) : column === one));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function say(value: unknown): string {
  return value === undefined || value === null
    ? "missing"
    : `“${typeof value === "object" ? JSON.stringify(value) : String(value)}”`;
}
