import type { Dimension, Reading } from "../../model/figure.ts";
import type { AwardLine, MakerLine, VendorDossier } from "../../model/site.ts";
import { sayVendorDecisions } from "../../rules/decisions/say-decided.ts";
import { vendorLineage } from "../../rules/vendors/vendor-lineage.ts";
import { awardLinesByVendor } from "../../store/evidence.ts";
import { resoldLines } from "../../store/read-makers.ts";
import type { ResoldLine } from "../../store/read-makers.ts";
import { awardCountByVendor, labelledVendors, namesAsFiled, registryParents } from "../../store/site-lists.ts";
import type { Book } from "../book.ts";
import { decisionsOnBook } from "../review/decisions.ts";

/** Brings together what the pages of vendors show, at most `listed` awards each, which `finish` completes. */
export async function vendorDossiers(
  book: Book,
  listed: number,
  finish: (lines: readonly Omit<AwardLine, "path" | "labels">[]) => AwardLine[],
): Promise<VendorDossier[]> {
  const ids = await labelledVendors(
    book.db,
    book.casebook.vendors.map((v) => v.id),
  );
  const figures = (per: "vendor" | "maker", by?: Dimension, reading?: Reading) =>
    book.figuresPer({ measure: "obligations", where: {}, ...(by && { by }), ...(reading && { reading }) }, per, ids);
  const whole = await figures("vendor");
  const years = await figures("vendor", "fiscal-year");
  const agencies = await figures("vendor", "agency");
  const technologies = await figures("vendor", "technology", "broad");
  const made = await figures("maker");
  const madeByYear = await figures("maker", "fiscal-year");
  const resold = await resoldLines(book.db);
  await book.learnLabels("vendor", [...ids, ...resold.map((line) => line.vendor)]);
  const names = await namesAsFiled(book.db);
  const parents = await registryParents(book.db);
  const stated = Map.groupBy(vendorLineage(book.casebook.vendors).parents, (p) => p.vendor);
  const lines = await awardLinesByVendor(book.db, listed);
  const counts = await awardCountByVendor(book.db);
  const { vendors: decisions } = decisionsOnBook(book.casebook.decisions);
  const nameOf = (id: string) => book.labelFor("vendor", id);
  return ids.map((id): VendorDossier => {
    const decided = sayVendorDecisions(
      (names.get(id) ?? []).map(({ name }) => name),
      decisions,
    );
    const through = resold.filter((line) => line.maker === id).map((line) => makerLine(line, line.vendor, nameOf));
    return {
      ...(decided.length > 0 && { decided }),
      id,
      name: nameOf(id),
      declared: book.casebook.vendors.find((v) => v.id === id) ?? null,
      path: `vendors/${id}.html`,
      obligations: whole.get(id)!,
      byYear: years.get(id)!,
      byAgency: agencies.get(id)!,
      byTechnology: technologies.get(id)!,
      namesAsFiled: names.get(id) ?? [],
      registryParents: parents.get(id) ?? [],
      statedParents: stated.get(id) ?? [],
      ...(through.length > 0 && {
        made: { obligations: made.get(id)!, byYear: madeByYear.get(id)!, through },
      }),
      sold: resold
        .filter((line) => line.vendor === id && line.maker !== id)
        .sort((x, y) => Number(y.obligations - x.obligations))
        .map((line) => makerLine(line, line.maker, nameOf)),
      awards: finish(lines.get(id) ?? []),
      awardCount: counts.get(id) ?? 0,
    };
  });
}

function makerLine(
  { obligations, transactions, awards, words }: ResoldLine,
  id: string,
  nameOf: (id: string) => string,
): MakerLine {
  return { id, name: nameOf(id), obligations, transactions, awards, words };
}
