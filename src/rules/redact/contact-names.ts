import { contextAgainst } from "./name-context.ts";
import { runsFrom } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { cuedShape } from "./name-shape.ts";
import { isClearName } from "./word-kinds.ts";

/** What stands between a name and a masked contact: “Ha-eun Park, tel ■”, “maria delgado <■”. */
const contact =
  /(?:[,;:(<|\u2013-]|,? ?\b(?:at|tel|telephone|phone|ph|cell|mobile|fax|e-?mail)\b[.:]?|[ ]){1,6}(?=\u25a0{6})/giu;

/** Returns the names right before a masked telephone number, e-mail address or the like, in small letters too. */
export function namesBeforeContacts(reading: Reading): Run[] {
  const { text, tokens } = reading;
  const ends = new Map(tokens.map((token, at) => [token.end, at]));
  return [...text.matchAll(contact)].flatMap((match): Run[] => {
    const last = ends.get(match.index);
    if (last === undefined) return [];
    const bracket = match[0].includes("<");
    for (let first = Math.max(0, last - 4); first < last; first++) {
      const small = tokens[first]!.shape === "lower";
      if (small && !(bracket && isClearName(tokens[first]!.text))) continue;
      const open = small ? { ...reading, lower: true } : reading;
      const run = runsFrom(open, first).find((each) => each.last === last);
      if (run === undefined || run.full.length + run.initials < 2) continue;
      const shape = cuedShape(
        { full: run.full, initials: run.initials, joined: run.joined, written: reading.written },
        "label",
      );
      if (shape !== null && contextAgainst(reading, run, shape.certain) === null) return [run];
    }
    return [];
  });
}
