/** Whole US cents (or cents of the casebook's currency). Never a double. */
export type Cents = bigint;

const amount = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Returns the cents of a decimal text such as `1,000.10` or `-18000.0`, or undefined when it is not an exact
 * number of cents. Digits past the second decimal must be zeros: nothing is rounded in silence.
 */
export function parseCents(text: string): Cents | undefined {
  const match = amount.exec(
    text
      .trim()
      .replace(/^−/, "-")
      .replace(/^(-?)\$/, "$1"),
  );
  if (!match) return undefined;
  const [, sign, whole, fraction = ""] = match;
  if (/[1-9]/.test(fraction.slice(2))) return undefined;
  const cents = BigInt(whole!.replaceAll(",", "")) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, "0"));
  return sign === "-" ? -cents : cents;
}

/** Returns the plain decimal text programs read, `-18000.00`; the inverse of parseCents. */
export function decimalText(cents: Cents): string {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/** Returns the exact amount people read, `$139,314,020.61`, with a real minus sign when negative. */
export function exactMoney(cents: Cents): string {
  const [whole, fraction] = decimalText(cents < 0n ? -cents : cents).split(".");
  return `${cents < 0n ? "−" : ""}$${whole!.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}

/** A scale in cents, from which amount on it is used (what would round up to it), and its word. */
const scales = [
  [100_000_000_000n, 99_995_000_000n, "billion"],
  [100_000_000n, 99_999_950n, "million"],
] as const;

/** Returns the amount as people say it, `$139.3 million`; below a million, whole dollars with separators. */
export function sayMoney(cents: Cents): string {
  const sign = cents < 0n ? "−" : "";
  const size = cents < 0n ? -cents : cents;
  for (const [scale, least, word] of scales) {
    if (size < least) continue;
    const tenths = (size * 10n + scale / 2n) / scale;
    const fraction = tenths % 10n;
    return `${sign}$${tenths / 10n}${fraction === 0n ? "" : `.${fraction}`} ${word}`;
  }
  const dollars = (size + 50n) / 100n;
  return `${sign}$${String(dollars).replace(/\B(?=(\d{3})+$)/g, ",")}`;
}
