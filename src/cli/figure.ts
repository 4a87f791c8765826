import type { Book } from "../casebook/book.ts";
import { parseFigureQuery } from "../casebook/parse-figure-query.ts";
import { csvLine } from "../model/csv.ts";
import type { Figure, FigureRow, Unit } from "../model/figure.ts";
import { measures, overlaps, vendorViews } from "../model/figure.ts";
import { decimalText, exactMoney } from "../model/money.ts";
import { exitCodes } from "../model/user-error.ts";
import type { Work } from "./work.ts";
import { formatOf } from "./parse-flags.ts";
import { paint, textTable } from "./terminal.ts";
import { withBook } from "./with-book.ts";

export const run: Work = async (given) => {
  const format = formatOf(given, ["table", "csv", "json"]);
  const figure = await withBook(given, async (book: Book) =>
    book.figure(
      await parseFigureQuery(book, {
        measure: given.text("measure"),
        where: given.texts("where"),
        by: given.text("by"),
        since: given.text("since"),
        through: given.text("through"),
        reading: given.text("reading"),
        vendors: given.text("vendors"),
      }),
    ),
  );
  process.stdout.write(`${print[format as keyof typeof print](figure)}\n`);
  return exitCodes.fine;
};

const say = (value: bigint | null, unit: Unit) =>
  value === null ? "not stated" : unit === "cents" ? exactMoney(value) : value.toLocaleString("en-US");
const plain = (row: FigureRow, unit: Unit) =>
  row.value === null ? "" : unit === "cents" ? decimalText(row.value) : String(row.value);

const print = {
  table(figure: Figure): string {
    const rows = [
      ...figure.rows.map((r) => [r.label, say(r.value, figure.unit), r.transactions.toLocaleString("en-US")]),
      [
        figure.rows.length > 0 ? "all" : figure.query.measure,
        say(figure.total.value, figure.unit),
        figure.total.transactions.toLocaleString("en-US"),
      ],
    ];
    const notes = [
      `coverage: ${figure.coverage.says}${figure.coverage.complete ? "" : paint(" (not complete)", "yellow")}`,
      ...(figure.query.vendors ? [`vendors: ${figure.query.vendors}: ${vendorViews[figure.query.vendors]}`] : []),
      ...(figure.overlapping ? [overlaps[figure.query.by!] ?? ""] : []),
    ];
    return `${paint(measures[figure.query.measure].says, "bold")}\n${textTable([figure.query.by ?? "", figure.query.measure, "rows"], rows, [1, 2])}\n${notes.join("\n")}`;
  },
  csv(figure: Figure): string {
    const rows = figure.rows.length > 0 ? figure.rows : [figure.total];
    return [
      ["key", "label", figure.query.measure, "rows"],
      ...rows.map((r) => [r.key ?? "", r.label, plain(r, figure.unit), String(r.transactions)]),
    ]
      .map((line) => csvLine(line))
      .join("\n");
  },
  json(figure: Figure): string {
    const row = (r: FigureRow) => ({
      key: r.key,
      label: r.label,
      value:
        figure.unit === "cents"
          ? r.value === null
            ? null
            : decimalText(r.value)
          : r.value === null
            ? null
            : Number(r.value),
      rows: r.transactions,
    });
    return JSON.stringify(
      {
        measure: figure.query.measure,
        unit: figure.unit === "cents" ? "USD" : "count",
        where: figure.query.where,
        since: figure.query.since ?? null,
        through: figure.query.through ?? null,
        reading: figure.query.reading ?? "strict",
        vendors: figure.query.vendors ?? "as-grouped",
        by: figure.query.by ?? null,
        total: row(figure.total),
        groups: figure.rows.map(row),
        overlapping: figure.overlapping,
        coverage: {
          complete: figure.coverage.complete,
          says: figure.coverage.says,
          cells: figure.coverage.cells.map(({ agency, fiscalYear, state, through }) => ({
            agency,
            fiscalYear,
            state,
            through,
          })),
        },
        sql: figure.sql,
      },
      null,
      2,
    );
  },
};
