/** Something about a private person in a text that was to be published. */
export type PersonTrace = {
  readonly kind: "e-mail" | "phone" | "SSN" | "known";
  /** The index of its first character. */
  readonly at: number;
  /** The first letter of each word and dots: enough to find it by, not enough to tell it. */
  readonly sample: string;
};

type Options = {
  /** Names, addresses, canaries: strings that must not be published, whatever their case, punctuation and spacing. */
  readonly known: readonly string[];
  /** E-mail addresses (or `@domain`) and phone numbers of institutions that may be published. */
  readonly allow: readonly string[];
};

const code = (character: string): number => character.charCodeAt(0);
const letter = /[\p{L}\p{N}]/u;

/** Returns whether the character belongs to a word; plain letters and figures are answered without an expression. */
function isWordCode(value: number): boolean {
  if (value < 128) return (value >= 48 && value <= 57) || (value >= 65 && value <= 90) || (value >= 97 && value <= 122);
  return letter.test(String.fromCharCode(value));
}

const fold = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase();
const foldWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
const digitsOf = (text: string): string => text.replace(/[^0-9]/g, "").replace(/^1(?=[0-9]{10}$)/, "");
const veil = (text: string): string => text.replace(/([\p{L}\p{N}])[\p{L}\p{N}]*/gu, "$1…");

