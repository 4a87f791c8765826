import { addSource } from "../casebook/sources/add.ts";
import type { Added, AddOptions } from "../casebook/sources/add.ts";
import type { SourceDescription } from "../casebook/sources/describe-source.ts";
import { isDocument } from "../casebook/sources/document-files.ts";
import { isStatements } from "../casebook/sources/statement-files.ts";
import { findCasebook } from "../casebook/open-casebook.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import type { Given } from "./parse-flags.ts";
import { parseCover, sayAddedDocument } from "./say-document.ts";
import { sayStatements } from "./say-statements.ts";
import { terminalEffects } from "./terminal.ts";
import type { Work } from "./work.ts";

export const run: Work = async (given) => {
  if (given.words.length === 0) throw new UserError("tallylight add: expected at least one FILE");
  const folder = await findCasebook(given.text("casebook") ?? ".");
  const texts = ["layout", "origin", "publisher", "licence", "retrieved"] as const;
  const options: AddOptions = {
    ...Object.fromEntries(texts.flatMap((name) => (given.text(name) === undefined ? [] : [[name, given.text(name)!]]))),
    minimise: given.is("minimise"),
  };
  if (given.texts("cover").length > 0 && given.words.length > 1)
    throw new UserError("tallylight add: --cover is for one FILE; add the documents one by one");
  for (const file of given.words) {
    if (isDocument(file)) await addOneDocument(folder, file, given);
    else if (options.layout === undefined && (await isStatements(file))) await addOneOfStatements(folder, file);
    else process.stdout.write(`${sayAdded(file, await addSource(folder, file, options))}\n`);
  }
  return exitCodes.fine;
};

async function addOneOfStatements(folder: string, file: string): Promise<void> {
  const { addStatements } = await import("../casebook/sources/add-statements.ts");
  process.stdout.write(`${sayStatements(file, await addStatements(folder, file))}\n`);
}

/** Reads PDF and pictures only when a document is added. */
async function addOneDocument(folder: string, file: string, given: Given): Promise<void> {
  const { addDocument } = await import("../casebook/sources/add-document.ts");
  const texts = ["origin", "publisher", "licence", "retrieved", "kind", "title", "date"] as const;
  const effects = terminalEffects();
  const added = await addDocument(
    folder,
    file,
    {
      ...Object.fromEntries(
        texts.flatMap((name) => (given.text(name) === undefined ? [] : [[name, given.text(name)!]])),
      ),
      minimise: given.is("minimise"),
      cover: given.texts("cover").map(parseCover),
    },
    effects,
  );
  effects.progress("");
  process.stdout.write(`${sayAddedDocument(file, added)}\n`);
}

function sayAdded(path: string, added: Added): string {
  if (added.already) return `${path}: its bytes are in the casebook already, as sources/${added.declaration.file}`;
  const { declaration } = added;
  return [
    `${path} → sources/${declaration.file}${declaration.minimised ? " (a minimised copy)" : ""}, retrieved ${declaration.retrieved}`,
    ...added.described.flatMap(sayDescription),
    ...added.notes.map((note) => `  ${note}`),
    ...(declaration.minimisedCounts
      ? [
          `  taken out before it was stored: ${number(declaration.minimisedCounts.droppedValues)} values, ${number(declaration.minimisedCounts.maskedRecipients)} recipients, ${number(declaration.minimisedCounts.maskedTexts)} texts`,
        ]
      : []),
    "  see sources/sources.yaml: say there where it came from and what it covers, then “tallylight build”",
  ].join("\n");
}

function sayDescription(d: SourceDescription): string[] {
  const span = (c: SourceDescription["covers"][number]) =>
    `${c.agency}${c.fiscalYear === null ? "" : ` FY${c.fiscalYear}`}: ${number(c.rows)} rows${c.warning === null ? "" : `: ${c.warning}; left out unless declared complete`}`;
  const covers = d.covers.slice(0, 20).map((c) => `    ${span(c)}`);
  return [
    `  ${d.title} (${d.layout}, recognised by ${d.recognisedBy === "columns" ? "its columns" : "declaration"})`,
    `  ${number(d.records)} records, ${number(d.rejected)} rejected${d.repairs.length > 0 ? `; repaired: ${d.repairs.join(", ")}` : ""}`,
    "  covers:",
    ...covers,
    ...(d.covers.length > covers.length ? [`    … and ${d.covers.length - covers.length} more`] : []),
    `  drops ${number(d.droppedValues)} values that name or reach private persons; masks ${number(d.maskedRecipients)} recipients and ${number(d.maskedTexts)} texts`,
  ];
}

const number = (n: number) => n.toLocaleString("en-US");
