import type { AddedStatements } from "../casebook/sources/add-statements.ts";
import { counted } from "../model/counted.ts";

/** Returns what was made of a file of statements: what is proposed, and all that was dropped. */
export function sayStatements(path: string, added: AddedStatements): string {
  const dropped = [...added.dropped]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([schema, n]) => `${number(n)} ${schema}`);
  return [
    `${path}: FollowTheMoney statements, ${number(added.statements)} of them; the file itself is not kept`,
    `  ${counted(added.proposed, "vendor")} proposed in ${added.proposal}, ${number(added.declared)} declared already`,
    `  dropped, never stored: ${dropped.length > 0 ? dropped.join(", ") : "no entity"}`,
    `  of organisations that are kept: ${counted(added.otherStatements, "statement")} under other properties, ${counted(added.personalValues, "value")} that may name or reach a person; ${number(added.external)} unconfirmed`,
    "  read the proposal, strike what is wrong, and take “.proposed” off its name; then “tallylight build”",
  ].join("\n");
}

const number = (n: number) => n.toLocaleString("en-US");
