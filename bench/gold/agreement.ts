import { readLines } from "../technologies/gold.ts";
import type { Reading } from "../technologies/gold.ts";

/** Prints how far the two readings of the gold set agree, before anything was adjudicated. */
const passA = readLines<Reading>("pass-a.jsonl") ?? [];
const passB = new Map((readLines<Reading>("pass-b.jsonl") ?? []).map((one) => [one.id, one.labels]));
const pairs = passA.map(({ id, labels }) => {
  const other = passB.get(id);
  if (other === undefined) throw new Error(`bench/gold: “${id}” was read in pass A and not in pass B`);
  return [labels, other] as const;
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Cohen's kappa over what two readers wrote: agreement beyond what their own habits would give by chance. */
function kappa(of: readonly (readonly [string, string])[]): number {
  const share = (test: (pair: readonly [string, string]) => boolean): number => of.filter(test).length / of.length;
  const words = new Set(of.flat());
  const chance = [...words].reduce((sum, word) => sum + share(([a]) => a === word) * share(([, b]) => b === word), 0);
  const agreed = share(([a, b]) => a === b);
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

const written = (labels: readonly string[]): string => [...labels].sort().join(" + ");
const whole = pairs.map(([a, b]) => [written(a), written(b)] as const);
const same = whole.filter(([a, b]) => a === b).length;
say(
  `${same} of ${whole.length} descriptions have the same labels in both readings; Cohen's kappa ${kappa(whole).toFixed(3)}`,
);
const told = whole.filter(([a, b]) => a !== "none" || b !== "none");
say(`${told.filter(([a, b]) => a === b).length} of the ${told.length} that one of the readings did not call none`);
say("");
say("| label | pass A | pass B | both | kappa |");
say("|---|---:|---:|---:|---:|");
for (const label of [...new Set(pairs.flat().flat())].sort()) {
  const each = pairs.map(([a, b]) => [String(a.includes(label)), String(b.includes(label))] as const);
  const count = (test: (pair: readonly [string, string]) => boolean): number => each.filter(test).length;
  say(
    `| ${label} | ${count(([a]) => a === "true")} | ${count(([, b]) => b === "true")} | ${count(([a, b]) => a === "true" && b === "true")} | ${kappa(each).toFixed(3)} |`,
  );
}
