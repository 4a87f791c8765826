import { rename, rm } from "node:fs/promises";
import { openDatabase } from "../../store/duckdb.ts";
import { maskStaged } from "../../store/mask-staged.ts";
import type { Minimiser } from "../../store/stage-source.ts";
import { stagedNames } from "../../store/stage-source.ts";
import type { Ingested } from "./ingest.ts";

/** Masks in an ingested table the names that were found to be persons' since it was staged; undefined where it holds none. */
export async function maskAgain(
  table: Ingested,
  takes: (name: string) => boolean,
  minimiser: Minimiser,
  tempDirectory: string,
): Promise<Ingested | undefined> {
  const database = await openDatabase({ tempDirectory });
  try {
    const names = (await stagedNames(database, [table.path])).filter(takes).sort();
    if (names.length === 0) return undefined;
    const changed = await maskStaged(database, table.path, table.layout.fields, names, minimiser, `${table.path}.tmp`);
    // Stopped between here and the new listing, the source is read again: its counts would be the old ones.
    await rm(table.path.replace(/-\d+\.parquet$/, ".json"), { force: true });
    await rename(`${table.path}.tmp`, table.path);
    const { maskedRecipients, maskedTexts } = table.staged;
    return {
      ...table,
      staged: {
        ...table.staged,
        maskedRecipients: maskedRecipients + changed.recipients,
        maskedTexts: maskedTexts + changed.texts,
      },
    };
  } finally {
    database.close();
  }
}
