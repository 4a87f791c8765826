import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { build } from "../../src/casebook/build.ts";
import { silent } from "../../src/casebook/effects.ts";
import { serveCasebook } from "../../src/web/serve.ts";
import { smallCasebooks } from "../casebook/small-casebook.ts";

const make = smallCasebooks();

describe("serveCasebook(book, dist)", () => {
  it("makes the search index before anybody has asked for it", async () => {
    const { book, dist } = await build(make().folder, silent);
    const index = join(dirname(book.path), "search.sqlite");
    expect(existsSync(index)).toBe(false);
    const serving = await serveCasebook(book, dist);
    await vi.waitFor(() => expect(existsSync(index)).toBe(true), { timeout: 20_000, interval: 50 });
    await serving.close();
    book.close();
  });
});
