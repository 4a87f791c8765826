import { type IsoDate, isIsoDate } from "./dates.ts";
import type { FieldKind } from "./document-field.ts";
import { decimalText, parseCents } from "./money.ts";
import { numberWords, parseNumberWords } from "./number-words.ts";

/** A value as a text states it: where, and in the one form of its kind (see DocumentField). */
export type FoundValue = { readonly start: number; readonly end: number; readonly value: string };

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const months = "january february march april may june july august september october november december".split(" ");
const monthWord = `(?:${months.map((name) => (name === "may" ? name : `${name.slice(0, 3)}(?:${name.slice(3)})?\\.?`)).join("|")}|sept\\.?)`;

const shapes: Readonly<Record<Exclude<FieldKind, "text">, RegExp>> = {
  // “thirty (30)” is one number; a lone “one” is a word unless it counts something.
  number: new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/$-])(?:${numberWords}\s*\((?:${digits})\)|(?!one\b(?!\s+(?:hundred|day|week|month|year|hour|minute|camera|unit)))${numberWords}|[-−]?(?:${digits}))(?![\p{L}\p{N}]|[.,/-]\d)`,
    "giu",
  ),
  money: new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/-])(?:[-−]\s?)?\(?(?:(?:US\s?)?\$|USD)\s?(?:${digits})(?:\s(?:million|billion)\b)?\)?|(?<![\p{L}\p{N}.,/$-])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?!\d|[.,/]\d)`,
    "giu",
  ),
  date: new RegExp(
    String.raw`(?<![\p{L}\p{N}/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|${monthWord}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?${monthWord},?\s+\d{4})(?![\p{L}\p{N}]|[/-]\d)`,
    "giu",
  ),
};

/** Returns the first value of a kind in a text, or undefined. A pattern takes the place of the kind's own shape. */
export function firstValue(text: string, kind: FieldKind, pattern?: string): FoundValue | undefined {
  if (pattern !== undefined) {
    const match = new RegExp(pattern, "dgiu").exec(text);
    const [start, end] = match?.indices?.[1] ?? match?.indices?.[0] ?? [0, 0];
    const value = match && end > start ? readValue(text.slice(start, end), kind) : undefined;
    return value === undefined ? undefined : { start, end, value };
  }
  if (kind === "text") {
    const value = text.trim();
    const start = text.indexOf(value);
    return value === "" ? undefined : { start, end: start + value.length, value };
  }
  for (const match of text.matchAll(shapes[kind])) {
    const value = readValue(match[0], kind);
    if (value !== undefined) return { start: match.index, end: match.index + match[0].length, value };
  }
  return undefined;
}

/** Returns a value in the one form of its kind: `1.00` as `1`, `$3,000.00` as `3000.00`, `3/27/2025` as ISO. */
export function readValue(text: string, kind: FieldKind): string | undefined {
  switch (kind) {
    case "text":
      return text.trim().replace(/\s+/g, " ") || undefined;
    case "number":
      return readNumber(text.trim());
    case "money":
      return readMoney(text.trim());
    case "date":
      return readDate(text.trim());
  }
}

function readNumber(text: string): string | undefined {
  // Where words and figures differ the words hold, as in a contract.
  const worded = parseNumberWords(text.replace(/\(.*$/, ""));
  if (worded !== undefined) return String(worded);
  const match = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d+))?$/.exec(text);
  if (!match || text === "" || !/\d/.test(text)) return undefined;
  const whole = match[2]!.replaceAll(",", "").replace(/^0+(?=\d)/, "") || "0";
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  const plain = fraction === "" ? whole : `${whole}.${fraction}`;
  return match[1] === "" || plain === "0" ? plain : `-${plain}`;
}

function readMoney(text: string): string | undefined {
  const negative = /^[-−]|^\(.*\)$/.test(text);
  const plain = text.replace(/US\s?\$|USD|[$()\s−-]/giu, "");
  const scaled = /^([\d,]*)(?:\.(\d+))?(million|billion)$/i.exec(plain);
  const cents = scaled
    ? parseCents(shift(scaled[1]!.replaceAll(",", "") || "0", scaled[2] ?? "", /^m/i.test(scaled[3]!) ? 6 : 9))
    : parseCents(plain.startsWith(".") ? `0${plain}` : plain);
  return cents === undefined ? undefined : decimalText(negative ? -cents : cents);
}

/** Moves the decimal point to the right by so many places. */
function shift(whole: string, fraction: string, places: number): string {
  const filled = fraction.padEnd(places, "0");
  return `${whole}${filled.slice(0, places)}.${filled.slice(places) || "0"}`;
}

/** American order where numbers alone leave it open: the records are American. */
function readDate(text: string): IsoDate | undefined {
  if (isIsoDate(text)) return text;
  const numbers = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (numbers) {
    const [, a, b, y] = numbers;
    const year = y!.length === 2 ? `20${y}` : y!;
    return Number(a) > 12 ? iso(year, Number(b), a!) : iso(year, Number(a), b!);
  }
  const named =
    /(\d{1,2})(?:st|nd|rd|th)?(?:\s+day\s+of)?\s+(\p{L}{3})\p{L}*\.?,?\s+(\d{4})|(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/iu.exec(
      text,
    );
  if (!named) return undefined;
  const month = months.findIndex((name) => name.startsWith((named[2] ?? named[4]!).toLowerCase())) + 1;
  return iso(named[3] ?? named[6]!, month, named[1] ?? named[5]!);
}

function iso(year: string, month: number, day: string): IsoDate | undefined {
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : undefined;
}
