import { direction, notStreet, shapedCode, states, unit } from "./address-parts.ts";
import { kindOf } from "./word-kinds.ts";

const separator = /^(?:,?[ \t\u00a0]{1,3}(?:-[ ])?|[ \t]*[,.]?[ \t]*\n[ \t]*(?:\n[ \t]*)?,?[ \t]*|[.,](?=\())/;
const units = new RegExp(`^${unit}(?![\\w])`, "u");
const side = new RegExp(`^${direction}(?![\\p{L}\\p{N}])`, "u");
/** A door behind the number of a house: 15E. */
const door = /^[0-9]{1,3}[A-Z](?=[\s,.]|$)/;
const shaped = new RegExp(`^${shapedCode}(?![\\w/-])`, "u");
const code = /^[0-9]{4,7}(?:-[0-9]{3,4})?(?![\w/.-]*[0-9A-Za-z])/;
const year = /^(?:19|20)[0-9]{2}(?![0-9])/;
const region = new RegExp(`^(?:${states})(?![\\p{L}\\p{N}])\\.?`, "u");
/** Any two or three capitals before a postal code, a state of Australia, a province, a country. */
const regionBeforeCode = /^[A-Z]{2,3}\.?(?=,?[ ]{1,2}(?:[0-9]{4,7}|[A-Z][0-9][A-Z][ ]{0,2}[0-9])(?![0-9]))/;
const letters = /^\p{Lu}[\p{L}\p{M}.'\u2019-]*(?:[ ]\([\p{L}]+\))?/u;
const small = /^[a-z]{1,3}(?=$|[\s,])/;
const bridge =
  /^[ ](?:(?:am|an|im|bei|al|dei|delle|nad|der|den|ob|in|de|la|le|les|sur|sous|del|di|do|da|dos|i|w|nad|pod|og|aan)[ ]){0,2}$/;
/** A town in small letters, before its state and code. */
const smallTown = new RegExp(`^\\p{Ll}[\\p{L}]+(?=(?:[ ]\\p{L}+){0,2},?[ ](?:${states}),?[ ][0-9]{5})`, "u");

/** Returns where an address really begins: with the numbers right before it on its line, of a box or a flat. */
export function addressStart(text: string, start: number): number {
  const lead = text.slice(Math.max(0, start - 24), start);
  const before =
    /(?:^|[^\w.$#,/-])((?:[0-9]{1,6}[ ]){1,2})$/.exec(lead) ??
    /(?<![\p{L}\p{N}])((?:Flat|Apartment|Apt\.?|Unit|Suite)[ ]#?[0-9A-Z]{1,5},?[ ])$/iu.exec(lead);
  return before === null ? start : start - before[1]!.length;
}

/**
 * Returns where an address really ends: what follows is read part by part (unit, town, region, country, postal code),
 * and kept up to the last part that only an address has. A firm's name on the next line stays outside.
 */
export function addressEnd(text: string, end: number): number {
  let position = end;
  let kept = end;
  let codeFirst = false;
  let seen: "street" | "unit" | "code" | "town" | "region" = "street";
  let last = text
    .slice(Math.max(0, end - 12), end)
    .split(/[ #\n]/)
    .at(-1)!;
  for (let part = 0; part < 12 && position - end < 120; part++) {
    const between = separator.exec(text.slice(position, position + 12))?.[0];
    if (between === undefined) break;
    const at = position + between.length;
    const rest = text.slice(at, at + 40);
    if (part === 0 && side.test(rest)) {
      position = at + side.exec(rest)![0].length;
      kept = position;
      continue;
    }
    const number: RegExpExecArray | null =
      shaped.exec(rest) ?? (seen === "street" && !between.includes("\n") && year.test(rest) ? null : code.exec(rest));
    const within = units.exec(rest) ?? (part === 0 && !between.includes("\n") ? door.exec(rest) : null);
    const own =
      within ?? number ?? (/\n\s*\n/.test(between) ? null : (region.exec(rest) ?? regionBeforeCode.exec(rest)));
    if (own !== null) {
      position = at + own[0].length;
      kept = position;
      last = own[0].split(/[ #\n]/).at(-1)!;
      seen =
        within !== null
          ? "unit"
          : number !== null
            ? seen === "street" || seen === "unit"
              ? "code"
              : "town"
            : "region";
      continue;
    }
    const found = letters.exec(rest) ?? small.exec(rest) ?? smallTown.exec(rest);
    if (found === null) {
      // Kaplice 1, Praha 6: the quarter of a town.
      const quarter = /^[0-9]{1,2}(?=\s*(?:$|[.,\n]))/.exec(rest);
      if (quarter === null || between !== " ") break;
      position = at + quarter[0].length;
      if (seen === "town" && kept === at - 1) kept = position;
      continue;
    }
    const name = found[0].replace(/[.]$/, "");
    position = at + name.length;
    const kind = kindOf(name.replace(/[ ]\(.*$/, ""));
    if (kind.decisive || notStreet.test(name)) break;
    const adjacent = kept === at - between.length;
    // A country or town we know closes an address, after a comma or on a line of its own.
    const closes = /[,\n]/.test(between) || adjacent || /^(?:$|[.,;\n])/.test(text.slice(position, position + 1));
    const unlisted = kind.strange || kind.place || (!kind.ordinary && /^\p{Lu}/u.test(name));
    const afterUnit = between === " " && adjacent && unlisted && /^[0-9A-Z-]*[0-9][A-Z]?$/.test(last);
    // 10115 Berlin, 8001 Zürich: the town after its code, on the code's line; and the second word of a town.
    const afterCode =
      (unlisted || at - kept > 2 || seen === "code") &&
      /^\p{Lu}/u.test(name) &&
      (seen === "code" || (seen === "town" && !adjacent)) &&
      bridge.test(text.slice(kept, at));
    const ends = /^\s*(?:$|[.,;\n])/.test(text.slice(position, position + 3));
    const tail =
      seen === "town" && between === " " && adjacent && ends && (/^(?:\p{Lu}{1,2}|nan)$/u.test(name) || kind.strange);
    // 96-100 Stoczek Łukowski: the second word of a town whose code stands before it.
    const second = codeFirst && seen === "town" && adjacent && between === " " && unlisted;
    codeFirst ||= afterCode;
    if ((kind.place && closes) || afterUnit || afterCode || second || tail) {
      kept = position;
      seen = "town";
    }
    last = name;
  }
  // The end of the sentence is not the address's.
  return /\p{Ll}{3}\.$/u.test(text.slice(Math.max(0, kept - 4), kept)) ? kept - 1 : kept;
}
