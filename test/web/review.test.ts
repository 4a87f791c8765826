import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import { silent } from "../../src/casebook/effects.ts";
import { app } from "../../src/web/app.ts";
import { putDocument } from "../casebook/document-casebook.ts";
import { smallCasebooks } from "../casebook/small-casebook.ts";
import type { SmallCasebook } from "../casebook/small-casebook.ts";

const make = smallCasebooks();
const memo = `# Memo

Zorvik Qualden came in May. The order went to Zorvik Qualden again.

Trembel Vostik signed for it; call (503) 555-0142.
`;
const host = "127.0.0.1:4321";
const own = { host, origin: `http://${host}`, "content-type": "application/x-www-form-urlencoded" };

function withMemo(more: Readonly<Record<string, unknown>> = {}): SmallCasebook {
  const casebook = make();
  putDocument(casebook, "memo.md", memo, more);
  return casebook;
}

/** Builds, serves and asks; every answer is of one run of the server. */
async function served(casebook: SmallCasebook) {
  const { book, dist } = await build(casebook.folder, silent);
  const web = app(book, dist, () => 4321);
  const get = async (path = "/review/spans") => {
    const response = await web.request(`http://${host}${path}`, { headers: { host } });
    const { document } = new JSDOM(await response.text()).window;
    return { response, document, text: document.querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "" };
  };
  const post = (fields: Record<string, string>, headers: Record<string, string> = own) =>
    web.request(`http://${host}/review/spans`, {
      method: "POST",
      headers,
      body: new URLSearchParams(fields).toString(),
    });
  const decide = async (word: string, decision: string, who = "Ann") => {
    const { document } = await get();
    const token = document.querySelector<HTMLInputElement>("input[name=token]")!.value;
    const place = [...document.querySelectorAll(".review-item, .review-contested li")].find((p) =>
      p.querySelector("mark, q")?.textContent?.includes(word),
    )!;
    const { value } = place.querySelector<HTMLButtonElement>(`button[data-decide=${decision}]`)!;
    return post({ token, who, decide: value });
  };
  const undo = async (who = "Ann") => {
    const { document } = await get();
    return post({ token: document.querySelector<HTMLInputElement>("input[name=token]")!.value, who, decide: "undo" });
  };
  const effect = async () => {
    const response = await web.request(`http://${host}/review/effect`, { headers: { host } });
    return (await response.json()) as { says: string; details: string };
  };
  /** What is being worked out asks the book until it is known. */
  const close = async () => {
    await effect();
    book.close();
  };
  return { dist, get, post, decide, undo, effect, close };
}

