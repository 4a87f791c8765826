import { kindOf } from "./word-kinds.ts";

const separator = /^(?:,?[ \t\u00a0]{1,3}|[ \t]*,?[ \t]*\n[ \t]*(?:\n[ \t]*)?,?[ \t]*)/;
const unit =
  /^(?:(?:Apt|Apartment|Suite|Ste|Unit|Rm|Room|Fl|Floor|Bldg|Building|Box|Lot)\b\.?[ \n]{1,2}#?[0-9A-Z][0-9A-Z-]{0,6}|#[ ]?[0-9][0-9A-Z-]{0,5})(?![\w])/i;
const code = /^[0-9]{4,6}(?:-[0-9]{3,4})?(?![\w/.-]*[0-9A-Za-z])/;
const region =
  /^(?:A[AEKLPRZ]|C[AOT]|D[CE]|FL|GA|GU|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY])(?![\p{L}\p{N}])\.?/u;
const letters = /^\p{Lu}[\p{L}\p{M}.'\u2019-]*(?:[ ]\([\p{L}]+\))?/u;
const small = /^(?:[a-z]{1,3}|nan)(?=[\s,])/;

/** Returns where an address really begins: with the numbers right before it on its line, of a box or a flat. */
export function addressStart(text: string, start: number): number {
  const before = /(?:^|[^\w.$#,/-])((?:[0-9]{1,6}[ ]){1,2})$/.exec(text.slice(Math.max(0, start - 16), start));
  return before === null ? start : start - before[1]!.length;
}

/**
 * Returns where an address really ends: what follows is read part by part (unit, town, region, country, postal code),
 * and kept up to the last part that only an address has. A firm's name on the next line stays outside.
 */
export function addressEnd(text: string, end: number): number {
  let position = end;
  let kept = end;
  let last = text
    .slice(Math.max(0, end - 12), end)
    .split(/[ #\n]/)
    .at(-1)!;
  for (let part = 0; part < 9 && position - end < 90; part++) {
    const between = separator.exec(text.slice(position, position + 12))?.[0];
    if (between === undefined) break;
    const at = position + between.length;
    const rest = text.slice(at, at + 40);
    const own = unit.exec(rest) ?? code.exec(rest) ?? (/\n\s*\n/.test(between) ? null : region.exec(rest));
    if (own !== null) {
      position = at + own[0].length;
      kept = position;
      last = own[0].split(/[ #\n]/).at(-1)!;
      continue;
    }
    const word = letters.exec(rest) ?? small.exec(rest);
    if (word === null) break;
    const name = word[0].replace(/[.]$/, "");
    position = at + name.length;
    const kind = kindOf(name.replace(/[ ]\(.*$/, ""));
    if (kind.decisive) break;
    // A country or town we know closes an address, after a comma or on a line of its own.
    const closes =
      /[,\n]/.test(between) ||
      kept === at - between.length ||
      /^(?:$|[.,;\n])/.test(text.slice(position, position + 1));
    const afterUnit =
      between === " " && kept === at - 1 && (kind.strange || kind.place) && /^[0-9A-Z-]*[0-9][A-Z]?$/.test(last);
    if ((kind.place && closes) || afterUnit) kept = position;
    last = name;
  }
  return kept;
}
