import { type CellObject, type WorkBook, type WorkSheet, utils, write } from "@e965/xlsx";

export type Sheet = {
  readonly name: string;
  /** Texts, numbers and whole cells, row by row. */
  readonly rows: readonly (readonly (string | number | boolean | Partial<CellObject>)[])[];
  readonly hidden?: boolean;
};

/** Returns the bytes of a workbook with these sheets. */
export function makeWorkbook(sheets: readonly Sheet[], bookType: "xlsx" | "ods" | "xlsb" | "xls" = "xlsx"): Buffer {
  const book: WorkBook = utils.book_new();
  for (const { name, rows } of sheets) {
    const plain = rows.map((row) => row.map((cell) => (typeof cell === "object" ? "" : cell)));
    const sheet: WorkSheet = utils.aoa_to_sheet(plain as unknown[][]);
    for (const [y, row] of rows.entries()) {
      for (const [x, cell] of row.entries())
        if (typeof cell === "object") sheet[utils.encode_cell({ r: y, c: x })] = cell;
    }
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return write(book, { type: "buffer", bookType }) as Buffer;
}

/** The columns of an API pull of transactions, ten of them. */
export const awardColumns = [
  "Agency",
  "Award ID",
  "Recipient Name",
  "Federal Action Obligation",
  "Action Date",
  "Modification",
  "Product/Service Description",
  "NAICS Description",
  "Transaction Description",
  "Generated Award ID",
];
