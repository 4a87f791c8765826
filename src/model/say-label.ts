import { partKinds } from "./taxonomy.ts";
import type { Label, LabelPart } from "./taxonomy.ts";

/** Returns why an award carries a technology, in words: `rule “named”: words “ALPR”`. A person’s decision has no parts. */
export function sayLabel(label: Label): string {
  if (label.parts.length === 0) return label.rule;
  const by = label.score === null ? `rule “${label.rule}”` : `evidence that adds up to ${label.score}`;
  return `${by}: ${label.parts.map(sayPart).join(", ")}`;
}

function sayPart({ kind, says, weight }: LabelPart): string {
  const said = kind === "history" ? says : `${partKinds[kind]} “${says}”`;
  return weight === null ? said : `${said} (${sayWeight(weight)})`;
}

/** Returns a weight with its sign: `+3`, `−6`. */
export function sayWeight(weight: number): string {
  return weight < 0 ? `−${-weight}` : `+${weight}`;
}
