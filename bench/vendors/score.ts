/** An answer of a system: its score, and whether it is right. */
export type Answer = { readonly score: number; readonly right: boolean };

/** The answers of a system to one file, and how many right ones there are to find. */
export type Answers = { readonly answers: readonly Answer[]; readonly toFind: number };

/** How good the answers of at least some score are. */
export type Measured = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Returns precision, recall and F1 of the answers of at least this score. */
export function measureAt({ answers, toFind }: Answers, threshold: number): Measured {
  let [right, wrong] = [0, 0];
  for (const answer of answers)
    if (answer.score >= threshold) {
      if (answer.right) right += 1;
      else wrong += 1;
    }
  const of = (n: number, all: number) => (all === 0 ? 0 : n / all);
  return {
    precision: of(right, right + wrong),
    recall: of(right, toFind),
    f1: of(2 * right, right + wrong + toFind),
  };
}

/** Returns the threshold, in hundredths, with the best F1 added up over files; the middle one where several are best. */
export function bestThreshold(...files: readonly Answers[]): number {
  const all = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  const f1 = all.map((threshold) => files.reduce((n, file) => n + measureAt(file, threshold).f1, 0));
  const most = Math.max(...f1);
  const best = all.filter((_, i) => f1[i]! > most - 1e-9);
  return best[best.length >> 1]!;
}
