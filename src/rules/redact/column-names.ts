import { isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { kindOf, listForm } from "./word-kinds.ts";

const personColumns =
  /(?<![\p{L}])(?:Buyer|Contact(?: Name| Person)?|Name|Attention|Officer|Employee|Requestor|Requester|Requested By|Approved By|Prepared By|Sales ?(?:person|rep)|Account (?:Manager|Executive)|Ordered By|Owner)(?![\p{L}])/u;

/**
 * Returns the words below a form's row of headings that has a column of persons (“Buyer  Phone  Currency”): in the next
 * two lines those that a list calls a name, or no list knows.
 */
export function namesInColumns(reading: Reading): Run[] {
  const { text, tokens, written } = reading;
  const runs: Run[] = [];
  let position = 0;
  const lines = text.split("\n").map((line) => {
    const start = position;
    position += line.length + 1;
    return { line, start, end: start + line.length };
  });
  lines.forEach(({ line }, index) => {
    const heading =
      line.length < 60 &&
      personColumns.test(line) &&
      !/[a-z]{2}[ ][a-z]{2}|[.;:]|\d/.test(line) &&
      /\S[ ]+\S/.test(line);
    if (!heading) return;
    const [from, to] = [
      lines[index + 1]?.start ?? position,
      lines[index + 2]?.end ?? lines[index + 1]?.end ?? position,
    ];
    for (let at = firstFrom(from); at < tokens.length && tokens[at]!.end <= to; at++) {
      const token = tokens[at]!;
      if (token.shape !== "title" || !isCapital(reading, token)) continue;
      const kind = kindOf(token.text);
      const unknown = !kind.ordinary && !kind.place && !kind.decisive && token.text.length > 2;
      if (unknown && !written.has(listForm(token.text)))
        runs.push({ first: at, last: at, full: [token], initials: 0, joined: 0 });
    }
  });
  return runs;

  /** The first word at or after a place. */
  function firstFrom(place: number): number {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.start < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
