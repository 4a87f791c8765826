/**
 * Markup that may be written to a page. Only the `html` tag and `Html.unsafe` make one, so that text from records
 * cannot reach a page unescaped; grep for `Html.unsafe` to audit every other door.
 */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Takes markup as it is. Only for markup made by this program, never for text that was read. */
  static unsafe(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: text and numbers are escaped; null, undefined and false write nothing. */
export type Child = Html | string | number | bigint | false | null | undefined | readonly Child[];

/** Returns the template with everything that is not `Html` escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Child[]): Html {
  let markup = strings[0]!;
  for (let i = 0; i < values.length; i += 1) markup += write(values[i]) + strings[i + 1]!;
  return Html.unsafe(markup);
}

/** Returns the parts one after another, with nothing or the given markup between them. */
export function join(parts: readonly Child[], between: Child = ""): Html {
  return Html.unsafe(parts.map(write).join(write(between)));
}

export const nothing = Html.unsafe("");

/** Returns the text with the five characters that mean something in HTML written as entities. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function write(value: Child): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (Array.isArray(value)) return value.map(write).join("");
  return escape(String(value));
}
