import type { AddedDocument } from "../casebook/sources/add-document.ts";
import { counted } from "../model/counted.ts";
import type { CoverBox } from "../model/document-source.ts";
import { UserError } from "../model/user-error.ts";

/** Says what `add` made of a document: how it was read, what is masked in it, and what hides less than it seems to. */
export function sayAddedDocument(path: string, { account, already }: AddedDocument): string {
  const { declaration: d } = account;
  if (already) return `${path}: its bytes are in the casebook already, as sources/${d.file}`;
  const masked = account.masked.filter((m) => m.certain + m.uncertain > 0);
  const uncertain = masked.reduce((sum, m) => sum + m.uncertain, 0);
  return [
    `${path} → sources/${d.file}${d.minimised ? " (a masked copy)" : ""}, ${d.kind} “${d.title}”, document ${d.id}`,
    `  ${counted(account.pages, "page")}, ${counted(account.words, "word")}${account.recognised > 0 ? `; ${account.recognised} recognised in their picture, the poorest at ${Math.round(account.confidence ?? 0)} of 100` : ""}`,
    `  masks ${masked.length === 0 ? "nothing" : masked.map((m) => `${m.certain + m.uncertain} ${m.kind}`).join(", ")}${uncertain > 0 ? `; ${uncertain} of them uncertain` : ""}`,
    ...account.badRedactions.map(
      (bad) => `  page ${bad.page} hides less than it seems to (${bad.kind}): such a file is never published`,
    ),
    ...account.notes.map((note) => `  ${note}`),
    "  see sources/documents.yaml: say there where it came from and what it is, then “tallylight build”",
  ].join("\n");
}

/** Reads `3:72,540,200,60`: a page, and a box on it in points from its top left corner. */
export function parseCover(text: string): CoverBox {
  const match = /^(\d+):([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(text.replace(/\s/g, ""));
  const [page = 0, x = NaN, y = NaN, width = NaN, height = NaN] = match?.slice(1).map(Number) ?? [];
  if (page < 1 || ![x, y, width, height].every(Number.isFinite))
    throw new UserError(`--cover is “${text}”; expected PAGE:X,Y,WIDTH,HEIGHT in points, like 3:72,540,200,60`);
  return { page, x, y, width, height };
}
