import type { LabelLine, VendorLine } from "../../model/decision.ts";
import { foldName } from "../fold-text.ts";

/** A decision in force that the book could not follow, and why. */
export type Unheld<L> = { readonly line: L; readonly because: string };

const unknownName = "no record files one of the names";

type Grouped = { readonly name: string; readonly vendor: string; readonly because: string };

/** Returns the decisions on vendors that recipients as grouped do not follow, with the reason. */
export function unheldVendors(grouped: readonly Grouped[], decisions: readonly VendorLine[]): Unheld<VendorLine>[] {
  if (decisions.length === 0) return [];
  const wanted = new Set(decisions.flatMap(({ left, right }) => [foldName(left), foldName(right)]));
  const places = new Map<string, Set<string>>();
  const declared = new Set<string>();
  for (const { name, vendor, because } of grouped) {
    const folded = foldName(name);
    if (!wanted.has(folded)) continue;
    places.set(folded, (places.get(folded) ?? new Set()).add(vendor));
    if (because.endsWith("the casebook declares")) declared.add(folded);
  }
  return decisions.flatMap((line): Unheld<VendorLine>[] => {
    const names = [foldName(line.left), foldName(line.right)] as const;
    const [left, right] = names.map((name) => places.get(name));
    if (!left || !right) return [{ line, because: unknownName }];
    const one = [...left].some((vendor) => right.has(vendor));
    if (one === (line.decision === "same")) return [];
    const by = names.every((name) => declared.has(name)) ? "the casebook declares them" : "other decisions make them";
    return [{ line, because: `${by} ${one ? "one vendor" : "two vendors"}` }];
  });
}

/** Returns what could not be followed, a line each; names that no record files are not said again. */
export function sayUnheld(
  vendors: readonly Unheld<VendorLine>[],
  labels: readonly LabelLine[],
  known: { readonly lostAwards: readonly string[]; readonly technologies: readonly string[] },
): string[] {
  return [
    ...vendors.map(({ line, because }) =>
      because === unknownName
        ? `a decision of ${line.who} on two names (“${line.decision}”): ${because}`
        : `${line.left} and ${line.right}: ${line.who} says ${line.decision}, but ${because}`,
    ),
    ...labels.flatMap(({ award, technology, who, decision }) => {
      const why = !known.technologies.includes(technology)
        ? "the casebook has no such technology"
        : known.lostAwards.includes(award)
          ? "no record is of it"
          : undefined;
      return why === undefined ? [] : [`award ${award}, ${technology}: ${who} says ${decision}, but ${why}`];
    }),
  ];
}
