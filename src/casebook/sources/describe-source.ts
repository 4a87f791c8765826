import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Field, Layout } from "../../model/layout.ts";
import { looksCutOff } from "../../rules/choose-slices.ts";
import { nameAgencies } from "../../rules/vendors/name-agencies.ts";
import type { OpenMember } from "../../sources/prepare-member.ts";
import { openDatabase } from "../../store/duckdb.ts";
import { agenciesAsFiled, putAgencies, sliceFacts } from "../../store/resolve-slices.ts";
import { stageSource } from "../../store/stage-source.ts";
import { viewStaged } from "../../store/staged.ts";
import { MaskedNames } from "./masked-names.ts";
import { declaredNames, minimiser } from "./minimiser.ts";
import type { Casebook } from "../casebook.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";

/** What `add` says of a table before it is built: layout, records, what it covers, what is dropped. */
export type SourceDescription = {
  readonly name: string;
  readonly layout: string;
  readonly title: string;
  readonly publisher: string;
  readonly recognisedBy: "columns" | "declaration";
  readonly records: number;
  readonly rejected: number;
  readonly droppedValues: number;
  readonly maskedRecipients: number;
  readonly maskedTexts: number;
  readonly repairs: readonly string[];
  readonly covers: readonly {
    readonly agency: string;
    readonly fiscalYear: number | null;
    readonly rows: number;
    readonly warning: string | null;
  }[];
};

/** Reads a table once, in memory and a temporary file that is taken away, and says what it holds. */
export async function describeSource(
  casebook: Casebook,
  member: OpenMember,
  layout: Layout,
  recognisedBy: "columns" | "declaration",
): Promise<SourceDescription> {
  const out = join(casebook.cache, "tmp", "described.parquet");
  const database = await openDatabase({ tempDirectory: join(casebook.cache, "tmp") });
  try {
    const columns = layout.header ? member.columns : layout.order;
    const masked = await new MaskedNames(casebook.cache).open();
    const staged = await stageSource(
      database,
      { path: member.plainPath, columns, delimiter: member.delimiter, newline: member.newline },
      layout,
      minimiser(masked, declaredNames(casebook.vendors)),
      out,
    );
    refuseUnreadable(member.name, staged.rows, staged.structural, staged.rejected, member.columns.length);
    const fields = [...new Set([...Object.keys(layout.columns), ...Object.keys(layout.fixed)])] as Field[];
    await viewStaged(database, [
      {
        file: member.name,
        path: out,
        kind: layout.kind,
        fields,
        retrieved: "1970-01-01",
        structural: staged.structural.map((r) => r.record),
      },
    ]);
    await putAgencies(database, nameAgencies(await agenciesAsFiled(database), casebook.agencies));
    const slices = await sliceFacts(database, [member.name], casebook.settings.fiscalYearStart);
    return {
      name: member.name,
      layout: layout.id,
      title: layout.title,
      publisher: layout.publisher,
      recognisedBy,
      records: staged.rows + staged.structural.length,
      rejected: staged.structural.length + staged.rejected.length,
      droppedValues: staged.droppedValues,
      maskedRecipients: staged.maskedRecipients,
      maskedTexts: staged.maskedTexts,
      repairs: member.repairs,
      covers: slices.map((s) => ({
        agency: s.agency,
        fiscalYear: s.fiscalYear,
        rows: s.rows,
        warning: s.kind === "transaction" ? (looksCutOff(s) ?? null) : null,
      })),
    };
  } finally {
    database.close();
    await rm(out, { force: true });
  }
}
