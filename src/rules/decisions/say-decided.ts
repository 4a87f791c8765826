import type { LabelLine, VendorLine } from "../../model/decision.ts";
import { foldName } from "../fold-text.ts";
import { sayDecided } from "./join-decided.ts";

/** Returns what people decided about the names a vendor is filed under, in words; `decisions` are those that hold. */
export function sayVendorDecisions(names: readonly string[], decisions: readonly VendorLine[]): string[] {
  if (decisions.length === 0) return [];
  const own = new Set(names.map(foldName));
  return decisions.flatMap((line) => {
    const here = [line.left, line.right].filter((name) => own.has(foldName(name)));
    if (here.length === 0 || (line.decision === "same") !== (here.length === 2)) return [];
    if (line.decision === "same") return [`${line.left}, the same as ${line.right}: ${sayDecided(line)}`];
    const other = here[0] === line.left ? line.right : line.left;
    return [`Not the same as ${other}, whatever else they share: ${sayDecided(line)}`];
  });
}

/** Returns the technologies people said an award is not of, in words. */
export function sayLabelDecisions(
  award: string,
  decisions: readonly LabelLine[],
  nameOf: (technology: string) => string,
): string[] {
  return decisions
    .filter((line) => line.award === award && line.decision === "no")
    .map((line) => `Not ${nameOf(line.technology)}: ${sayDecided(line)}`);
}
