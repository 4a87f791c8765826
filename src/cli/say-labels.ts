import type { AskedLabel } from "../casebook/technologies/labels-asked.ts";
import { sayLabel } from "../model/say-label.ts";

/** Returns the labels as lines of text, at most `limit` of them. */
export function labelLines(labels: readonly AskedLabel[], limit: number): string[] {
  if (labels.length === 0) return [];
  const shown = labels
    .slice(0, limit)
    .map(
      ({ award, label }) =>
        `    ${award}  ${label.technology} (${label.reading}), ${sayLabel(label)}  ${label.source}, record ${label.record}`,
    );
  return [
    "  of the technology by:",
    ...shown,
    ...(labels.length > limit ? [`    … and ${labels.length - limit} more (--rows N)`] : []),
  ];
}

/** Returns the labels in the shape `explain --format json` prints. */
export function labelsJson(labels: readonly AskedLabel[]): readonly Record<string, unknown>[] {
  return labels.map(({ award, label }) => ({
    award,
    technology: label.technology,
    reading: label.reading,
    rule: label.rule,
    score: label.score,
    parts: label.parts.map(({ kind, says, weight }) => ({ part: kind, says, weight })),
    from: { source: label.source, record: label.record },
  }));
}
