import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Half } from "./half.ts";

const folder = join(import.meta.dirname, "../gold");

/** One award description of the gold set with the labels two readings came to. */
export type GoldRow = {
  readonly id: string;
  readonly description: string;
  readonly recipient: string | null;
  readonly psc: string | null;
  readonly naics: string | null;
  readonly office: string | null;
  readonly stratum: string;
  readonly half: Half;
  readonly labels: readonly string[];
};

export type Reading = { readonly id: string; readonly labels: readonly string[]; readonly note?: string };

/** Returns the lines of one of the gold set's files; undefined where it is not there. */
export function readLines<T>(name: string): T[] | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Returns the gold set: where the readings agree their labels, where they differ the adjudicated ones. */
export function readGold(): GoldRow[] {
  const passA = readLines<Reading>("pass-a.jsonl") ?? [];
  const adjudicated = new Map((readLines<Reading>("adjudicated.jsonl") ?? []).map((one) => [one.id, one.labels]));
  const labels = new Map(passA.map((one) => [one.id, adjudicated.get(one.id) ?? one.labels]));
  const strata = new Map(
    (readLines<{ id: string; stratum: string; half: Half }>("strata.jsonl") ?? []).map((s) => [s.id, s]),
  );
  return (readLines<Omit<GoldRow, "stratum" | "half" | "labels">>("sample.jsonl") ?? []).map((row) => {
    const own = labels.get(row.id);
    if (own === undefined) throw new Error(`bench/gold: “${row.id}” is in the sample and has no label`);
    const { stratum, half } = strata.get(row.id)!;
    return { ...row, stratum, half, labels: own };
  });
}
