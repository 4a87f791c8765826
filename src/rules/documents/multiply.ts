import { type Cents, decimalText } from "../../model/money.ts";

/** Returns quantity times price, exactly, as decimal text: both are whole numbers once their points are put aside. */
export function multiply(quantity: string, price: Cents): string {
  const [whole = "0", fraction = ""] = quantity.split(".");
  const scaled = BigInt(whole + fraction) * price;
  const unit = 10n ** BigInt(fraction.length);
  if (scaled % unit === 0n) return decimalText(scaled / unit);
  const size = scaled < 0n ? -scaled : scaled;
  const digits = String(size).padStart(fraction.length + 3, "0");
  const point = digits.length - fraction.length - 2;
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point).replace(/(?<=..)0+$/, "")}`;
}
