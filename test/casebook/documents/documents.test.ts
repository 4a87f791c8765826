import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { silent } from "../../../src/casebook/effects.ts";
import { judgeClaims } from "../../../src/casebook/claims/judge-claims.ts";
import type { Judgement } from "../../../src/model/claim.ts";
import { UserError } from "../../../src/model/user-error.ts";
import { makePdf, write, writeProse } from "../../sources/documents/make-pdf.ts";
import { policySecrets, policyText, putDocument } from "../document-casebook.ts";
import { smallCasebooks } from "../small-casebook.ts";
import type { SmallCasebook } from "../small-casebook.ts";

const make = smallCasebooks();
const order = await makePdf((sheet) => {
  writeProse(sheet);
  write(sheet, "Total amount: $171,000.00", 72, 300);
  write(sheet, "Readers leased: 57", 72, 330);
});
/** Text under a black box, as some redact. */
const badlyRedacted = await makePdf((sheet) => {
  writeProse(sheet);
  write(sheet, "The witness is hidden here", 72, 400);
  sheet.page.drawRectangle({ x: 66, y: 792 - 410, width: 300, height: 20 });
});

const orderMore = {
  kind: "order",
  fields: [
    { name: "total", after: "Total amount", kind: "money" },
    { name: "readers", after: "Readers leased", kind: "number" },
    { name: "deadline", after: "Not later than", kind: "date" },
  ],
};

function withDocuments(): SmallCasebook {
  const casebook = make();
  putDocument(casebook, "policy.md", policyText);
  putDocument(casebook, "order.pdf", order, orderMore);
  return casebook;
}

const quote = "Data is kept for thirty (30) days";
const passage = { name: "kept", check: { kind: "passage", document: "policy", anyOf: ["thirty (30) days"] } };

async function judged(casebook: SmallCasebook, id: string): Promise<Judgement> {
  const [judgement] = await judgeClaims(await casebook.openBook(), new Map(), [id]);
  return judgement!;
}

const problem = (work: Promise<unknown>) =>
  work.then(
    () => new UserError("nothing was refused"),
    (error: unknown) => error as UserError,
  );

describe("claims over documents", () => {
  it("are judged from fields and passages, with the places they rest on", async () => {
    const casebook = withDocuments();
    casebook.claim(
      "kept",
      [
        passage,
        { name: "57", check: { kind: "field", document: "order", field: "readers", expect: { exactly: 57 } } },
        {
          name: "price",
          check: {
            kind: "arithmetic",
            given: { n: { document: "order", field: "readers" }, t: { document: "order", field: "total" } },
            expression: "n * 3000 = t",
          },
        },
        {
          name: "when",
          decides: false,
          check: { kind: "field", document: "order", field: "deadline", oneOf: ["2025"] },
        },
      ],
      { quote, from: { document: "policy", page: 1 } },
    );
    const { verdict, quoted, readings } = await judged(casebook, "kept");
    expect(verdict).toBe("supported");
    expect(quoted).toMatchObject({
      state: "found",
      place: { document: "policy", source: "policy.md", page: 1, quote },
    });
    expect(readings.map((r) => [r.holds, r.places?.[0]?.source, r.places?.[0]?.page])).toEqual([
      [true, "policy.md", 1],
      [true, "order.pdf", 1],
      [true, "order.pdf", 1],
      [null, undefined, undefined],
    ]);
    expect(readings[3]!.note).toContain("“deadline” is not found in The order.pdf");
  });

  it("rest on rows of a table in markup, by table and row, and its page shows the row", async () => {
    const casebook = make();
    const table = `<!doctype html><h1>Readers</h1><table><tr><th>City</th><th>Cameras</th></tr>
      <tr><td>Eugene</td><td>57</td></tr><tr><td>Springfield</td><td>25</td></tr></table>`;
    putDocument(casebook, "list.html", table, {
      tables: true,
      fields: [{ name: "most", after: "Cameras", kind: "number" }],
    });
    const row = { kind: "row", document: "list", where: { City: "Springfield" } };
    casebook.claim("listed", [
      { name: "25", check: { ...row, cell: { column: "Cameras", oneOf: ["25"] } } },
      { name: "57", check: { kind: "field", document: "list", field: "most", expect: { exactly: 57 } } },
    ]);
    const { verdict, readings } = await judged(casebook, "listed");
    expect(verdict).toBe("supported");
    expect(readings[0]!.places).toEqual([
      { document: "list", source: "list.html", page: 1, quote: "Springfield 25", table: 1, row: 2 },
    ]);
    const { book, dist } = await build(casebook.folder, silent);
    book.close();
    const page = readFileSync(join(dist, "documents/list.html"), "utf8");
    expect(page).toContain('<tr id="table-1-row-2"><td>Springfield</td><td>25</td><td>2</td></tr>');
    const claim = readFileSync(join(dist, "claims/listed.html"), "utf8");
    expect(claim).toContain('href="../documents/list.html#table-1-row-2">The list.html, table 1, row 2</a>');
    expect(readFileSync(join(dist, "data/document-rows.csv"), "utf8")).toContain("Springfield");
  });

  it("whose quote is not there end with its line and what is nearest", async () => {
    const casebook = withDocuments();
    casebook.claim("kept", [passage], { quote: "Data is kept for sixty (60) days", from: { document: "policy" } });
    const error = await problem(judged(casebook, "kept"));
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      "claims/kept.yaml:3: quote not found in policy; nearest is “Data is kept for thirty (30) days” on page 1",
    );
  });

  it("whose quote is on another page say on which", async () => {
    const casebook = withDocuments();
    casebook.claim("kept", [passage], { quote, from: { document: "policy", page: 3 } });
    expect((await problem(judged(casebook, "kept"))).message).toMatch(/policy has 1 pages; expected a page of those/);
  });

  it("say that the text they were quoted from is not held", async () => {
    const casebook = withDocuments();
    casebook.claim("kept", [passage], { from: { notHeld: "its licence does not allow it" } });
    casebook.claim("other", [passage]);
    expect((await judged(casebook, "kept")).quoted).toEqual({
      state: "not held",
      because: "its licence does not allow it",
    });
    expect((await judged(casebook, "other")).quoted).toMatchObject({ state: "not held" });
  });

  it("name unknown documents and fields, with those there are", async () => {
    const casebook = withDocuments();
    casebook.claim("kept", [{ name: "n", check: { kind: "field", document: "order", field: "reader", oneOf: ["1"] } }]);
    expect((await problem(judged(casebook, "kept"))).message).toMatch(
      /claims\/kept\.yaml: reading “n”: document order has no field “reader”; it has: total, readers, deadline/,
    );
    casebook.claim("kept", [{ name: "n", check: { kind: "field", document: "oder", field: "total", oneOf: ["1"] } }]);
    expect((await problem(judged(casebook, "kept"))).message).toMatch(
      /claims\/kept\.yaml:\d+: unknown document “oder”; expected one of: order, policy/,
    );
  });
});

