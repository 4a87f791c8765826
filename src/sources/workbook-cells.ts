import { SSF, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";

/** A sheet as text, row by row, without rows that are blank all over, and what was left out of it. */
export type SheetRows = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly comments: number;
  /** Formulas whose last result was not stored; their cells are empty. */
  readonly unstored: number;
};

/** How one workbook counts its days: from 1900, or from 1904 as old Macs did. */
type Epoch = { readonly date1904: boolean };

/** Returns the sheets of a workbook as text. Formulas count by the result stored with them; comments are only counted. */
export function sheetRows(book: WorkBook, hidden: ReadonlySet<string>): SheetRows[] {
  const epoch = { date1904: book.Workbook?.WBProps?.date1904 === true };
  return book.SheetNames.map((name, at) => {
    const cells = book.Sheets[name] ? cellsOf(book.Sheets[name]) : [];
    const all = cells.flat();
    return {
      name,
      hidden: hidden.has(name) || (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
      rows: cells.map((row) => trimmed(row.map((cell) => cellText(cell, epoch)))).filter((row) => row.length > 0),
      comments: all.reduce((sum, cell) => sum + (cell?.c?.length ?? 0), 0),
      unstored: all.filter((cell) => cell?.f !== undefined && cell.v === undefined).length,
    };
  });
}

/** Only the rows and cells there are: a sheet may say that it goes on for a million rows. */
function cellsOf(sheet: WorkSheet): (CellObject | undefined)[][] {
  const data = (sheet as { readonly "!data"?: readonly (readonly CellObject[] | undefined)[] })["!data"] ?? [];
  return Array.from(data, (row) => Array.from(row ?? []));
}

/** Returns a cell as text: as stored, dates as ISO, numbers as people typed them. */
export function cellText(cell: CellObject | undefined, epoch: Epoch): string {
  if (cell?.v === undefined || cell.v === null) return "";
  switch (cell.t) {
    case "n":
      return numberText(Number(cell.v), String(cell.z ?? ""), epoch);
    case "b":
      return cell.v === true ? "TRUE" : "FALSE";
    case "e":
      return errorTexts[Number(cell.v)] ?? "#ERROR";
    case "d":
    case "s":
      // A record of a CSV ends its lines one way.
      return String(cell.v).replace(/\r\n?/g, "\n").trim();
    case "z":
      return "";
  }
}

/** What a cell shows for each way a formula can fail. */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

function numberText(value: number, format: string, epoch: Epoch): string {
  if (format !== "" && SSF.is_date(format)) return dateText(value, epoch);
  const plain = plainNumber(value);
  // An identifier kept as a number has its leading zeros in its format.
  return /^0{2,}$/.test(format) && /^\d+$/.test(plain) ? plain.padStart(format.length, "0") : plain;
}

/** Spreadsheets keep fifteen digits; what a double has beyond is noise. */
function plainNumber(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/\.?0+$/, "") : text;
}

function dateText(value: number, epoch: Epoch): string {
  // The type of the library says number formats only; what it returns is a date in parts.
  const parts = SSF.parse_date_code(value, epoch) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!parts) return plainNumber(value);
  const two = (part: number): string => String(part).padStart(2, "0");
  const time = `${two(parts.H)}:${two(parts.M)}:${two(parts.S)}`;
  if (value >= 0 && value < 1) return time;
  const date = `${String(parts.y).padStart(4, "0")}-${two(parts.m)}-${two(parts.d)}`;
  return time === "00:00:00" ? date : `${date} ${time}`;
}

function trimmed(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((text) => text !== "") + 1);
}
