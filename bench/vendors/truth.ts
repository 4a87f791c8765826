import { createHash } from "node:crypto";
import { readRows } from "./read-rows.ts";

/** Which half of a file a row is in: weights and thresholds are chosen on `train`, `test` is only measured. */
export type Half = "train" | "test";

/** Two names and whether a person or a registry says that they are one. */
export type LabelledPair = {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
  readonly half: Half;
};

/** Returns the half of a text: the first byte of its SHA-256, even or odd. */
export function halfOf(text: string): Half {
  return createHash("sha256").update(text).digest()[0]! % 2 === 0 ? "train" : "test";
}

/** Returns the labelled pairs of a file laid out as nomenklatura's `name_bench/cases.csv`, halves by the two names. */
export function readPairs(path: string): LabelledPair[] {
  return readRows(path).map((row) => {
    const [left, right] = [row["name1"]!, row["name2"]!];
    const half = halfOf(
      [left, right]
        .map((name) => name.toUpperCase())
        .sort()
        .join("\n"),
    );
    return { left, right, same: row["is_match"] === "true", half };
  });
}

/** The names of a registry: which are filed under one identifier. */
export type Registry = {
  readonly names: readonly string[];
  /** By place, the half of each name: that of all the names its identifiers tie it to. */
  readonly halves: readonly Half[];
  /** By place, the identifiers a name is filed under. */
  readonly identifiers: readonly ReadonlySet<string>[];
};

/**
 * Returns the distinct names of a file of names by identifier. Nothing the registry says is corrected: renamed and
 * acquired firms are one, and offices of one county under several numbers are several, unless they share a name and
 * number with each other.
 */
export function readRegistry(path: string): Registry {
  const byName = new Map<string, Set<string>>();
  const byIdentifier = new Map<string, string[]>();
  for (const row of readRows(path)) {
    const [name, id] = [row["name_as_filed"]!, `${row["id_type"]} ${row["entity_id"]}`];
    byName.set(name, (byName.get(name) ?? new Set()).add(id));
    byIdentifier.set(id, [...(byIdentifier.get(id) ?? []), name]);
  }
  const names = [...byName.keys()].sort();
  const first = new Map<string, string>();
  for (const name of names) {
    if (first.has(name)) continue;
    const queue = [name];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (first.has(next)) continue;
      first.set(next, name);
      for (const id of byName.get(next)!) queue.push(...byIdentifier.get(id)!);
    }
  }
  return { names, halves: names.map((n) => halfOf(first.get(n)!)), identifiers: names.map((n) => byName.get(n)!) };
}

/** Returns whether two names of a registry, by place, share an identifier. */
export function oneVendor({ identifiers }: Registry, i: number, j: number): boolean {
  for (const id of identifiers[i]!) if (identifiers[j]!.has(id)) return true;
  return false;
}

/** A name as filed and the short name a person gave its firm. */
export type Decoration = { readonly filed: string; readonly clean: string; readonly half: Half };

/** Returns the names as filed of a file of hand-made short names, halves by the short name. */
export function readDecorations(path: string): Decoration[] {
  return readRows(path)
    .map((row) => ({ filed: row["origName"]!.trim(), clean: row["cleanName"]!.replace(/[\s,]+$/, "").trim() }))
    .filter(({ filed, clean }) => filed !== "" && clean !== "")
    .map((row) => ({ ...row, half: halfOf(row.clean.toUpperCase()) }));
}
