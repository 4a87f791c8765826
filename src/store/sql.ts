/** A value a query may carry; it travels as a parameter, never inside the text. */
export type SqlValue = string | number | bigint | boolean | null;

/** SQL text with numbered parameters and their values. */
export class Query {
  readonly text: string;
  readonly values: readonly SqlValue[];
  constructor(text: string, values: readonly SqlValue[] = []) {
    this.text = text;
    this.values = values;
  }
}

/**
 * Returns a query in which every `${value}` is a parameter and is never interpolated into the SQL text; a `${query}`
 * is spliced in with its own parameters. Identifiers go through `identifier`.
 */
export function sql(parts: TemplateStringsArray, ...slots: readonly (SqlValue | Query)[]): Query {
  let text = parts[0]!;
  const values: SqlValue[] = [];
  for (const [i, slot] of slots.entries()) {
    if (slot instanceof Query) {
      text += numberedFrom(slot, values.length);
      for (const value of slot.values) values.push(value);
    } else {
      values.push(slot);
      text += `$${values.length}`;
    }
    text += parts[i + 1]!;
  }
  return new Query(text, values);
}

/** The text of a query whose first parameter is the one after `base` others. */
function numberedFrom({ text, values }: Query, base: number): string {
  return base === 0 || values.length === 0 ? text : text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + base}`);
}

/** Returns SQL text that is ours, not a value: keywords, expressions built from quoted identifiers. */
export function raw(text: string): Query {
  return new Query(text);
}

/** Returns a quoted identifier. */
export function identifier(name: string): Query {
  return new Query(`"${name.replaceAll('"', '""')}"`);
}

/** Returns the queries one after another with `separator` between them; nothing for none. */
export function joined(queries: readonly Query[], separator: string): Query {
  const values: SqlValue[] = [];
  // One pass: a list of thousands would else be numbered anew for every one of them.
  const texts = queries.map((query) => {
    const text = numberedFrom(query, values.length);
    for (const value of query.values) values.push(value);
    return text;
  });
  return new Query(texts.join(separator), values);
}

/** Returns text as an SQL string literal, for the few places DuckDB takes no parameter (COPY targets, options). */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Returns the query as one could type it, parameters written out: for people to read and re-run. */
export function printed(query: Query): string {
  return query.text.replace(/\$(\d+)/g, (_, n: string) => {
    const value = query.values[Number(n) - 1];
    if (value === null || value === undefined) return "null";
    return typeof value === "string" ? literal(value) : String(value);
  });
}
