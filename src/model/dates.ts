/** A calendar date as ISO text, `2025-09-26`. */
export type IsoDate = string;

/** The ways publishers write dates; a mapping names the one its layout uses. */
export type DateForm = "iso" | "dmy" | "mdy";

/** Returns true when the text is a date of the calendar written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Returns the fiscal year a date falls in; the federal year starts on 1 October of the year before
 * (31 U.S.C. 1102). `startMonth` is 1 to 12; 1 gives calendar years.
 */
export function fiscalYearOf(date: IsoDate, startMonth = 10): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return startMonth > 1 && month >= startMonth ? year + 1 : year;
}

/** Returns the first and last day of a fiscal year. */
export function fiscalYearSpan(year: number, startMonth = 10): { from: IsoDate; to: IsoDate } {
  const startYear = startMonth > 1 ? year - 1 : year;
  const from = new Date(Date.UTC(startYear, startMonth - 1, 1));
  const to = new Date(Date.UTC(startYear + 1, startMonth - 1, 0));
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

/** Returns the number of days from one date to another, both included. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Returns the date as a page prints it, `26 Sep 2025`. */
export function sayDate(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}
