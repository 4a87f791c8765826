import { parsePhoneNumberFromString } from "libphonenumber-js";
import { kindOf } from "./word-kinds.ts";
import { certainly, perhaps } from "./recogniser.ts";
import type { Candidate, Finding, Recogniser } from "./recogniser.ts";

const topLevel =
  "gov|com|org|net|edu|mil|us|info|biz|co|io|ai|int|law|police|uk|ca|de|fr|eu|se|dk|no|fi|nl|be|ch|at|it|es|pt|pl|cz|hu|si|ee|is|au|nz|jp|kr|cn|in|br|mx|za|il|ru";
const local = "[A-Z0-9](?:[A-Z0-9._%+'-]{0,62}[A-Z0-9_+-])?";

/** E-mail addresses, those broken at the end of a line and those written out to hide them. */
const emails: readonly Recogniser[] = [
  {
    kind: "e-mail",
    pattern: new RegExp(
      `(?<![A-Z0-9])${local}(?:@|@\\n|\\n@)[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?(?:(?:\\.|\\.\\n(?=(?:${topLevel})\\b)|\\n\\.)[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?)+`,
      "gi",
    ),
    judge: () => certainly("e-mail, form"),
  },
  {
    // Recognition of pictures puts spaces around the sign and the points.
    kind: "e-mail",
    pattern: new RegExp(
      `(?<![A-Z0-9])${local} ?@ ?[A-Z0-9-]+(?: ?\\. ?[A-Z0-9-]+){0,3} ?\\. ?(?:${topLevel})(?![A-Z0-9])`,
      "gi",
    ),
    judge: () => certainly("e-mail, form with spaces"),
  },
  {
    kind: "e-mail",
    pattern: new RegExp(
      `(?<![A-Z0-9])${local}\\s?(?:[[({<]\\s?(?:at|@)\\s?[\\])}>]|\\sat\\s)\\s?[A-Z0-9-]+(?:\\s?(?:[[({<]\\s?(?:dot|\\.)\\s?[\\])}>]|\\sdot\\s|\\.)\\s?[A-Z0-9-]+){0,3}\\s?(?:[[({<]\\s?(?:dot|\\.)\\s?[\\])}>]|\\sdot\\s|\\.)\\s?(?:${topLevel})(?![A-Z0-9])`,
      "gi",
    ),
    judge: ({ datum }) => (/[[({<]|\bdot\b/i.test(datum) ? certainly("e-mail, written out") : null),
  },
  {
    kind: "e-mail",
    pattern: /(?<![A-Z0-9])[A-Z][A-Z0-9_-]{0,40}(?:\.[A-Z0-9_-]{1,40}){1,5}@[A-Z0-9-]{1,60}/gi,
    judge: () => certainly("e-mail, cut short"),
  },
];

const phoneWords =
  /\b(?:phones?|telephone|tel|ph|fax|cell|cellular|mobile|mob|call|calling|called|text|dial|reach|contact|hotline|voicemail|voice|office|home|work|direct|number is|message|line|pager|ext)\b/;
const numberWords =
  /\b(?:award|contract|invoice|case|docket|order|p\.?o|duns|uei|cage|naics|psc|account|acct|id|serial|model|part|sku|zip|ein|tax|piid|item|report|incident|file|form|oar|ors|rule|rules|statute|rev|version|rfi|rfp|rfq|ref|reference)\b(?: (?:no|num|number|id))?[ .:#]{0,3}$/;

/** Judges a run of figures as a telephone number: its groups, the plan of its country, the words before it. */
function judgePhone({ datum, before, after, match }: Candidate): Finding | null {
  const digits = datum.replace(/(?:x|ext).*$/i, "").replace(/[^0-9]/g, "");
  if (digits.length < 7 || digits.length > 15) return null;
  const lead = before(36);
  const named = phoneWords.test(lead) || /^[ ,(]{0,3}(?:office|fax|mobile|cell|home|work|ext|x[0-9])/.test(after(12));
  const other =
    numberWords.test(lead) &&
    !/(?:phone|tel|fax|cell|mobile|call|contact)[a-z]*(?: number| no)?[ .:#]{0,3}$/.test(lead);
  const plain = datum.trim();
  if (plain.startsWith("+")) {
    const parsed = parsePhoneNumberFromString(plain);
    return parsed?.isPossible() === true
      ? certainly(parsed.isValid() ? "phone, numbering plan" : "phone, form with +")
      : null;
  }
  // Dates, years side by side, postal codes of nine figures, amounts with thousands.
  if (/^(?:19|20)[0-9]{2}[-/. ]|[-/. ](?:19|20)[0-9]{2}$/.test(plain) && !plain.startsWith("(") && digits.length < 10)
    return null;
  if (/^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}$/.test(plain) || /^[0-9]{5}\s?-\s?[0-9]{4}$/.test(plain)) return null;
  if (/^[0-9]{3}-[0-9]{2}-[0-9]{4}$/.test(plain)) return null;
  const american =
    /^(?:1[-. ]{1,2})?(?:\([0-9]{3}\)[\s./-]{0,2}|[0-9]{3}(?:\s?[-./\u2013]\s?|\s))[0-9]{3}(?:\s?[-.\u2013]\s?|\s)[0-9]{4}(?:[\s,]*(?:x|ext)[^0-9]*[0-9]+)?$/i.test(
      plain,
    );
  const separators = plain.replace(/(?:x|ext).*$/i, "").replace(/[0-9]/g, "");
  const blanks = /^\s*$/.test(separators);
  if (american && digits.replace(/^1/, "").length === 10) {
    if (other && !named && !/\(/.test(plain)) return null;
    const valid = parsePhoneNumberFromString(digits, "US")?.isValid() === true;
    if (!named && (!valid || (blanks && /[A-Z0-9]\s*$/i.test(lead) && !/[)(]/.test(plain)))) return null;
    return certainly(named ? "phone, word before" : "phone, numbering plan");
  }
  if (/^[0-9]+$/.test(plain)) {
    const ten = digits.replace(/^1(?=[0-9]{10}$)/, "");
    if (ten.length !== 10 || other) return null;
    const labelled = /\b(?:phone|telephone|tel|fax|cell|mobile|call|contact|poc)\b[^0-9.;]{0,12}$/.test(lead);
    return labelled && parsePhoneNumberFromString(ten, "US")?.isPossible() === true
      ? certainly("phone, word before")
      : null;
  }
  if (other || (match.input[match.index - 1] === "(" && !plain.startsWith("("))) return null;
  const groups = plain.match(/[0-9]+/g)!;
  if (named && groups.length >= 2 && groups.every((group) => group.length <= 8)) return certainly("phone, word before");
  const trunk = /^\(?0[0-9]{1,4}[)\s-]/.test(plain) && groups.length >= 3 && digits.length >= 9;
  return trunk || /^001[-. ]/.test(plain) ? perhaps("phone, form of another country") : null;
}

/** Judges figures that run over line breaks: all of them, then fewer lines, since a page number may stand below. */
function judgeLines(candidate: Candidate): Finding | null {
  const { datum, start, match, before, after } = candidate;
  const whole = judgePhone(candidate);
  if (whole !== null || !datum.includes("\n")) return whole;
  const lines = [...datum.matchAll(/[^\n]+/g)].map((line) => ({ from: line.index, to: line.index + line[0].length }));
  for (let size = lines.length - 1; size > 0; size--)
    for (let first = 0; first + size <= lines.length; first++) {
      const [from, to] = [lines[first]!.from, lines[first + size - 1]!.to];
      const part = datum.slice(from, to).replace(/[^0-9]+$/, "");
      if (!/^[^)]*\(|^[^()]*$/.test(part)) continue;
      const finding = judgePhone({
        datum: part,
        start: start + from,
        end: start + from + part.length,
        match,
        before,
        after,
      });
      if (finding !== null) return { ...finding, start: start + from, end: start + from + part.length };
    }
  return null;
}

const phones: readonly Recogniser[] = [
  {
    kind: "phone",
    pattern:
      /(?<![\w$#/\u20ac\u00a3]|[0-9][.,-]|[A-Z]-)(?:\+\s?)?(?:\(\s?[0-9]{1,4}\s?\)|[0-9])(?:[ \u00a0]?[-./()\u2013][ \u00a0\n]?|[ \u00a0\n](?!\n))?(?:[0-9]+(?:[ \u00a0]?[-./()\u2013][ \u00a0\n]?|[ \u00a0\n])?){1,6}(?<=[0-9])(?:\s?(?:,\s?)?(?:x|ext\.?|extension)[.:]?\s?[0-9]{1,6})?(?![0-9A-Z]|[.,][0-9]|[-/][0-9A-Z]|%)/gi,
    judge: judgeLines,
  },
  {
    // A free number with its word: 800-555-CALL.
    kind: "phone",
    pattern:
      /(?<![\w-])(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ](?=[0-9A-Z-]{0,8}[A-Z]{3})[0-9A-Z]{3,4}-?[0-9A-Z]{3,4}(?![\w])/g,
    judge: () => certainly("telephone number with letters"),
  },
];

/** Names of users in paths of files, and the local part of an address without the rest of it. */
const userNames: readonly Recogniser[] = [
  {
    kind: "name",
    pattern:
      /(?:(?<![^\s"'(=])|file:\/\/)(?:[A-Z]:)?[\\/](?:Users|home|Documents and Settings)[\\/](?<datum>[^\\/\s[\]]{2,40})(?=[\\/])/g,
    judge: ({ datum }) =>
      /^(?:Public|Shared|Default|All|admin|administrator|root)$/i.test(datum) ? null : certainly("user name in a path"),
  },
  {
    kind: "name",
    pattern: /(?<![\w@./\\-])[A-Z]{3,}(?:\.[A-Z])?\.[A-Z]{3,}(?![\w@/\\-]|\.[\w])/gi,
    judge: ({ datum }) => {
      const parts = datum.split(".");
      const [given, surname] = [kindOf(parts[0]!), kindOf(parts.at(-1)!)];
      const capitals = datum === datum.toUpperCase() || datum === datum.toLowerCase();
      const known = given.given && !given.place && !(surname.ordinary && !surname.surname) && !surname.place;
      return capitals && known ? certainly("user name, given name and surname") : null;
    },
  },
];

/** E-mail addresses, telephone numbers, names of users. */
export const contactRecognisers: readonly Recogniser[] = [...emails, ...userNames, ...phones];