/** Words that markup puts between or inside the words of a page: entities and bare tags are stepped over. */
const markup = /^(?:&(?:#[0-9]{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});|<\/?[a-z][a-z0-9]{0,9}>)/i;

/** Returns the end of the run of known words that starts with the word at `start`, or -1. */
function knownEnd(text: string, end: number, phrase: readonly string[]): number {
  let position = end;
  for (const expected of phrase.slice(1)) {
    for (let steps = 0; position < text.length && !isWordCode(text.charCodeAt(position)); steps++) {
      if (steps > 40) return -1;
      const value = text.charCodeAt(position);
      const skipped =
        value === 38 || value === 60 ? markup.exec(text.slice(position, position + 14))?.[0].length : undefined;
      position += skipped ?? 1;
    }
    const start = position;
    while (position < text.length && isWordCode(text.charCodeAt(position))) position++;
    if (fold(text.slice(start, position)) !== expected) return -1;
  }
  return position;
}

/** Returns a finder of known phrases: one pass over the text, a look-up only for words that begin a phrase. */
function phraseFinder(known: readonly string[]): (text: string) => PersonTrace[] {
  const phrases = new Map<string, string[][]>();
  const lengths = new Set<number>();
  for (const entry of known) {
    const words = foldWords(entry);
    const first = words[0];
    if (first === undefined || words.join("").length < 4) continue;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
    lengths.add(first.length);
  }
  return (text) => {
    const found: PersonTrace[] = [];
    if (phrases.size === 0) return found;
    for (let at = 0; at < text.length; at++) {
      if (!isWordCode(text.charCodeAt(at))) continue;
      const start = at;
      let plain = true;
      for (; at < text.length && isWordCode(text.charCodeAt(at)); at++) if (text.charCodeAt(at) > 127) plain = false;
      if (plain && !lengths.has(at - start)) continue;
      for (const phrase of phrases.get(fold(text.slice(start, at))) ?? []) {
        const end = knownEnd(text, at, phrase);
        if (end < 0) continue;
        found.push({ kind: "known", at: start, sample: veil(phrase.join(" ")) });
        break;
      }
    }
    return found;
  };
}

const localCode = (value: number): boolean =>
  (value < 128 && isWordCode(value)) || [code("."), code("_"), code("%"), code("+"), code("-")].includes(value);
const notAddress = /@[0-9]x\.|\.(?:png|jpe?g|gif|svg|webp|css|js|mjs|ts|json|html|woff2?|map)$/i;

/** Returns the e-mail addresses of a text, walking outward from each `@`, so that long runs without one cost nothing. */
function emails(text: string, allowed: ReadonlySet<string>): PersonTrace[] {
  const found: PersonTrace[] = [];
  for (let sign = text.indexOf("@"); sign >= 0; sign = text.indexOf("@", sign + 1)) {
    let start = sign;
    while (start > 0 && sign - start < 64 && localCode(text.charCodeAt(start - 1))) start--;
    while (start < sign && !isWordCode(text.charCodeAt(start))) start++;
    const domain = /^@[A-Z0-9-]+(?:\.[A-Z0-9-]+)*\.[A-Z]{2,24}(?![A-Z0-9])/i.exec(text.slice(sign, sign + 256))?.[0];
    if (start === sign || domain === undefined) continue;
    const address = (text.slice(start, sign) + domain).toLowerCase();
    if (notAddress.test(address) || allowed.has(address) || allowed.has(domain.toLowerCase())) continue;
    found.push({ kind: "e-mail", at: start, sample: veil(address) });
  }
  return found;
}

const part = "[2-9][0-9]{2}";
const numbers: readonly { readonly kind: "phone" | "SSN"; readonly pattern: RegExp }[] = [
  {
    kind: "phone",
    pattern: new RegExp(
      `(?<![\\w.,+/#-])(?:\\+?1[ .-])?(?:\\(${part}\\) ?${part}[ .-][0-9]{4}|${part}-${part}-[0-9]{4}|${part}\\.${part}\\.[0-9]{4}|(?<=(?:phone|tel|fax|cell|call)[ .:]{1,3})${part}[ .-]?${part}[ .-]?[0-9]{4})(?![\\w-]|\\.[0-9])`,
      "gi",
    ),
  },
  {
    kind: "phone",
    pattern: /(?<![\w.,+/#-])\+[1-9][0-9]{0,2}[ -]\(?[0-9]{1,4}\)?(?:[ -][0-9]{2,4}){2,4}(?![\w.-])/g,
  },
  { kind: "phone", pattern: /(?<=tel:)\+?[0-9][0-9().-]{6,17}[0-9]/gi },
  {
    kind: "SSN",
    pattern: /(?<![\w.,+/#-])(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}(?![\w-]|\.[0-9])/g,
  },
];

/** Returns whether the place lies in the figures of a drawing: an attribute d, points, transform or viewBox. */
function inDrawing(text: string, at: number): boolean {
  const quote = Math.max(text.lastIndexOf('"', at - 1), text.lastIndexOf("'", at - 1));
  return (
    quote > 0 && /\s(?:d|points|transform|viewBox|stroke-dasharray)=$/.test(text.slice(Math.max(0, quote - 20), quote))
  );
}

function shapes(text: string, allowed: ReadonlySet<string>): PersonTrace[] {
  const found: PersonTrace[] = [];
  for (const { kind, pattern } of numbers) {
    for (const match of text.matchAll(pattern)) {
      const digits = digitsOf(match[0]);
      if (digits.length < 9 || allowed.has(digits) || inDrawing(text, match.index)) continue;
      found.push({
        kind,
        at: match.index,
        sample: match[0].replace(/[0-9]/g, (figure, at: number) => (at < 3 ? figure : "…")),
      });
    }
  }
  return found;
}

/**
 * Returns a scanner for texts about to be published. It finds e-mail addresses, numbers in the shape of a phone or
 * social security number, and every known string; award ids, amounts, hashes, JSON and drawings pass.
 */
export function makeTraceScanner(options: Options): (text: string) => PersonTrace[] {
  const findKnown = phraseFinder(options.known);
  const allowedAddresses = new Set(
    options.allow.filter((entry) => entry.includes("@")).map((entry) => entry.toLowerCase()),
  );
  const allowedNumbers = new Set(options.allow.map(digitsOf).filter((digits) => digits.length >= 9));
  return (text) =>
    [...emails(text, allowedAddresses), ...shapes(text, allowedNumbers), ...findKnown(text)].sort(
      (a, b) => a.at - b.at,
    );
}
