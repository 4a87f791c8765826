import type { Box } from "../../model/document.ts";
import { aroundAll } from "./boxes.ts";
import type { PlacedLine, PlacedWord } from "./line-up.ts";

/** Words of a line with no wide gap between them: a cell, a label, a value. */
export type Run = { readonly text: string; readonly box: Box; readonly words: readonly PlacedWord[] };

/** How wide a gap between two words must be to part them, in heights of the line. */
const partingGap = 0.9;

/** Returns the runs of a line from left to right: cut where a gap is wider than words of one phrase have. */
export function runsOf(line: PlacedLine, gap = partingGap): Run[] {
  const runs: PlacedWord[][] = [];
  for (const word of line.words) {
    const last = runs.at(-1)?.at(-1);
    const height = last ? Math.max(line.height, Math.min(last.box.height, word.box.height)) : 0;
    if (last && word.box.x - (last.box.x + last.box.width) <= height * gap) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.map(runOf);
}

/** Returns words as one run; there is at least one. */
export function runOf(words: readonly PlacedWord[]): Run {
  return { text: words.map(({ text }) => text).join(" "), box: aroundAll(words.map(({ box }) => box)), words };
}

/** Returns where a run ends on the right. */
export function rightOf({ box }: { readonly box: Box }): number {
  return box.x + box.width;
}
