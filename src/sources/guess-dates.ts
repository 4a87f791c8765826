import type { DateForm } from "../model/dates.ts";

/** Returns the date forms that every one of the texts can have; a text without digits and separators says nothing. */
export function guessDateForms(texts: readonly string[]): DateForm[] {
  const possible = new Set<DateForm>();
  const refuted = new Set<DateForm>();
  for (const text of texts) {
    if (/^\d{4}-\d{2}-\d{2}/.test(text)) possible.add("iso");
    const match = /^(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})\b/.exec(text);
    if (!match) continue;
    for (const form of ["mdy", "dmy"] as const) possible.add(form);
    if (Number(match[1]) > 12) refuted.add("mdy");
    if (Number(match[2]) > 12) refuted.add("dmy");
  }
  return (["iso", "mdy", "dmy"] as const).filter((form) => possible.has(form) && !refuted.has(form));
}
