const MiB = 1024 * 1024;

/** What reading a source may cost, as one table: name, default and help; they are fixed. */
export const limitTable = [
  {
    name: "inflateRatio",
    value: 200,
    help: "How many bytes a compressed byte may grow to before the file counts as a bomb",
  },
  {
    name: "inflateFree",
    value: 64 * MiB,
    help: "Bytes a compressed file may inflate to before its ratio is looked at",
  },
  {
    name: "inflateTotal",
    value: 64 * 1024 * MiB,
    help: "Bytes one compressed file may inflate to in all",
  },
  { name: "zipEntries", value: 1000, help: "Entries one zip may have" },
  { name: "lineBytes", value: 16 * MiB, help: "Bytes one line of a CSV may have" },
  { name: "jsonBytes", value: 256 * MiB, help: "Bytes one JSON file may have; it is read whole" },
  { name: "workbookBytes", value: 256 * MiB, help: "Bytes a workbook's parts may inflate to in all; it is read whole" },
  { name: "workbookSheets", value: 200, help: "Sheets one workbook may have" },
  {
    name: "workbookCells",
    value: 5_000_000,
    help: "Cells one workbook may have, up to the last filled one of each row",
  },
  { name: "workbookMemory", value: 1536 * MiB, help: "Bytes of memory reading one workbook may take" },
  { name: "workbookSeconds", value: 120, help: "Seconds one workbook may take to read" },
] as const;

export type Limits = { readonly [name in (typeof limitTable)[number]["name"]]: number };

/** The limits as the table has them. */
export const defaultLimits = Object.fromEntries(limitTable.map(({ name, value }) => [name, value])) as Limits;
