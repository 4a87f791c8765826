import { describe, expect, it } from "vitest";
import { siteAssets } from "../../src/pages/assets.ts";

type Colour = readonly [number, number, number];

const css = String(siteAssets().find(({ path }) => path === "assets/style.css")!.body);

function linear(hex: string): Colour {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

/** Ottosson's OKLab. */
function lab([r, g, b]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const sight: Readonly<Record<string, readonly Colour[]>> = {
  "usual sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

describe("the colours of technologies", () => {
  const all = (name: string) =>
    [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, "g"))].map((match) => linear(match[1]!));
  for (const [mode, at] of [
    ["light", 0],
    ["dark", 1],
  ] as const) {
    const colours = Array.from({ length: 8 }, (_, i) => all(`tech-${i}`)[at]!);

    it(`stand out from the paper, ${mode}`, () => {
      const paper = luminance(all("paper")[at]!);
      for (const colour of colours) {
        const [low, high] = [luminance(colour), paper].toSorted((a, b) => a - b);
        expect((high! + 0.05) / (low! + 0.05)).toBeGreaterThanOrEqual(3);
      }
    });

    it.each(Object.keys(sight))(`differ from one another in %s, ${mode}`, (name) => {
      const seen = colours.map((c) =>
        lab(sight[name]!.map((row) => Math.max(0, row[0] * c[0] + row[1] * c[1] + row[2] * c[2])) as unknown as Colour),
      );
      seen.forEach((a, i) =>
        seen
          .slice(0, i)
          .forEach((b) => expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.08)),
      );
    });
  }
});
