import type { DecisionLine, Standing } from "../../model/decision.ts";
import type { Spoken } from "../../model/review.ts";

/** Returns the things people spoke on by where they stand, the newest first. */
export function spokenIn<L extends DecisionLine>(
  standings: ReadonlyMap<string, Standing<L>>,
): {
  readonly unsure: readonly Spoken<L>[];
  readonly decided: readonly Spoken<L>[];
  readonly contested: readonly Spoken<L>[];
} {
  const of = (state: Standing["state"]): Spoken<L>[] =>
    [...standings.values()]
      .filter((thing) => thing.state === state)
      .map(({ key, said }) => ({ key, said }))
      .sort((a, b) => (a.said.at(-1)!.when < b.said.at(-1)!.when ? 1 : -1));
  return { unsure: of("unsure"), decided: of("decided"), contested: of("contested") };
}
