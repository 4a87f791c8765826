import type { Page } from "../../model/document.ts";
import { lineUp } from "./line-up.ts";
import { type Run, rightOf, runsOf } from "./runs.ts";

/** A run of a form's page, and whether it is the name of a box (`Award Type:`) or what somebody put in one. */
export type FormRun = Run & { readonly page: number; readonly middle: number };

/** Returns the runs of pages, each at its own height: a form's values stand between the lines of names that have two. */
export function formRuns(pages: readonly Page[]): FormRun[] {
  return pages.flatMap((page) =>
    lineUp(page).flatMap((line) =>
      runsOf(line).map((run) => ({ ...run, page: page.page, middle: run.box.y + run.box.height / 2 })),
    ),
  );
}

/** Returns the runs right of a box's name that belong to it, nearest first: those before the next name. */
export function valuesBeside(runs: readonly FormRun[], label: FormRun): FormRun[] {
  const beside = runs
    .filter((run) => {
      const off = run.middle - label.middle;
      // A name of two lines has its value at their middle, half a line lower.
      return (
        run.page === label.page &&
        run.box.x >= rightOf(label) - 1 &&
        off > -0.45 * label.box.height &&
        off < 0.75 * label.box.height
      );
    })
    .toSorted((a, b) => a.box.x - b.box.x);
  const next = beside.findIndex(({ text }) => isName(text));
  return next === -1 ? beside : beside.slice(0, next);
}

/** Returns the lines of a value that has several, from its first one on. */
export function linesOfValue(runs: readonly FormRun[], first: FormRun): FormRun[] {
  const lines = [first];
  for (;;) {
    const last = lines.at(-1)!;
    const next = runs.find(
      (run) =>
        run.page === first.page &&
        Math.abs(run.box.x - first.box.x) <= 2 &&
        run.middle > last.middle &&
        run.middle - last.middle <= 1.5 * first.box.height,
    );
    if (!next || isName(next.text)) return lines;
    lines.push(next);
  }
}

function isName(text: string): boolean {
  return /\p{L}[^:]*:$/u.test(text);
}
