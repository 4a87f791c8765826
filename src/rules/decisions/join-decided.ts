import { sayDate } from "../../model/dates.ts";
import type { VendorLine } from "../../model/decision.ts";
import type { Vendor } from "../../model/organization.ts";
import { foldName } from "../fold-text.ts";
import type { VendorGroups } from "../vendors/vendor-groups.ts";

/**
 * Keeps apart and joins what people decided, and returns why each name is where it is that a decision joined. `vendorOf`
 * gives the declared vendor a name is of. A vendor's `notThese` stay apart from it whatever was decided.
 */
export function joinDecided(
  groups: VendorGroups,
  decisions: readonly VendorLine[],
  vendorOf: (folded: string) => Vendor | undefined,
): Map<string, string> {
  const because = new Map<string, string>();
  const vendors = new Set<Vendor>();
  const placeOf = (folded: string): string | undefined => {
    const vendor = vendorOf(folded);
    if (vendor === undefined) return groups.has(folded) ? folded : undefined;
    vendors.add(vendor);
    return groups.declare(vendor.id, vendor.name);
  };
  const pairs = decisions.flatMap((line) => {
    const names = [foldName(line.left), foldName(line.right)] as const;
    const [left, right] = names.map(placeOf);
    return left === undefined || right === undefined ? [] : [{ line, names, left, right }];
  });
  for (const { id, name, notThese } of vendors)
    for (const not of notThese.map(foldName)) if (groups.has(not)) groups.keepApart(groups.declare(id, name), not);
  for (const { line, left, right } of pairs) if (line.decision === "different") groups.keepApart(left, right);
  for (const { line, names, left, right } of pairs)
    if (line.decision === "same" && groups.join(left, right))
      for (const name of names) because.set(name, sayDecided(line));
  return because;
}

/** Returns who decided a thing and when, as a reason. */
export function sayDecided({ who, when }: Pick<VendorLine, "who" | "when">): string {
  return `decided by ${who} on ${sayDate(when.slice(0, 10))}`;
}