describe("documents in the cache", () => {
  it("are masked before they are stored, and not read again", async () => {
    const casebook = withDocuments();
    const first = await casebook.openBook();
    expect(first.shelf.documents[0]!.account.masked.map((m) => m.kind).sort()).toEqual(["e-mail", "name", "phone"]);
    const folder = join(casebook.folder, ".tallylight/documents");
    const kept = readdirSync(folder).sort();
    for (const name of kept)
      for (const secret of policySecrets) expect(readFileSync(join(folder, name), "utf8")).not.toContain(secret);
    const second = await casebook.openBook();
    expect(readdirSync(folder).sort()).toEqual(kept);
    expect(second.key).toBe(first.key);
  });

  it("are masked again when somebody may be named", async () => {
    const casebook = withDocuments();
    const text = async () =>
      (await (await casebook.openBook()).shelf.held("policy"))!.pages[0]!.lines.map((l) => l.text).join(" ");
    expect(await text()).toContain("Questions go to [name]");
    casebook.put("officials.yaml", "- {name: Marlene Quistgaard, role: Clerk, source: the roster}\n");
    expect(await text()).toContain("Questions go to Marlene Quistgaard, [e-mail]");
  });

  it("that cannot be read are listed with the reason, the rest goes on, and they alone are tried again", async () => {
    const casebook = withDocuments();
    putDocument(casebook, "broken.pdf", order.slice(0, 400));
    casebook.claim(
      "kept",
      [passage, { name: "lost", decides: false, check: { kind: "passage", document: "broken", anyOf: ["x"] } }],
      {
        quote,
        from: { document: "broken" },
      },
    );
    const { quoted, readings } = await judged(casebook, "kept");
    expect(quoted).toMatchObject({
      state: "not held",
      because: expect.stringMatching(/The broken\.pdf could not be read: /) as string,
    });
    expect(readings.map((r) => r.holds)).toEqual([true, null]);
    const book = await casebook.openBook();
    const broken = book.shelf.documents.find((d) => d.account.declaration.id === "broken")!;
    expect(broken.account.reason).toContain("sources/broken.pdf");
    const pages = readdirSync(join(casebook.folder, ".tallylight/documents")).filter((n) =>
      /^[0-9a-f-]+\.json$/.test(n),
    );
    expect(pages).toHaveLength(2);
  });

  it("that pass a limit the casebook sets are refused by its name, and read once it is raised", async () => {
    const casebook = withDocuments();
    const settings = casebook.read("casebook.yaml");
    putDocument(casebook, "long.pdf", await makePdf(writeProse, writeProse, writeProse));
    casebook.put("casebook.yaml", `${settings}limits: {documentPages: 2}\n`);
    const reasonOf = async () =>
      (await casebook.openBook()).shelf.documents.map(({ account }) => account.reason).filter((r) => r !== null);
    expect(await reasonOf()).toEqual([
      expect.stringMatching(/sources\/long\.pdf has 3 pages.*limit documentPages/) as string,
    ]);
    casebook.put("casebook.yaml", `${settings}limits: {documentPages: 3}\n`);
    expect(await reasonOf()).toEqual([]);
    for (const [limits, message] of [
      ["{pages: 3}", /casebook\.yaml:\d+: limits: unknown key “pages”; expected one of: documentBytes, documentPages/],
      ["{documentPages: 0}", /casebook\.yaml:\d+: .*expected a whole number above zero/],
    ] as const) {
      casebook.put("casebook.yaml", `${settings}limits: ${limits}\n`);
      expect((await problem(casebook.openBook())).message).toMatch(message);
    }
  });

  it("whose bytes changed stop the build", async () => {
    const casebook = withDocuments();
    casebook.put("sources/policy.md", `${policyText}More.\n`);
    expect((await problem(casebook.openBook())).message).toMatch(/sources\/policy\.md: its bytes changed/);
  });
});

