const MiB = 1024 * 1024;

/** What reading one document may cost, as one table: name, default and help. Options may set them. */
export const documentLimitTable = [
  { name: "documentBytes", value: 256 * MiB, help: "Bytes one document may have" },
  { name: "documentPages", value: 2000, help: "Pages one document may have" },
  { name: "documentCharacters", value: 20_000_000, help: "Characters the text of one document may have" },
  { name: "elementDepth", value: 256, help: "How deep the elements of an HTML page may stand inside each other" },
  { name: "documentSeconds", value: 120, help: "Seconds the text of one document may take to read" },
  { name: "documentMemory", value: 1536 * MiB, help: "Bytes of memory the process that reads a document may hold" },
  { name: "pageSeconds", value: 180, help: "Seconds one page may take to draw or to recognise" },
  { name: "pagePixels", value: 30_000_000, help: "Pixels a page is drawn with at most; a larger one is drawn coarser" },
  { name: "imagePixels", value: 120_000_000, help: "Pixels one picture inside a document may have" },
] as const;

export type DocumentLimits = { readonly [name in (typeof documentLimitTable)[number]["name"]]: number };

/** The limits as the table has them. */
export const defaultDocumentLimits = Object.fromEntries(
  documentLimitTable.map(({ name, value }) => [name, value]),
) as DocumentLimits;
