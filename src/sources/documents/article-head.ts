import type { DocumentMetadata } from "../../model/document.ts";
import { dateLine, findDate } from "./find-date.ts";

/** What a line at the head of a story says of it besides the story; null where it is the story. */
export function headLine(line: string): Partial<DocumentMetadata> | null {
  const label = /^(source|publisher|published by|date|published|category|by|author|byline|posted( on)?):\s*(.+)$/i.exec(
    line,
  );
  if (label) {
    const [, key, , value] = label as unknown as [string, string, string | undefined, string];
    if (/^(source|publisher|published by)$/i.test(key)) return /^https?:/.test(value) ? {} : { publisher: value };
    if (/^(date|published|posted)/i.test(key)) return findDate(value) ? { date: findDate(value) } : null;
    if (/^category$/i.test(key)) return {};
    return { byline: value };
  }
  // “ByKatie Marzullo KGO logo”: a saved page runs its pieces together.
  const byline = /^by\s?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?:,? ([A-Z][A-Z0-9]{2,7})(?: logo)?)?$/u.exec(
    line.replace(/^B[Yy](?=\p{Lu})/u, "By "),
  );
  const named = /^By\b/.test(line) || /^By\p{Lu}/u.test(line) ? (byline ?? bylineWithLogo(line)) : null;
  if (named) return { byline: named[1]!, ...(named[2] ? { publisher: named[2] } : {}) };
  const logo = /^([A-Z][A-Za-z0-9&' -]{1,40}) logo$/.exec(line);
  if (logo) return { publisher: logo[1]! };
  const date = dateLine(line);
  return date ? { date } : null;
}

/** The last word before “logo” is whose logo it is, not the writer's. */
function bylineWithLogo(line: string): RegExpExecArray | null {
  return /^By ?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}) ([A-Z][A-Z0-9]{1,7}) logo$/u.exec(line);
}
