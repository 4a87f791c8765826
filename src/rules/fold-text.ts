/** Returns the text in capitals with every run of punctuation and white space as one space: how phrases are compared. */
export function foldText(text: string): string {
  const capitals = text.toUpperCase();
  // Most texts are ASCII, where the classes of Unicode need not be asked: a third of the time.
  const apart = /[^ -~]/.test(capitals) ? /[^\p{L}\p{N}]+/gu : /[^A-Z0-9]+/g;
  return capitals.replace(apart, " ").trim();
}

const spelled: ReadonlyMap<string, string> = new Map([
  ["INCORPORATED", "INC"],
  ["CORPORATION", "CORP"],
  ["COMPANY", "CO"],
  ["LIMITED", "LTD"],
  ["LIMITEDLIABILITYCOMPANY", "LLC"],
]);

const dotted = /\b(?:[A-Z]\.\s?){2,}(?:[A-Z]\b)?/g;

/**
 * Returns a name folded for comparison: case, punctuation and the spelling of legal forms (INCORPORATED and INC,
 * L.L.C. and LLC), a leading or trailing THE. A legal form is never removed: X INC and X LLC stay two.
 */
export function foldName(name: string): string {
  const capitals = name.toUpperCase();
  const joined = capitals.includes(".") ? capitals.replace(dotted, (run) => `${run.replace(/[.\s]/g, "")} `) : capitals;
  let folded = foldText(/['’]/.test(joined) ? joined.replace(/['’]/g, "") : joined);
  if (folded.includes("L L C")) folded = folded.replace(/\bL L C\b/g, "LLC");
  if (folded.includes("LIMITED LIABILITY")) folded = folded.replace(/\bLIMITED LIABILITY COMPANY\b/g, "LLC");
  const words = folded.split(" ");
  if (words.length > 1 && words.at(-1) === "THE") words.pop();
  if (words.length > 1 && words[0] === "THE") words.shift();
  return words.map((word) => spelled.get(word) ?? word).join(" ");
}

/** Returns an id for addresses and file names: `csi-aviation-inc`. */
export function slug(text: string): string {
  return (
    foldText(/[^ -~]/.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "") : text)
      .toLowerCase()
      .replaceAll(" ", "-")
      .replace(/[^a-z0-9-]/g, "")
      .slice(0, 80) || "unnamed"
  );
}
