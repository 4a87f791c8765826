import { type IsoDate, isIsoDate } from "../../model/dates.ts";

const months = "january february march april may june july august september october november december".split(" ");
const month =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
const weekday = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? +)?";

const forms: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/(\d{4})-(\d{2})-(\d{2})/, ([, y, m, d]) => `${y}-${m}-${d}`],
  [
    new RegExp(`${weekday}\\b${month}\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})`, "i"),
    ([, m, d, y]) => iso(y!, m!, d!),
  ],
  [new RegExp(`${weekday}(\\d{1,2})(?:st|nd|rd|th)? +${month}\\.?,? +(\\d{4})`, "i"), ([, d, m, y]) => iso(y!, m!, d!)],
];

function iso(year: string, name: string, day: string): string {
  const number = months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Returns the first whole date of a text, or null: a month alone is no day. */
export function findDate(text: string): IsoDate | null {
  return datesIn(text)?.date ?? null;
}

/** Returns the date a line consists of, with a word before it at most (“Published: 3 May 2024, 10:15 AM”), or null. */
export function dateLine(line: string): IsoDate | null {
  const found = datesIn(line);
  if (!found) return null;
  const around = `${line.slice(0, found.start)} ${line.slice(found.end)}`
    .replace(/\b(published|posted|updated|date|on|at|last|first|by|am|pm|et|est|edt|pt|pst|pdt|ct|gmt|utc)\b/gi, "")
    .replace(/\d{1,2}[:.]\d{2}(:\d{2})?Z?/gi, "")
    .replace(/[\s\p{P}|T]/gu, "");
  return around === "" ? found.date : null;
}

function datesIn(text: string): { date: IsoDate; start: number; end: number } | null {
  for (const [pattern, write] of forms) {
    const match = pattern.exec(text);
    const date = match && write(match);
    if (match && date && isIsoDate(date)) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
