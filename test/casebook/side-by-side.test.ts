import { describe, expect, it } from "vitest";
import { sideBySide, together } from "../../src/casebook/side-by-side.ts";

const later = <T>(value: T, ms: number) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

describe("sideBySide(items, work, lanes)", () => {
  it("gives the answers in the order of the items, whichever is ready first", async () => {
    expect(await sideBySide([9, 1, 5, 3], (ms) => later(ms * 2, ms))).toEqual([18, 2, 10, 6]);
  });

  it("works at as many as there are lanes, and never at more", async () => {
    let now = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++now);
      await later(null, 2);
      now--;
    };
    await sideBySide(Array.from({ length: 12 }), work, 3);
    expect(most).toBe(3);
  });

  it("throws what went wrong first in their order, once nothing goes on", async () => {
    const done: number[] = [];
    const work = async (n: number) => {
      await later(null, n === 1 ? 20 : 1);
      if (n <= 2) throw new Error(`item ${n}`);
      done.push(n);
    };
    await expect(sideBySide([1, 2, 3, 4], work)).rejects.toThrow("item 1");
    await later(null, 10);
    expect(done).toEqual([]);
  });

  it("makes nothing of nothing", async () => {
    expect(await sideBySide([], () => later(1, 1))).toEqual([]);
  });
});

describe("together(...work)", () => {
  it("gives what each came to", async () => {
    expect(await together(later("a", 3), later(2, 1))).toEqual(["a", 2]);
  });

  it("waits for all of it before it throws", async () => {
    let over = false;
    const slow = later(null, 10).then(() => (over = true));
    await expect(together(Promise.reject(new Error("no")), slow)).rejects.toThrow("no");
    expect(over).toBe(true);
  });
});
