import { decimalText, exactMoney, sayMoney } from "../model/money.ts";
import type { Unit } from "../model/figure.ts";
import { Html, html, type Child } from "./html.ts";

/**
 * Returns a number that comes from records as every page writes it: the value attribute is the exact plain decimal,
 * whatever the words inside say. `publishedFigures` reads them back; keep the two in step.
 */
export function figureData(value: bigint, unit: Unit, says: Child): Html {
  const plain = unit === "cents" ? decimalText(value) : String(value);
  return html`<data class="figure" value="${plain}" data-unit="${unit}">${says}</data>`;
}

/** Finds every published number in a page, in order: `[, value, unit, words]`. */
export const publishedFigures =
  /<data class="figure" value="(-?\d+(?:\.\d\d)?)" data-unit="(cents|count)">([^<]*)<\/data>/g;

/** The exact amount, for tables: `$139,314,020.61`. */
export function exact(cents: bigint): Html {
  return figureData(cents, "cents", exactMoney(cents));
}

/** The amount as people say it, the exact one on hover: `$139.3 million`. */
export function spoken(cents: bigint): Html {
  return html`<span class="spoken" title="${exactMoney(cents)}">${figureData(cents, "cents", sayMoney(cents))}</span>`;
}

/** A count with separators: `5,200`. */
export function count(value: number | bigint): Html {
  return figureData(BigInt(value), "count", sayCount(value));
}

/** A count with its noun: `1 row`, `14 rows`. */
export function counted(value: number | bigint, one: string, many = `${one}s`): Html {
  return html`${count(value)} ${BigInt(value) === 1n ? one : many}`;
}

/** A value in its unit, exact; words where the records state none. */
export function exactValue(value: bigint | null, unit: Unit): Html {
  if (value === null) return html`<span class="absent">not stated</span>`;
  return unit === "cents" ? exact(value) : count(value);
}

/** Returns the value in its unit as a chart or sentence says it, without markup. */
export function sayValue(value: bigint, unit: Unit): string {
  return unit === "cents" ? sayMoney(value) : sayCount(value);
}

export function sayCount(value: number | bigint): string {
  return String(value)
    .replace("-", "−")
    .replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Returns the amount for a chart's label, three digits at most: `$139M`, `$3.8M`, `$850K`. */
export function shortMoney(dollars: number): string {
  const size = Math.abs(dollars);
  const sign = dollars < 0 ? "−" : "";
  for (const [scale, letter] of [
    [1e9, "B"],
    [1e6, "M"],
    [1e3, "K"],
  ] as const) {
    if (size < scale * 0.9995) continue;
    const scaled = size / scale;
    return `${sign}$${scaled < 99.95 ? scaled.toFixed(1).replace(/\.0$/, "") : scaled.toFixed(0)}${letter}`;
  }
  return `${sign}$${size.toFixed(0)}`;
}

/** Returns the value for a chart's label. */
export function shortValue(value: number, unit: Unit): string {
  return unit === "cents" ? shortMoney(value) : sayCount(Math.round(value));
}

/** Returns the value as a length to draw, in dollars or counts; never used for a printed number. */
export function drawn(value: bigint, unit: Unit): number {
  return unit === "cents" ? Number(value) / 100 : Number(value);
}

/** Returns the sentence with the exact amounts among `known` marked as figures; other numbers are left as words. */
export function markFigures(sentence: string, known: readonly bigint[]): Html {
  const byWords = new Map(known.map((value) => [exactMoney(value), value]));
  const parts = sentence.split(/([−-]?\$[\d,]+\.\d\d)/);
  return Html.unsafe(
    parts
      .map((part) => {
        const value = byWords.get(part.replace(/^-/, "−"));
        return String(value === undefined ? html`${part}` : exact(value));
      })
      .join(""),
  );
}
