const between =
  /[\s,;(]+(?:D[./]?\s?B[./]?\s?A\.?|DOING BUSINESS AS|A[./]\s?K[./]\s?A\.?|AKA|ALSO KNOWN AS|F[./]\s?K[./]\s?A\.?|FKA|F\/N\/A|N\/K\/A|FORMERLY KNOWN AS|FORMERLY|PREVIOUSLY KNOWN AS|PREVIOUSLY|TRADING AS|T\/A)[\s:)]+/i;
const slash = /\s?\/\s?/;

/**
 * Returns the names that one filed name holds: itself, or what stands before and after DBA, F/K/A, FORMERLY and their
 * like, or either side of a slash where both sides are long enough to be names.
 */
export function otherNames(name: string): readonly string[] {
  const known = name.split(between).map(bare).filter(Boolean);
  if (known.length > 1) return known;
  const sides = name.split(slash).map(bare);
  if (sides.length === 2 && sides.every((side) => (side.match(/\p{L}/gu)?.length ?? 0) >= 6)) return [name, ...sides];
  return [name];
}

function bare(part: string): string {
  const text = part.trim().replace(/[,;]+$/, "");
  return text.includes("(") ? text : text.replace(/\)$/, "");
}
