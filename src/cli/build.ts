import { build } from "../casebook/build.ts";
import type { BuildResult } from "../casebook/build.ts";
import { findCasebook } from "../casebook/open-casebook.ts";
import { counted } from "../model/counted.ts";
import { sayContested } from "./say-decisions.ts";
import { sayDocuments } from "./say-documents.ts";
import { exitCodes } from "../model/user-error.ts";
import type { SourceAccount } from "../model/source.ts";
import type { Work } from "./work.ts";
import { paint, terminalEffects, textTable } from "./terminal.ts";

export const run: Work = async (given) => {
  const result = await buildHere(given.words[0]);
  result.book.close();
  return result.failing.length > 0 ? exitCodes.gate : exitCodes.fine;
};

/** Builds the casebook at or above a path and prints its accounts on standard error. */
export async function buildHere(path: string | undefined): Promise<BuildResult> {
  const effects = terminalEffects();
  const started = performance.now();
  const result = await build(await findCasebook(path ?? "."), effects);
  effects.progress("");
  const { sources, slices } = result.book.accounts;
  const documents = result.book.shelf.documents.map((d) => d.account);
  if (result.written) {
    if (sources.length > 0 || documents.length === 0) effects.say(accounts(sources));
    for (const line of sayDocuments(documents)) effects.say(line);
    for (const slice of slices) {
      if (slice.state === "cut-off")
        effects.say(`left out: ${slice.file}, ${slice.agency} FY${slice.fiscalYear}: ${slice.because}`);
    }
  }
  for (const line of sayContested(result.book.casebook.decisions)) effects.say(paint(line, "red", process.stderr));
  for (const line of result.book.accounts.unheld) effects.say(`decision not applied: ${line}`);
  const held = [
    ...(sources.length > 0 || documents.length === 0 ? [counted(sum(sources, "parsed"), "record")] : []),
    ...(documents.length > 0 ? [counted(documents.length, "document")] : []),
  ];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  effects.say(
    `${result.written ? "built" : "up to date"}: ${counted(result.claims, "claim")}, ${held.join(", ")} in ${seconds} s → ${result.dist}`,
  );
  for (const { file, id, says } of result.failing)
    effects.say(paint(`gate: ${file}: ${id}: ${says}`, "red", process.stderr));
  return result;
}

function sum(
  sources: readonly SourceAccount[],
  of:
    "read" | "parsed" | "rejected" | "superseded" | "duplicate" | "droppedValues" | "maskedRecipients" | "maskedTexts",
): number {
  return sources.reduce((n, s) => n + s[of], 0);
}

/** read = parsed + rejected + superseded + duplicate, per source, and what was taken out about private persons. */
function accounts(sources: readonly SourceAccount[]): string {
  const columns = ["read", "parsed", "rejected", "superseded", "duplicate"] as const;
  const rows = sources.map((s) => [
    s.file,
    ...columns.map((c) => s[c].toLocaleString("en-US")),
    `${s.layout}${s.recognisedBy === "declaration" ? " (declared)" : ""}`,
  ]);
  const total = ["all", ...columns.map((c) => sum(sources, c).toLocaleString("en-US")), ""];
  const table = textTable(["source", ...columns, "layout"], [...rows, total], [1, 2, 3, 4, 5]);
  const taken = `dropped ${sum(sources, "droppedValues").toLocaleString("en-US")} values that name or reach private persons; masked ${sum(sources, "maskedRecipients").toLocaleString("en-US")} recipients and ${sum(sources, "maskedTexts").toLocaleString("en-US")} texts`;
  const repaired = sources
    .filter((s) => s.repairs.length > 0)
    .map((s) => `repaired: ${s.file}: ${s.repairs.join(", ")}`);
  return [table, ...repaired, taken].join("\n");
}
