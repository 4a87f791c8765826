import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "carriers");

/** The slots of carrier texts. */
export const slots = [
  "person",
  "first",
  "last",
  "initialled",
  "inverted",
  "address",
  "street",
  "pobox",
  "org",
  "place",
  "product",
] as const;
export type Slot = (typeof slots)[number];

/** A carrier text: pieces of text and slots between them, and who wrote it. */
export type Carrier = { readonly writer: string; readonly parts: readonly (string | { readonly slot: Slot })[] };

/** Returns the carrier texts of the folder, in order. */
export function readCarriers(): Carrier[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .split(/^---\r?\n/m)
        .map((record) => record.replace(/^\n+|\s+$/g, ""))
        .filter((record) => record !== "")
        .map((record) => ({ writer: name.slice(0, 2), parts: partsOf(record, name) })),
    );
}

function partsOf(record: string, name: string): Carrier["parts"] {
  return record.split(/(\{[a-z]+\})/).flatMap((part): Carrier["parts"] => {
    const slot = /^\{([a-z]+)\}$/.exec(part)?.[1];
    if (slot === undefined) return part === "" ? [] : [part];
    const known = slots.find((each) => each === slot);
    if (known === undefined) throw new Error(`${name}: {${slot}} was given, one of ${slots.join(", ")} was expected`);
    return [{ slot: known }];
  });
}
