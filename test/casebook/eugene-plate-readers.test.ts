import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Book } from "../../src/casebook/book.ts";
import { silent } from "../../src/casebook/effects.ts";
import { judgeClaims } from "../../src/casebook/claims/judge-claims.ts";
import { openCasebook } from "../../src/casebook/open-casebook.ts";
import type { Judgement } from "../../src/model/claim.ts";

const committed = join(import.meta.dirname, "..", "..", "casebooks", "eugene-plate-readers");
let folder: string;
let book: Book;
let judged: readonly Judgement[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tallylight-eugene-"));
  cpSync(committed, folder, { recursive: true, filter: (path) => !/\/(dist|\.tallylight)$/.test(path) });
  book = await Book.open(await openCasebook(folder), silent);
  judged = await judgeClaims(book, new Map());
}, 180_000);
afterAll(() => {
  book?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of a folder with the hash of its bytes. */
function hashes(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(path, name)))
          .digest("hex"),
      ]),
  );
}

describe("casebooks/eugene-plate-readers", () => {
  it("has the verdicts of its history", () => {
    const history = readFileSync(join(committed, "verdicts.jsonl"), "utf8").trim().split("\n");
    const last = new Map(
      history.map((line) => JSON.parse(line) as { claim: string; verdict: string }).map((e) => [e.claim, e.verdict]),
    );
    expect(new Map(judged.map((j) => [j.claim.id, j.verdict]))).toEqual(last);
    expect(judged.length).toBeGreaterThanOrEqual(12);
  });

  it("reads the invoice's lines by the names of their columns, and says so", () => {
    const { readings } = judged.find(({ claim }) => claim.id === "invoice-57-cameras")!;
    expect(readings[0]).toMatchObject({ holds: true, note: "The columns of the line are those their names say." });
  });

  it("has every quote on its page", () => {
    for (const { claim, quoted } of judged) expect([claim.id, quoted?.state]).toEqual([claim.id, "found"]);
  });

  it("reads every document, scans from its own ocr/, which stays as committed", () => {
    expect(book.shelf.documents.map((d) => d.account.reason)).toEqual(book.shelf.documents.map(() => null));
    expect(book.shelf.documents.filter((d) => d.account.recognised > 0).length).toBeGreaterThan(2);
    expect(hashes(join(folder, "ocr"))).toEqual(hashes(join(committed, "ocr")));
  });

  it("holds masked copies alone, none of which hides less than it seems to", () => {
    for (const { account } of book.shelf.documents) {
      expect([account.declaration.id, account.declaration.minimised]).toEqual([account.declaration.id, true]);
      expect([account.declaration.id, account.badRedactions]).toEqual([account.declaration.id, []]);
    }
  });

  it("finds every field that is declared", () =>
    expect(book.shelf.documents.flatMap((d) => d.facts.missing)).toEqual([]));
});
