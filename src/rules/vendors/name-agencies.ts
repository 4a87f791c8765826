import type { Agency } from "../../model/organization.ts";
import { foldText } from "../fold-text.ts";

/**
 * Returns the casebook's id for each agency as filed, by subtier code, then by name or alias; an agency the casebook
 * does not declare keeps its name as filed, and a record that names none is `not stated`.
 */
export function nameAgencies<T extends { readonly code: string | null; readonly name: string | null }>(
  asFiled: readonly T[],
  agencies: readonly Agency[],
): (T & { agency: string })[] {
  const byCode = new Map(agencies.map((a) => [a.code, a.id]));
  const byName = new Map(
    agencies.flatMap((a) => [a.id, a.name, ...a.aliases].map((n) => [foldText(n), a.id] as const)),
  );
  return asFiled.map((filed) => ({
    ...filed,
    agency:
      (filed.code !== null ? byCode.get(filed.code) : undefined) ??
      (filed.name !== null ? byName.get(foldText(filed.name)) : undefined) ??
      // The legacy layout writes code and name in one field, `2001: DEPARTMENTAL OFFICES`.
      filed.name?.replace(/^[0-9A-Z]{4}: /, "") ??
      filed.code ??
      "not stated",
  }));
}
