import type { RedactionSpan } from "../../model/document.ts";
import { kindOf } from "./word-kinds.ts";

const initialsBefore = /(?<![\p{L}\p{N}.]|[\p{L}\p{N}][.-])(?:\p{Lu}\.[ -]?){1,3}$/u;
const particleBefore =
  /(?<![\p{L}\p{N}])(?:(?:[Vv]an(?: de[nr]?)?|[Vv]on(?: de[mnr])?|[Dd]e(?: l(?:a|as|os))?|[Dd]el|[Dd]ella|[Dd]i|[Dd]os|[Dd]as|[Tt]er|[Tt]en|[Ee]l|[Aa]l|[Bb]in|[Bb]en|[Ii]bn|[Aa]bu|[Mm]ac|[Ll]e|[Ll]a|St\.?)[ -]|[dDO]['\u2019])$/u;
const joinedBefore = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}\p{M}]+)-$/u;
const joinedAfter = /^-(\p{Lu}[\p{L}\p{M}]+)(?![\p{L}\p{N}-])/u;
const nickname = /^ ?["\u201c\u2018'(](\p{Lu}[\p{L}\p{M}]+)["\u201d\u2019')] ?$/u;
const nicknameBefore = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}]+) ["\u201c\u2018'(]$/u;
const nicknameAfter = /^["\u201d\u2019')] (\p{Lu}[\p{L}\p{M}]+)(?![\p{L}\p{N}])/u;
const namelike = (word: string): boolean => {
  const kind = kindOf(word);
  return !kind.decisive && (kind.given || kind.surname || kind.strange);
};

/**
 * Returns the names with what belongs to them and stands right beside: initials before a surname, small words as van
 * and al-, the other half of a double name, a nickname in quotation marks. Places without initials and halves lead on.
 */
export function grownNames(text: string, names: readonly RedactionSpan[]): RedactionSpan[] {
  const grown = names.map((span) => sideways(text, span)).sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: RedactionSpan[] = [];
  for (const span of grown) {
    const last = merged.at(-1);
    if (last === undefined || span.kind !== "name" || last.kind !== "name") {
      merged.push(span);
      continue;
    }
    const between = text.slice(last.end, span.start);
    // Maria "Mia" Delgado, whether the nickname was found or not.
    const one =
      last.end >= span.start || nickname.test(between) || /^ ["\u201c\u2018'(]$|^["\u201d\u2019')] $/u.test(between);
    if (!one) merged.push(span);
    else
      merged[merged.length - 1] = {
        ...last,
        end: Math.max(last.end, span.end),
        certain: last.certain && span.certain,
      };
  }
  return merged.map((span) => {
    const open = /["\u201c\u2018'(]\p{Lu}[\p{L}\p{M}]+$/u.test(text.slice(span.start, span.end));
    const after = open ? nicknameAfter.exec(text.slice(span.end, span.end + 40)) : null;
    return after === null ? span : { ...span, end: span.end + after[0].length };
  });
}

function sideways(text: string, span: RedactionSpan): RedactionSpan {
  let { start, end } = span;
  for (let turn = 0; turn < 3; turn++) {
    const lead = text.slice(Math.max(0, start - 40), start);
    const joined = joinedBefore.exec(lead);
    const nick = nicknameBefore.exec(lead);
    if (joined !== null && namelike(joined[1]!)) start -= joined[0].length;
    else if (nick !== null && /^["\u201d\u2019')]/u.test(text.slice(end)) && namelike(nick[1]!))
      start -= nick[0].length;
    else {
      const before = initialsBefore.exec(lead) ?? particleBefore.exec(lead);
      if (before === null) break;
      start -= before[0].length;
    }
  }
  const tail = text.slice(end, end + 40);
  const after =
    joinedAfter.exec(tail) ?? (/["\u201c\u2018'(]$/u.test(text.slice(0, start)) ? nicknameAfter.exec(tail) : null);
  if (after !== null && namelike(after[1]!)) end += after[0].length;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}
