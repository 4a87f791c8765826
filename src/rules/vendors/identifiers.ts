import type { NameAsFiled } from "../../model/name-match.ts";

const kinds = [
  ["UEI", "uei"],
  ["DUNS", "duns"],
  ["CAGE", "cage"],
] as const;

/**
 * Returns what the registry identifiers of two names say: one they share is strong evidence of one vendor, and where
 * they share none, two of one kind that differ are evidence against it. Neither is proof: a firm may be registered
 * twice, and a number passes to whoever buys the firm.
 */
export function compareIdentifiers(left: NameAsFiled, right: NameAsFiled) {
  const both = kinds.flatMap(([kind, key]) => {
    const [a, b] = [spelt(key, left[key]), spelt(key, right[key])];
    return a && b ? [{ kind, a, b }] : [];
  });
  const same = both.find(({ a, b }) => a === b);
  if (same) return [{ name: "registry identifier", score: 1, says: `both are filed under ${same.kind} ${same.a}` }];
  const apart = both[0];
  if (!apart) return [];
  return [
    {
      name: "registry identifiers differ",
      score: 1,
      says: `one is filed under ${apart.kind} ${apart.a}, the other under ${apart.b}`,
    },
  ];
}

/** A DUNS has nine figures, whatever zeros a spreadsheet has eaten. */
function spelt(key: "uei" | "duns" | "cage", identifier: string | null | undefined): string | undefined {
  const text = identifier?.trim().toUpperCase();
  if (!text) return undefined;
  return key === "duns" && /^\d+$/.test(text) ? text.padStart(9, "0") : text;
}
