import type { CoverageDeclaration, Slice, SourceDeclaration } from "../model/source.ts";

type Facts = Omit<Slice, "state" | "because">;

/** A pull of an API that stops at a page limit ends at a round number of rows before the negative amounts begin. */
const roundNumber = 100;

/** A new pull this much smaller than a complete one of the same scope is taken for a part of it. */
const partShare = 0.5;

/**
 * Decides which slice of each agency and fiscal year figures use. Only the newest complete pull of a scope is used;
 * older ones are superseded; pulls that were cut off are left out unless a person declared them complete; slices (parts
 * on purpose) are used only where no complete pull is held. Award-level kinds are always used: they are never added.
 */
export function chooseSlices(facts: readonly Facts[], sources: readonly SourceDeclaration[]): Slice[] {
  const declared = new Map(sources.map((source) => [source.file, source.covers]));
  const scopes = new Map<string, Facts[]>();
  for (const slice of facts) {
    if (slice.kind !== "transaction") continue;
    const scope = `${slice.agency}\u0000${slice.fiscalYear}`;
    scopes.set(scope, [...(scopes.get(scope) ?? []), slice]);
  }
  const decided = new Map<Facts, Pick<Slice, "state" | "because">>();
  for (const candidates of scopes.values()) {
    const pulls = [...Map.groupBy(candidates, (slice) => pullOf(slice.file)).values()].map((parts) => ({
      parts,
      whole: wholeOf(parts),
    }));
    const states = new Map<Facts, Pick<Slice, "state" | "because">>();
    const partOf = new Map(pulls.map(({ parts, whole }) => [whole, parts[0]!.file]));
    decideScope(
      pulls.map(({ whole }) => whole),
      (slice) => declarationOf(slice, declared.get(partOf.get(slice)!) ?? []),
      states,
    );
    for (const { parts, whole } of pulls) for (const part of parts) decided.set(part, states.get(whole)!);
  }
  return facts.map((slice) => ({
    ...slice,
    ...(decided.get(slice) ?? {
      state: "used" as const,
      because: "award-level records are kept beside transactions, never added to them",
    }),
  }));
}

/** Returns the pull a table belongs to: the publisher cuts a long one into several tables of one zip, which add up. */
export function pullOf(file: string): string {
  return /^(.*\.zip)\/[^/]*$/i.exec(file)?.[1] ?? file;
}

function wholeOf(parts: readonly Facts[]): Facts {
  const [first, ...more] = parts;
  if (more.length === 0) return first!;
  const dates = (of: "firstDate" | "lastDate") => parts.flatMap((part) => part[of] ?? []).sort();
  return {
    ...first!,
    file: pullOf(first!.file),
    rows: parts.reduce((n, part) => n + part.rows, 0),
    negatives: parts.reduce((n, part) => n + part.negatives, 0),
    firstDate: dates("firstDate")[0] ?? null,
    lastDate: dates("lastDate").at(-1) ?? null,
  };
}

function declarationOf(slice: Facts, covers: readonly CoverageDeclaration[]): CoverageDeclaration | undefined {
  return (
    covers.find((c) => c.agency === slice.agency && c.fiscalYear === slice.fiscalYear) ??
    covers.find((c) => c.agency === slice.agency && c.fiscalYear === undefined)
  );
}

/** Returns why a slice looks cut off, or undefined when it does not. */
export function looksCutOff(slice: Pick<Facts, "rows" | "negatives">): string | undefined {
  if (slice.rows < roundNumber || slice.rows % roundNumber !== 0 || slice.negatives > 0) return undefined;
  return `${slice.rows.toLocaleString("en-US")} rows, a round number, and no negative amount: a pull that stopped at a page limit`;
}

type State = "complete" | "cut-off" | "slice";

function stateOf(
  slice: Facts,
  declaration: CoverageDeclaration | undefined,
  largestRows: number,
): { state: State; because: string } {
  if (declaration)
    return {
      state: declaration.state,
      because: declaration.because ?? `declared ${declaration.state} in sources.yaml`,
    };
  const cut = looksCutOff(slice);
  if (cut) return { state: "cut-off", because: cut };
  if (slice.rows < largestRows * partShare) {
    const rows = `${slice.rows.toLocaleString("en-US")} rows where another pull has ${largestRows.toLocaleString("en-US")}`;
    return { state: "slice", because: `${rows}: taken as a part; declare it complete in sources.yaml if it is not` };
  }
  return { state: "complete", because: "" };
}

function decideScope(
  candidates: readonly Facts[],
  declared: (slice: Facts) => CoverageDeclaration | undefined,
  decided: Map<Facts, Pick<Slice, "state" | "because">>,
): void {
  const whole = candidates.filter((slice) => !looksCutOff(slice) || declared(slice)?.state === "complete");
  const largest = Math.max(0, ...whole.map((slice) => slice.rows));
  const states = new Map(candidates.map((slice) => [slice, stateOf(slice, declared(slice), largest)]));
  const newest = (state: State) =>
    [...candidates]
      .filter((slice) => states.get(slice)!.state === state)
      .sort((a, b) => b.retrieved.localeCompare(a.retrieved) || b.rows - a.rows || a.file.localeCompare(b.file))[0];
  const chosen = newest("complete") ?? newest("slice");
  for (const slice of candidates) {
    const { state, because } = states.get(slice)!;
    if (slice === chosen)
      decided.set(slice, {
        state: "used",
        because:
          because || (candidates.length > 1 ? "the newest complete pull of this scope" : "the only pull of this scope"),
      });
    else if (state === "cut-off") decided.set(slice, { state: "cut-off", because });
    else
      decided.set(slice, {
        state: "superseded",
        because: chosen ? `superseded by ${chosen.file}${because ? ` (${because})` : ""}` : because,
      });
  }
}
