import type { Book } from "../casebook/book.ts";
import { claimJson } from "../casebook/claims/claims-json.ts";
import { judgeClaims } from "../casebook/claims/judge-claims.ts";
import { labelsAsked } from "../casebook/technologies/labels-asked.ts";
import type { AskedLabel } from "../casebook/technologies/labels-asked.ts";
import { counted } from "../model/counted.ts";
import type { BoundQuote, JudgedReading, Judgement } from "../model/claim.ts";
import { sayDate } from "../model/dates.ts";
import { decimalText, exactMoney } from "../model/money.ts";
import { sayPlace } from "../model/quote.ts";
import { sayMeasured } from "../model/say-measured.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import type { Work } from "./work.ts";
import { formatOf } from "./parse-flags.ts";
import { labelLines, labelsJson } from "./say-labels.ts";
import { paint, textTable } from "./terminal.ts";
import { withBook } from "./with-book.ts";

export const run: Work = async (given) => {
  const [id, more] = given.words;
  if (id === undefined || more !== undefined) throw new UserError("tallylight explain: expected one CLAIM");
  const format = formatOf(given, ["text", "json"]);
  const limit = Number(given.text("rows") ?? 20);
  if (!Number.isInteger(limit) || limit < 0)
    throw new UserError(`--rows is “${given.text("rows")}”; expected a whole number`);
  const text = await withBook(given, async (book) => {
    const known = book.casebook.claims.map((c) => c.id);
    if (!known.includes(id)) throw new UserError(`unknown claim “${id}”; expected one of: ${known.join(", ")}`);
    const [judgement] = await judgeClaims(book, new Map(), [id]);
    return format === "json"
      ? JSON.stringify(await explainJson(book, judgement!), null, 2)
      : await explainText(book, judgement!, limit);
  });
  process.stdout.write(`${text}\n`);
  return exitCodes.fine;
};

async function explainText(book: Book, judgement: Judgement, limit: number): Promise<string> {
  const { claim } = judgement;
  const out = [
    `“${claim.quote}”`,
    `  ${claim.speaker}; ${claim.article.publisher}, “${claim.article.title}”, ${sayDate(claim.article.date)}  (${claim.file})`,
    ...sayQuoted(judgement.quoted),
    ...(claim.against ? [`held against: “${claim.against.quote}” (${claim.against.says})`] : []),
    "",
    paint(`${judgement.verdict}: ${judgement.says}`, "bold"),
  ];
  for (const reading of judgement.readings)
    out.push("", ...explainReading(reading, limit), ...labelLines(await labelsAsked(book, reading), limit));
  for (const { says, figure, rows } of judgement.beside) {
    out.push(
      "",
      `beside it: ${says}: ${exactMoney(figure.total.value ?? 0n)} over ${counted(figure.total.transactions, "row")}`,
      ...rowLines(rows, limit),
      ...labelLines(await labelsAsked(book, { figure, rows }), limit),
    );
  }
  if (claim.missing !== undefined) out.push("", `what would settle it: ${claim.missing}`);
  for (const note of claim.notes) out.push("", `note: ${note}`);
  const files = [
    ...new Set(
      judgement.readings.flatMap((r) => [
        ...[...r.rows, ...r.records].map((row) => row.from.source),
        ...(r.places ?? []).map((place) => place.source),
      ]),
    ),
  ].sort();
  if (files.length > 0) out.push("", "sources:");
  for (const source of book.accounts.sources.filter((s) => files.includes(s.file))) {
    out.push(
      `  ${source.file}  SHA-256 ${source.sha256}`,
      `    ${source.declaration.origin}; ${source.declaration.licence}`,
    );
  }
  for (const { declaration } of book.shelf.documents
    .map((d) => d.account)
    .filter((a) => files.includes(a.declaration.file))) {
    out.push(
      `  ${declaration.file}  SHA-256 ${declaration.sha256}`,
      `    ${declaration.origin}; ${declaration.licence}`,
    );
  }
  return out.join("\n");
}

function sayQuoted(quoted: BoundQuote | undefined): string[] {
  if (!quoted) return [];
  if (quoted.state === "not held") return [`  the text it was quoted from is not held: ${quoted.because}`];
  return [`  stands in ${quoted.place.document}, page ${quoted.place.page} (sources/${quoted.place.source})`];
}

function explainReading(reading: JudgedReading, limit: number): string[] {
  const held = reading.holds === null ? "not decided" : reading.holds ? "holds" : "does not hold";
  return [
    `${paint(reading.name, "bold")}: ${held}${reading.decides ? "" : " (beside the claim; does not decide it)"}`,
    `  measured: ${sayMeasured(reading)}   expected: ${reading.expected}`,
    ...(reading.coverage
      ? [`  coverage: ${reading.coverage.says}${reading.coverage.complete ? "" : " (not complete)"}`]
      : []),
    ...(reading.note === undefined ? [] : [`  ${reading.note}`]),
    ...(reading.sql === null ? [] : ["  SQL:", ...reading.sql.split("\n").map((line) => `    ${line}`)]),
    ...(reading.records.length > 0
      ? reading.records.map(
          (r) =>
            `  award-level record: ${r.from.source}, record ${r.from.record}: ${r.recipient}; ${r.pricing ?? ""}; ${r.competition ?? ""}`,
        )
      : []),
    ...(reading.places ?? []).slice(0, limit).map((p) => `  ${p.source}, ${sayPlace(p)}: “${p.quote}”`),
    ...(reading.evidence > 0 && !reading.places
      ? [`  ${counted(reading.evidence, "evidence row")}:`, ...rowLines(reading.rows, limit)]
      : []),
  ];
}

function rowLines(rows: JudgedReading["rows"], limit: number): string[] {
  const shown = rows
    .slice(0, limit)
    .map((r) => [
      r.actionDate,
      r.piid,
      r.modification,
      exactMoney(r.obligation),
      r.recipient.slice(0, 32),
      `${r.from.source}, record ${r.from.record}`,
    ]);
  if (shown.length === 0) return [];
  const table = textTable(["date", "award", "mod", "obligation", "recipient", "source"], shown, [3]);
  return [
    ...table.split("\n").map((line) => `    ${line}`),
    ...(rows.length > limit ? [`    … and ${rows.length - limit} more (--rows N)`] : []),
  ];
}

async function explainJson(book: Book, judgement: Judgement): Promise<Record<string, unknown>> {
  const labels = new Map<string, readonly AskedLabel[]>();
  for (const reading of judgement.readings) labels.set(reading.name, await labelsAsked(book, reading));
  return {
    ...claimJson(judgement),
    steps: judgement.readings.map((r) => ({
      reading: r.name,
      sql: r.sql,
      rows: r.rows.map((t) => ({
        award: t.piid,
        modification: t.modification,
        actionDate: t.actionDate,
        obligation: decimalText(t.obligation),
        recipient: t.recipient,
        from: t.from,
      })),
      ...(r.places && { places: r.places }),
      ...(labels.get(r.name)!.length > 0 && { labels: labelsJson(labels.get(r.name)!) }),
      records: r.records.map((t) => ({ award: t.piid, from: t.from, fields: t.fields })),
    })),
    sources: book.accounts.sources.map((s) => ({
      file: s.file,
      sha256: s.sha256,
      origin: s.declaration.origin,
      licence: s.declaration.licence,
    })),
  };
}
