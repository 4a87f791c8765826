import { createHash } from "node:crypto";

/** Words may be tuned on one half; the other is only measured. */
export type Half = "tune" | "measure";

/** Returns the half a text belongs to: by the parity of the first byte of a salted SHA-256. */
export function halfOf(salt: string, key: string): Half {
  const hash = createHash("sha256").update(`${salt}:${key}`).digest();
  return hash[0]! % 2 === 0 ? "tune" : "measure";
}