describe("build(folder, effects) with documents", () => {
  it("publishes their pages and tables, twice the same, and nothing that was masked", async () => {
    const casebook = withDocuments();
    casebook.claim("kept", [passage], { quote, from: { document: "policy", page: 1 } });
    const { book, dist } = await build(casebook.folder, silent);
    book.close();
    const read = (path: string) => readFileSync(join(dist, path), "utf8");
    expect(read("documents/policy.html")).toContain('<span class="mask" title="masked: phone">[phone]</span>');
    expect(read("data/document-fields.csv")).toContain("order,total,money,171000.00,171000.00,1,");
    expect(read("sources.html")).toContain("The policy.md");
    expect(JSON.parse(read("data/claims.json"))).toMatchObject({
      shape: 1,
      claims: expect.arrayContaining([
        expect.objectContaining({ quoted: expect.objectContaining({ held: true, page: 1 }) as object }),
      ]) as object[],
    });
    expect(existsSync(join(dist, "data/document-pages.parquet"))).toBe(true);
    for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((p) => /\.\w+$/.test(p)))
      for (const secret of policySecrets) expect(readFileSync(join(dist, path), "latin1"), path).not.toContain(secret);
  });

  it("publishes no trace of documents where there are none", async () => {
    const casebook = make();
    const { book, dist } = await build(casebook.folder, silent);
    book.close();
    expect(readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => /document/.test(path))).toEqual(
      [],
    );
    expect(readFileSync(join(dist, "manifest.json"), "utf8")).not.toContain("documents");
  });

  it("draws pictures of pages where it is told to, painted over where something is masked", async () => {
    const casebook = make();
    putDocument(casebook, "order.pdf", order, { publishOriginal: true });
    const { book, dist } = await build(casebook.folder, silent);
    book.close();
    expect(readFileSync(join(dist, "documents/order/page-1.png")).subarray(1, 4).toString()).toBe("PNG");
    expect(readFileSync(join(dist, "documents/order.html"), "utf8")).toContain('<img src="order/page-1.png"');
  });

  it("never publishes a file that hides less than it seems to (exit 3), nor says what it hides", async () => {
    const casebook = make();
    putDocument(casebook, "redacted.pdf", badlyRedacted, { publishOriginal: true });
    const error = await problem(build(casebook.folder, silent));
    expect(error.exitCode).toBe(3);
    expect(error.message).toMatch(/redacted says publishOriginal: true, but its file hides less .*under-box, page 1/);
    expect(existsSync(join(casebook.folder, "dist"))).toBe(false);
    casebook.put(
      "sources/documents.yaml",
      casebook.read("sources/documents.yaml").replace("publishOriginal: true", "publishOriginal: false"),
    );
    const { book, dist } = await build(casebook.folder, silent);
    book.close();
    expect(readFileSync(join(dist, "sources.html"), "utf8")).toContain("page 1: text under a drawn box");
    for (const path of readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((p) => /\.\w+$/.test(p)))
      expect(readFileSync(join(dist, path), "latin1"), path).not.toContain("witness");
  });

  it("catches what was planted past the masking (exit 3)", async () => {
    const casebook = withDocuments();
    await casebook.openBook();
    const folder = join(casebook.folder, ".tallylight/documents");
    for (const name of readdirSync(folder).filter((n) => /^[0-9a-f-]+\.json$/.test(n))) {
      const text = readFileSync(join(folder, name), "utf8");
      writeFileSync(
        join(folder, name),
        text.replace("deleted by the vendor", "deleted by Tobias Feldkamp, phone (503) 555-0177,"),
      );
    }
    const error = await problem(build(casebook.folder, silent));
    expect(error.exitCode).toBe(3);
    expect(error.message).toMatch(/documents\/policy\.html holds .* that was not masked, page 1, line/);
    expect(error.message).not.toMatch(/Feldkamp|0177/);
  });
});
