import type { JudgedReading } from "./claim.ts";
import { exactMoney } from "./money.ts";

/** Returns a measured value as people read it beside its expectation. */
export function sayMeasured(reading: Pick<JudgedReading, "measured" | "unit">): string {
  if (reading.measured === null) return "not measured";
  if (typeof reading.measured === "string") return reading.measured;
  return reading.unit === "cents" ? exactMoney(reading.measured) : reading.measured.toLocaleString("en-US");
}