/** Everything a casebook holds on the disk but the source itself. */
function stored(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((e) => e.isFile() && e.name !== "memo.md")
    .map((e) => readFileSync(join(e.parentPath, e.name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("latin1"))
    .join("\n");
}

const marks = (document: Document) => [...document.querySelectorAll(".review-item mark")].map((m) => m.textContent);

describe("/review of the local app", () => {
  it("lists what waits, the most frequent first, in words whose other masks stay; never to be stored", async () => {
    const casebook = withMemo();
    const { close, get } = await served(casebook);
    const { response, document, text } = await get();
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(marks(document)).toEqual(["Zorvik Qualden", "Trembel Vostik"]);
    expect(text).toContain("page 1, 2 times");
    expect(text).toContain("[phone]");
    expect(text).not.toContain("555-0142");
    expect(document.querySelector('nav a[aria-current="page"]')!.textContent).toBe("Masks");
    expect(document.querySelectorAll("script:not([src]), style")).toHaveLength(0);
    for (const asset of document.querySelectorAll("head link[rel=stylesheet], head script"))
      expect((await get(`/${asset.getAttribute("href") ?? asset.getAttribute("src")}`)).response.status).toBe(200);
    expect(stored(casebook.folder)).not.toMatch(/zorvik|trembel/i);
    expect(casebook.read("decisions.jsonl")).toBe("");
    await close();
  });

  it("is in the local app only", async () => {
    const { close, dist, get } = await served(withMemo());
    expect((await get("/figure")).document.querySelector('nav a[href="review"]')).not.toBeNull();
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /review/.test(name))).toEqual([]);
    expect(readFileSync(join(dist, "index.html"), "utf8")).not.toContain(">Review<");
    await close();
  });

  it("shows a kept span after the next build, keeps a masked one masked, and stores the words of neither", async () => {
    const casebook = withMemo();
    const first = await served(casebook);
    const kept = await first.decide("Zorvik", "keep");
    expect([kept.status, kept.headers.get("location"), kept.headers.get("cache-control")]).toEqual([
      303,
      "/review/spans#asked",
      "no-store",
    ]);
    await first.decide("Trembel", "mask");
    const empty = await first.get();
    expect(empty.text).toContain("Nothing waits");
    expect(empty.text).toContain("2 decided");
    await first.close();
    expect(casebook.read("decisions.jsonl")).not.toMatch(/zorvik|trembel/i);
    const { book, dist, written } = await build(casebook.folder, silent);
    expect(written).toBe(true);
    const page = readFileSync(join(dist, "documents", "memo.html"), "utf8");
    expect(page).toContain("The order went to Zorvik Qualden again.");
    expect(stored(casebook.folder)).not.toMatch(/trembel|vostik/i);
    book.close();
    const again = await build(casebook.folder, silent);
    expect(again.written).toBe(false);
    again.book.close();
  });

  it("says what a decision on a mask moves: pages, facts, and the claims bound to the document", async () => {
    const casebook = withMemo({ fields: [{ name: "ordered-from", after: "The order went to", kind: "text" }] });
    const passage = { kind: "passage", document: "memo", anyOf: ["The order went to"] };
    casebook.claim("ordered", [{ name: "as printed", check: passage }], {
      kind: "existence",
      quote: "The order went to [name] again",
      from: { document: "memo", page: 1 },
    });
    const { close, decide, undo, effect } = await served(casebook);
    await decide("Zorvik", "keep");
    const kept = await effect();
    expect(kept.says).toBe(
      "This decision changes page 1 and 1 fact of The memo.md, to which one claim is bound. 1 claim changed (no verdict), 2 claims unchanged.",
    );
    expect(kept.details).toContain("ordered-from of The memo.md: [name] again, now <b>Zorvik Qualden again</b>");
    expect(kept.details).toContain("its quote found on page 1, now <b>not found</b>, which stops the next build");
    await decide("Trembel", "mask");
    expect((await effect()).says).toBe(
      "This decision changes the text of no document. 3 claims unchanged, none changed.",
    );
    await undo();
    await undo();
    expect((await effect()).details).toContain("its quote not found, now <b>found on page 1</b>");
    expect(stored(casebook.folder)).not.toMatch(/zorvik|trembel/i);
    await close();
  });

  it("takes a decision back with a newer line, puts off what comes later, and says who decided differently", async () => {
    const casebook = withMemo();
    const { close, get, decide, undo } = await served(casebook);
    await decide("Zorvik", "later");
    expect(casebook.read("decisions.jsonl")).toBe("");
    expect(marks((await get()).document)).toEqual(["Trembel Vostik", "Zorvik Qualden"]);
    await decide("Zorvik", "mask");
    const before = casebook.read("decisions.jsonl");
    expect(marks((await get()).document)).toEqual(["Trembel Vostik"]);
    await undo();
    expect(casebook.read("decisions.jsonl").startsWith(before)).toBe(true);
    expect(marks((await get()).document)).toContain("Zorvik Qualden");
    await decide("Trembel", "mask", "Ann");
    casebook.put(
      "decisions.jsonl",
      `${casebook.read("decisions.jsonl")}${JSON.stringify({
        ...(JSON.parse(casebook.read("decisions.jsonl").trim().split("\n").at(-1)!) as object),
        decision: "keep",
        who: "Ben",
      })}\n`,
    );
    const { text } = await get();
    expect(text).toContain("Decided differently");
    expect(text).toMatch(/Ann: stays masked.*Ben: shown/);
    await close();
  });

  it("takes nothing from elsewhere: no token, a wrong one, another origin or none, another site, a GET", async () => {
    const casebook = withMemo();
    const { close, get, post } = await served(casebook);
    const { document } = await get();
    const token = document.querySelector<HTMLInputElement>("input[name=token]")!.value;
    const decide = document.querySelector<HTMLButtonElement>("button[data-decide=keep]")!.value;
    const good = { token, who: "Ann", decide };
    const { origin: _, ...noOrigin } = own;
    const answers = [
      await post({ who: "Ann", decide }),
      await post({ ...good, token: "0".repeat(token.length) }),
      await post(good, { ...own, origin: "http://evil.example" }),
      await post(good, { ...own, origin: "null" }),
      await post(good, { ...own, origin: "http://localhost:4321" }),
      await post(good, noOrigin),
      await post(good, { ...own, host: "evil.example:4321" }),
      await post(good, { ...own, "sec-fetch-site": "cross-site" }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect((await post({ ...good, who: " " })).status).toBe(400);
    expect((await post({ ...good, decide: `keep|name|${"a".repeat(64)}` })).status).toBe(400);
    expect((await post({ ...good, decide: "drop|x" })).status).toBe(400);
    expect((await post({ ...good, who: "A".repeat(9000) })).status).toBe(413);
    await get(`/review/spans?${new URLSearchParams(good).toString()}`);
    expect(casebook.read("decisions.jsonl")).toBe("");
    expect((await post(good)).status).toBe(303);
    expect(casebook.read("decisions.jsonl")).not.toBe("");
    await close();
  });

  it("has nothing to review in masked copies, and says so", async () => {
    const { close, get } = await served(withMemo({ minimised: true, obtainedSha256: "a".repeat(64) }));
    const { text } = await get();
    expect(text).toContain("Nothing waits");
    expect(text).toContain("Held as masked copies, with nothing to review: The memo.md.");
    await close();
  });
});
