import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, contentKey, programKey } from "../../src/casebook/content-key.ts";

describe("canonical(value)", () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: { d: 1, c: [2, { z: 1, y: 2 }] } }, '{"a":{"c":[2,{"y":2,"z":1}],"d":1}}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [{ a: 10n ** 20n }, '{"a":"100000000000000000000"}'],
    [[3, 1, 2], "[3,1,2]"],
  ])("writes %o", (value, text) => expect(canonical(value)).toBe(text));
});

describe("contentKey(value)", () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : value !== null && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([k, v]) => [k, reversed(v)]),
          )
        : value;

  it("does not mind the order of keys, and minds everything else", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(contentKey(reversed(a))).toBe(contentKey(a));
        expect(contentKey(a) === contentKey(b)).toBe(canonical(a) === canonical(b));
      }),
    );
  });

  it("tells a list's order apart", () => expect(contentKey([1, 2])).not.toBe(contentKey([2, 1])));
});

describe("programKey()", () => {
  it("is one hash for one program", () => {
    expect(programKey()).toMatch(/^[0-9a-f]{64}$/);
    expect(programKey()).toBe(programKey());
  });
});
