import { documentKinds } from "../model/document-source.ts";
import { dimensions, measures, readingNames, vendorViews } from "../model/figure.ts";

/** One flag of a command; `value` names what it takes, none for a switch. */
export type Flag = { readonly name: string; readonly value?: string; readonly says: string; readonly many?: boolean };

/** One command: what help and docs say of it. Its work is in the file named after it. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
};

const casebookFlag: Flag = {
  name: "casebook",
  value: "DIR",
  says: "The casebook; the current folder or one above it when absent.",
};
const format = (words: string): Flag => ({
  name: "format",
  value: words,
  says: `How to print: ${words.replaceAll("|", ", ")}. JSON when standard output is not a terminal.`,
});

export const commands: readonly Command[] = [
  {
    name: "init",
    usage: "tallylight init DIR",
    says: "Makes a small casebook that builds at once.",
    flags: [],
    examples: ["tallylight init my-casebook"],
  },
  {
    name: "add",
    usage: "tallylight add FILE...",
    says: "Copies award files and documents into sources/; says what it recognised, what they cover and what it drops or masks.",
    flags: [
      casebookFlag,
      { name: "layout", value: "ID", says: "The file's layout, where there is no header row to recognise it by." },
      { name: "origin", value: "TEXT", says: "Where the file came from, in one line." },
      { name: "publisher", value: "NAME", says: "Who published it." },
      { name: "licence", value: "TEXT", says: "Its licence." },
      {
        name: "retrieved",
        value: "DATE",
        says: "The day it was retrieved; newer pulls of one scope win. Else a date in its name, else its file date.",
      },
      { name: "minimise", says: "Keep only a copy from which what names private persons is gone." },
      { name: "kind", value: "KIND", says: `What a document is: ${documentKinds.join(", ")}.` },
      { name: "title", value: "TEXT", says: "A document's title; else its own, else its file's name." },
      { name: "date", value: "DATE", says: "A document's date; else one in its name, else its own." },
      {
        name: "cover",
        value: "PAGE:X,Y,WIDTH,HEIGHT",
        says: "A place of a document to mask, in points from the page's top left corner: a signature drawn by hand. As often as needed.",
        many: true,
      },
    ],
    examples: [
      "tallylight add Contracts_PrimeTransactions_2026-05-05.zip",
      "tallylight add policy-1204.pdf --minimise --kind policy --date 2025-06-04",
      "tallylight add fy14.csv.gz --layout usaspending-awards-duns-259-headerless --retrieved 2018-07-01",
    ],
  },
  {
    name: "build",
    usage: "tallylight build [CASEBOOK]",
    says: "Ingests, classifies, judges and publishes to dist/; only what changed.",
    flags: [],
    examples: ["tallylight build", "tallylight build casebooks/ice-surveillance"],
  },
  {
    name: "serve",
    usage: "tallylight serve [CASEBOOK]",
    says: "Builds, then serves the site and the figure desk on 127.0.0.1.",
    flags: [{ name: "port", value: "N", says: "The port; 4321 or the next free one when absent." }],
    examples: ["tallylight serve casebooks/ice-surveillance"],
  },
  {
    name: "check",
    usage: "tallylight check [CLAIM...]",
    says: "Judges claims; exits 1 when a claim marked gate: true is not supported.",
    flags: [casebookFlag, format("text|json|junit")],
    examples: ["tallylight check", "tallylight check core-platform-139-million --format json"],
  },
  {
    name: "figure",
    usage: "tallylight figure --measure MEASURE",
    says: "Prints a figure with its coverage.",
    flags: [
      casebookFlag,
      { name: "measure", value: "MEASURE", says: `One of: ${Object.keys(measures).join(", ")}.` },
      {
        name: "where",
        value: "NAME=VALUE",
        says: `A filter, as often as needed; NAME is one of: ${Object.keys(dimensions).join(", ")}. Several values of one name are alternatives.`,
        many: true,
      },
      { name: "by", value: "NAME", says: "Group by one of the same names." },
      { name: "since", value: "DATE", says: "Action dates from this day on." },
      { name: "through", value: "DATE", says: "Action dates up to and including this day." },
      { name: "reading", value: readingNames.join("|"), says: "How widely a technology is read; strict when absent." },
      {
        name: "vendors",
        value: Object.keys(vendorViews).join("|"),
        says: "Whom to take for the vendor and its parent; as-grouped when absent.",
      },
      format("table|csv|json"),
    ],
    examples: [
      "tallylight figure --measure obligations --where vendor=palantir --where agency=ICE --by fiscal-year --format table",
    ],
  },
  {
    name: "explain",
    usage: "tallylight explain CLAIM",
    says: "Walks from the quote to the SQL to the rows to source file and record number.",
    flags: [
      casebookFlag,
      format("text|json"),
      { name: "rows", value: "N", says: "How many evidence rows to print; 20 when absent." },
    ],
    examples: ["tallylight explain core-platform-139-million"],
  },
  {
    name: "search",
    usage: "tallylight search WORDS",
    says: "Finds awards and pages of documents by their words, best first.",
    flags: [
      casebookFlag,
      { name: "kind", value: "award|document", says: "Awards or pages of documents only; both when absent." },
      { name: "agency", value: "ID", says: "Of this agency; as often as needed, any of them.", many: true },
      { name: "technology", value: "ID", says: "With this technology, read broadly; likewise.", many: true },
      { name: "vendor", value: "ID", says: "Of this vendor, by id or name; likewise.", many: true },
      { name: "year", value: "YEAR", says: "Of this fiscal year; likewise.", many: true },
      { name: "limit", value: "N", says: "How many hits to print, at most 100; 20 when absent." },
      { name: "page", value: "N", says: "The next so many of them: 2, 3 …; the first when absent." },
      format("text|json"),
    ],
    examples: [
      "tallylight search palantir case management",
      `tallylight search '"licence plate" OR "license plate" reader* -toll' --agency ICE --year 2025`,
    ],
  },
  {
    name: "export",
    usage: "tallylight export --format FORMAT",
    says: "Writes the vendors and agencies of a casebook for other programs; organisations only.",
    flags: [
      casebookFlag,
      {
        name: "format",
        value: "followthemoney",
        says: "How to write them: followthemoney, entities as JSON, one a line.",
      },
      { name: "output", value: "FILE", says: "A new file to write; standard output when absent." },
    ],
    examples: ["tallylight export --format followthemoney --output vendors.ftm.json"],
  },
  {
    name: "taxonomy",
    usage: "tallylight taxonomy lint [CASEBOOK]",
    says: "Holds the taxonomy against the records: rules, words and vetoes that do nothing or too much, and awards they miss.",
    flags: [
      {
        name: "wide",
        value: "PERCENT",
        says: "A rule is too wide when it labels more of all awards than this; 5 when absent.",
      },
      {
        name: "overlap",
        value: "PERCENT",
        says: "Two technologies are told of when they share this much of the smaller one's awards; 10 when absent.",
      },
      { name: "top", value: "N", says: "How many awards of no technology to name, the largest first; 20 when absent." },
      { name: "strict", says: "Exit with 1 when there is something to mend; what is worth a look never fails." },
      format("text|json"),
    ],
    examples: ["tallylight taxonomy lint", "tallylight taxonomy lint casebooks/ice-surveillance --format json"],
  },
  {
    name: "verify",
    usage: "tallylight verify [DIST]",
    says: "Re-derives every published number from the sources and compares every file; exits 4 on a difference.",
    flags: [casebookFlag, format("text|json")],
    examples: ["tallylight verify", "tallylight verify casebooks/ice-surveillance/dist"],
  },
];

/** Flags every command takes. */
export const commonFlags: readonly Flag[] = [
  { name: "help", says: "Print this help." },
  { name: "debug", says: "Print the stack of an unexpected error." },
];

/** The documented exit codes, in help and docs. */
export const exitCodeLines: readonly string[] = [
  "0  fine",
  "1  a claim that gates the build is not supported, or taxonomy lint --strict found something to mend",
  "2  wrong use or bad input",
  "3  personal data would have been published; nothing was",
  "4  verify found a difference",
];
