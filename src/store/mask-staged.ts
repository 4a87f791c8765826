import { naturalPerson } from "../model/award.ts";
import type { Field } from "../model/layout.ts";
import type { Database } from "./duckdb.ts";
import { fieldType } from "./field-sql.ts";
import { literal, Query } from "./sql.ts";
import { fieldValue, nameFields, textFieldsIn } from "./stage-source.ts";
import type { Minimiser } from "./stage-source.ts";

/**
 * Writes a staged file once more with names masked that were found to be persons' after it was written, as though they
 * had been known; returns how many names and texts that changed.
 */
export async function maskStaged(
  database: Database,
  path: string,
  fields: readonly Field[],
  names: readonly string[],
  minimiser: Minimiser,
  out: string,
): Promise<{ recipients: number; texts: number }> {
  const changed = { recipients: 0, texts: 0 };
  database.registerText2("tally_text", (value, recipient) => {
    const masked = value === null ? null : minimiser.maskText(value, recipient);
    if (masked !== value) changed.texts++;
    return masked;
  });
  database.registerText2("tally_name", () => {
    changed.recipients++;
    return naturalPerson;
  });
  const has = new Set(fields);
  const known = names.map(literal).join(", ");
  const inner = fields.map((f) => `${f} as ${fieldType(f) === "text" ? `"r_${f}"` : `"v_${f}"`}`);
  const named = nameFields
    .filter((f) => has.has(f))
    .map((f) => `case when "r_${f}" in (${known}) then tally_name("r_${f}", null) else "r_${f}" end as "n_${f}"`);
  const texts = textFieldsIn(has).map((f) => {
    return has.has("recipient_name")
      ? `case when "n_recipient_name" <> "r_recipient_name" then tally_text("r_${f}", "r_recipient_name") else "r_${f}" end as "m_${f}"`
      : `"r_${f}" as "m_${f}"`;
  });
  await database.query(
    new Query(
      `copy (select ${fields.map((f) => `${fieldValue(f, has)} as ${f}`).join(", ")}, dropped, bad from (select *, ${texts.join(", ") || "null as m_none"} ` +
        `from (select *, ${named.join(", ")} from (select ${inner.join(", ")}, dropped, bad from read_parquet(${literal(path)}))))) to ${literal(out)} (format parquet, compression lz4_raw)`,
    ),
  );
  return changed;
}
