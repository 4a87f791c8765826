import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { afterAll } from "vitest";
import { Book } from "../../src/casebook/book.ts";
import { silent } from "../../src/casebook/effects.ts";
import { openCasebook } from "../../src/casebook/open-casebook.ts";

export const fixtures = join(import.meta.dirname, "..", "fixtures");

/** A copy of the small casebook of `test/fixtures/casebook`, made by hand: 15 records in three files. */
export type SmallCasebook = {
  readonly folder: string;
  readonly put: (path: string, data: string | Uint8Array) => void;
  readonly read: (path: string) => string;
  /** Writes a claim of these readings; what else a claim needs is filled in. */
  readonly claim: (id: string, readings: readonly unknown[], more?: Readonly<Record<string, unknown>>) => void;
  /** Writes a source and lists it after the others. */
  readonly source: (file: string, data: string | Uint8Array, more?: Readonly<Record<string, unknown>>) => void;
  readonly openBook: () => Promise<Book>;
};

/** Returns a maker of copies for one test file; all are gone when its tests are, and no book stays open. */
export function smallCasebooks(): (name?: string) => SmallCasebook {
  const dir = mkdtempSync(join(tmpdir(), "tallylight-casebook-"));
  const books: Book[] = [];
  afterAll(() => {
    for (const book of books) book.close();
    rmSync(dir, { recursive: true, force: true });
  });
  let made = 0;
  return (name = "small") => {
    const folder = join(dir, String(made++), name);
    cpSync(join(fixtures, "casebook"), folder, { recursive: true });
    const put = (path: string, data: string | Uint8Array) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
    };
    const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "");
    return {
      folder,
      put,
      read,
      claim: (id, readings, more = {}) =>
        put(
          `claims/${id}.yaml`,
          stringify({
            id,
            title: `The claim ${id}`,
            quote: `It is said that ${id}`,
            speaker: "A spokesperson",
            date: "2025-10-10",
            article: { publisher: "The Paper", title: "Plates", date: "2025-10-11" },
            kind: "quantity",
            readings,
            ...more,
          }),
        ),
      source: (file, data, more = {}) => {
        put(`sources/${file}`, data);
        const sha256 = createHash("sha256").update(data).digest("hex");
        const declaration = {
          file,
          sha256,
          origin: "made by hand",
          publisher: "Testland",
          licence: "none",
          retrieved: "2026-03-01",
          ...more,
        };
        put("sources/sources.yaml", `${read("sources/sources.yaml")}${stringify([declaration])}`);
      },
      openBook: async () => {
        const book = await Book.open(await openCasebook(folder), silent);
        books.push(book);
        return book;
      },
    };
  };
}
