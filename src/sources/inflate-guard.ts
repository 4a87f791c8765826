import { UserError } from "../model/user-error.ts";
import { bytesText } from "./count-text.ts";
import type { Limits } from "./limits.ts";

/** Throws when compressed bytes have grown as only a bomb does. `packed` is what they took in the file. */
export function guardInflation(name: string, packed: number, inflated: number, limits: Limits): void {
  if (inflated > limits.inflateTotal) {
    throw new UserError(
      `${name} inflates to more than ${bytesText(limits.inflateTotal)} (limit inflateTotal); refused`,
    );
  }
  if (inflated > limits.inflateFree && inflated > packed * limits.inflateRatio) {
    throw new UserError(
      `${name} inflates to more than ${limits.inflateRatio} times its size (limit inflateRatio), as a decompression bomb does; refused`,
    );
  }
}
