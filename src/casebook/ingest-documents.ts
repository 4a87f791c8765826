import type { Effects } from "./effects.ts";
import type { Casebook } from "./casebook.ts";
import type { ShelvedDocument } from "./document-shelf.ts";
import type { IngestOptions } from "./ingest.ts";

/** Reads, masks and shelves the documents of a casebook. */
export async function ingestDocuments(
  casebook: Casebook,
  effects: Effects,
  options: IngestOptions,
): Promise<ShelvedDocument[]> {
  void casebook;
  void effects;
  void options;
  return [];
}
