import type { Random } from "../random.ts";
import { address, box, street } from "./addresses.ts";
import type { Carrier, Slot } from "./carriers.ts";
import { nameFor } from "./names.ts";
import { organization, place, product } from "./organizations.ts";

/** A stretch of a filled text that came from a slot. */
export type Filled = {
  start: number;
  end: number;
  readonly kind: "name" | "address" | "other";
  /** Word lists may be asked about its words. */
  readonly listed: boolean;
};

/** A carrier with its slots filled. */
export type Sample = { readonly text: string; readonly filled: readonly Filled[] };

/** Returns a carrier with its slots filled anew; now and then a slot shows the mask of what was there. */
export function fillCarrier({ parts }: Carrier, random: Random): Sample {
  const own = parts.filter((part) => typeof part === "string").join(" ");
  const letters = own.replace(/[^\p{L}]/gu, "");
  const small = letters.length > 12 && !/\p{Lu}/u.test(letters) && random.chance(0.75);
  const tall = letters.length > 12 && !/\p{Ll}/u.test(letters);
  const masked = random.chance(0.05);
  let text = "";
  const filled: Filled[] = [];
  parts.forEach((part, at) => {
    if (typeof part === "string") {
      text += part;
      return;
    }
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const alone =
      (before === undefined || (typeof before === "string" && before.endsWith("\n"))) &&
      (after === undefined || (typeof after === "string" && after.startsWith("\n")));
    const { value, listed, kind } = valueOf(part.slot, alone, random);
    if (masked && kind !== "other" && random.chance(0.6)) {
      text += kind === "name" ? "[name]" : "[address]";
      return;
    }
    const dressed = small ? value.toLowerCase() : tall ? value.toUpperCase() : value;
    for (const line of kind === "name" ? [dressed.replaceAll("\n", " ")] : [dressed])
      filled.push({ start: text.length, end: text.length + line.length, kind, listed });
    text += dressed;
  });
  return { text, filled };
}

function valueOf(slot: Slot, alone: boolean, random: Random): { value: string; listed: boolean; kind: Filled["kind"] } {
  switch (slot) {
    case "person":
    case "first":
    case "last":
    case "initialled":
    case "inverted": {
      const { text, listed } = nameFor(slot, random);
      return { value: text, listed, kind: "name" };
    }
    case "address":
      return {
        value: cased(address(random, alone ? random.chance(0.75) : random.chance(0.12)), random),
        listed: !random.chance(0.25),
        kind: "address",
      };
    case "street":
      return { value: cased(street(random), random), listed: !random.chance(0.25), kind: "address" };
    case "pobox":
      return { value: cased(box(random), random), listed: true, kind: "address" };
    case "org":
      return { value: organization(random), listed: !random.chance(0.3), kind: "other" };
    case "place":
      return { value: place(random), listed: !random.chance(0.3), kind: "other" };
    case "product":
      return { value: product(random), listed: !random.chance(0.3), kind: "other" };
  }
}

function cased(text: string, random: Random): string {
  const style = random.next();
  return style < 0.06 ? text.toUpperCase() : style < 0.09 ? text.toLowerCase() : text;
}
