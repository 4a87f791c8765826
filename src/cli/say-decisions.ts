import { contested } from "../casebook/review/decisions.ts";
import type { Decisions } from "../casebook/review/decisions.ts";
import type { DecisionLine } from "../model/decision.ts";

/** Returns what people decided differently, a line each: nothing of it is applied. */
export function sayContested(decisions: Decisions): string[] {
  return contested(decisions).map(
    ({ said }) =>
      `decided differently, so not applied: ${asks(said[0]!)}: ${said.map(({ who, decision }) => `${who} says ${decision}`).join(", ")}`,
  );
}

function asks(line: DecisionLine): string {
  switch (line.what) {
    case "span":
      return `a masked ${line.kind}`;
    case "vendor":
      return `${line.left} and ${line.right}`;
    case "label":
      return `award ${line.award}, ${line.technology}`;
  }
}
