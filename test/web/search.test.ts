import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { app } from "../../src/web/app.ts";
import { buildStarter } from "../starter.ts";
import type { BuiltStarter } from "../starter.ts";

let starter: BuiltStarter;
let web: ReturnType<typeof app>;
beforeAll(async () => {
  starter = await buildStarter();
  web = app(starter.book, starter.dist, () => 4321);
});
afterAll(() => starter.done());

async function ask(query: string) {
  const response = await web.request(`http://127.0.0.1:4321/${query}`, { headers: { host: "127.0.0.1:4321" } });
  const { document } = new JSDOM(await response.text()).window;
  return { response, document, text: document.querySelector("main")!.textContent!.replace(/\s+/g, " ") };
}

describe("/search of the local app", () => {
  it("shows the form alone before anything is asked, under the policy of every answer", async () => {
    const { response, document } = await ask("search");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(document.querySelector("main form input[name=q]")).not.toBeNull();
    expect(document.querySelector(".hit")).toBeNull();
    expect(document.querySelectorAll("script:not([src]), style")).toHaveLength(0);
  });

  it("finds awards with their page, vendor, sum, words and record", async () => {
    const { document, text } = await ask("search?q=palantir+platform");
    expect(text).toContain("1 hit");
    const [link] = [...document.querySelectorAll<HTMLAnchorElement>(".hit h3 a")];
    expect([link!.textContent, link!.getAttribute("href")]).toEqual([
      "70CTD026FC0000012",
      "awards/70CTD026FC0000012.html",
    ]);
    expect([...document.querySelectorAll(".hit-text mark")].map((m) => m.textContent)).toEqual(["PLATFORM"]);
    expect(document.querySelector(".hit data")!.getAttribute("value")).toBe("86271599.30");
    expect(text).toContain("ICE_FY2026_Contract_Obligations.2026-05-05.csv.gz, record 9");
  });

  it("answers in place of the published page", async () => {
    expect((await ask("search.html?q=palantir")).document.querySelectorAll(".hit").length).toBeGreaterThan(0);
  });

  it("counts what each filter would leave, and narrows by it", async () => {
    const { document } = await ask("search?q=services");
    const option = document.querySelector<HTMLOptionElement>("#search-technology option[value=analytics-platforms]")!;
    const count = Number(/\((\d+)\)$/.exec(option.textContent!)![1]);
    expect(count).toBeGreaterThan(0);
    const narrowed = await ask("search?q=services&technology=analytics-platforms");
    expect(narrowed.text).toContain(`${count} hit`);
    expect(narrowed.document.querySelector<HTMLOptionElement>("#search-technology option[selected]")!.value).toBe(
      "analytics-platforms",
    );
  });

  it("pages through the hits, each once", async () => {
    const first = await ask("search?q=services&agency=ICE");
    const next = first.document.querySelector<HTMLAnchorElement>("a[rel=next]")!.getAttribute("href")!;
    expect(next).toBe("search.html?q=services&agency=ICE&page=2");
    const second = await ask(next);
    expect(second.document.querySelector("a[rel=prev]")!.getAttribute("href")).toBe(
      "search.html?q=services&agency=ICE",
    );
    const items = [first, second].flatMap(({ document }) =>
      [...document.querySelectorAll(".hit")].map((h) => h.textContent),
    );
    expect(items).toHaveLength(40);
    expect(new Set(items).size).toBe(40);
  });

  it.each([
    ['q=plate+"reader', "a quote is opened and not closed"],
    ["q=plate&agency=EPA", "agency is “EPA”; expected one of: ICE"],
    ["q=plate&page=0", "page is “0”; expected a whole number"],
  ])("says what is wrong with %s, with 400, and keeps the words", async (query, says) => {
    const { response, document, text } = await ask(`search?${query}`);
    expect(response.status).toBe(400);
    expect(text).toContain(says);
    expect(document.querySelector<HTMLInputElement>("#search-q")!.value).toContain("plate");
  });

  it("writes what was asked as text, never as markup", async () => {
    const { document } = await ask(`search?q=${encodeURIComponent('<img src=x onerror="alert(1)"')}`);
    expect(document.querySelector("main img")).toBeNull();
    expect(document.querySelector<HTMLInputElement>("#search-q")!.value).toContain("<img");
  });
});
