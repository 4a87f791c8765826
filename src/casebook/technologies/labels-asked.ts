import type { JudgedReading } from "../../model/claim.ts";
import { readingsOf } from "../../model/figure.ts";
import type { AwardLabel } from "../../model/site.ts";
import { labelsByAward } from "../../store/evidence.ts";
import type { Book } from "../book.ts";

/** Why an award is among the rows of a reading that asks for a technology. */
export type AskedLabel = { readonly award: string; readonly label: AwardLabel };

/** Returns the labels by which the awards of some rows are of the technologies their figure asks for, award by award. */
export async function labelsAsked(
  book: Book,
  reading: Pick<JudgedReading, "figure" | "rows"> & Partial<Pick<JudgedReading, "records">>,
): Promise<AskedLabel[]> {
  const query = reading.figure?.query;
  const asked = query?.where.technology;
  if (query === undefined || asked === undefined) return [];
  const taken = readingsOf(query.reading ?? "strict");
  const awards = new Map([...reading.rows, ...(reading.records ?? [])].map((row) => [row.awardKey, row.piid]));
  const labels = await labelsByAward(book.db, [...awards.keys()]);
  return [...awards].flatMap(([key, award]) =>
    (labels.get(key) ?? [])
      .filter((label) => taken.includes(label.reading))
      .filter((label) => asked.includes("any") || asked.includes(label.technology))
      .map((label) => ({ award, label })),
  );
}
