import type { Layout } from "../model/layout.ts";
import { UserError } from "../model/user-error.ts";

/**
 * Returns the one layout whose columns these are, or undefined. Two that fit are an error that names both: nothing is
 * guessed in silence. The layout comes back fitted: see fitLayout.
 */
export function recogniseLayout(
  columns: readonly string[],
  layouts: readonly Layout[],
  format?: Layout["format"],
): Layout | undefined {
  const fitting = layouts.filter(
    (layout) => (format === undefined || layout.format === format) && fits(columns, layout),
  );
  if (fitting.length > 1) {
    const names = fitting.map((layout) => layout.id).join(" and ");
    throw new UserError(
      `These ${columns.length} columns fit more than one layout: ${names}; declare one in sources.yaml (layout: …)`,
    );
  }
  return fitting[0] && fitLayout(columns, fitting[0]);
}

/**
 * Returns the layout without the fields this file has no column for: publishers add and remove columns, and only the
 * required ones are promised.
 */
export function fitLayout(columns: readonly string[], layout: Layout): Layout {
  const present = new Set(layout.header ? columns : layout.order);
  return {
    ...layout,
    columns: Object.fromEntries(Object.entries(layout.columns).filter(([, column]) => present.has(column))),
  };
}

/** Returns the layouts without header row that a file of this width may have, for a person to declare. */
export function headerlessLayouts(width: number, layouts: readonly Layout[]): readonly Layout[] {
  return layouts.filter((layout) => !layout.header && layout.order.length === width);
}

/**
 * Says why a declared layout cannot be this file's: a required column is missing, or the width is another. Returns
 * undefined when it can.
 */
export function declarationProblem(columns: readonly string[], layout: Layout): string | undefined {
  const width = columns.length;
  const { minColumns, maxColumns, required } = layout.recognise;
  if (width < minColumns || width > maxColumns) {
    return `${layout.id} is declared, which has ${minColumns === maxColumns ? minColumns : `${minColumns} to ${maxColumns}`} columns; the file has ${width}`;
  }
  if (!layout.header) {
    return layout.order.every((column, at) => column === columns[at])
      ? `${layout.id} is declared, which has no header row, but the file’s first record is that header`
      : undefined;
  }
  const missing = required.filter((column) => !columns.includes(column));
  return missing.length > 0 ? `${layout.id} is declared, but the header lacks ${missing.join(", ")}` : undefined;
}

function fits(columns: readonly string[], layout: Layout): boolean {
  const { required, absent, minColumns, maxColumns } = layout.recognise;
  return (
    layout.header &&
    columns.length >= minColumns &&
    columns.length <= maxColumns &&
    required.every((column) => columns.includes(column)) &&
    !absent.some((column) => columns.includes(column))
  );
}
