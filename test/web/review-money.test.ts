import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { build } from "../../src/casebook/build.ts";
import { appendDecision, readDecisions } from "../../src/casebook/review/decisions.ts";
import { silent } from "../../src/casebook/effects.ts";
import { app } from "../../src/web/app.ts";
import { LocalReview } from "../../src/web/review.ts";
import { moneyCasebook } from "../casebook/money-casebook.ts";
import { smallCasebooks } from "../casebook/small-casebook.ts";
import type { SmallCasebook } from "../casebook/small-casebook.ts";

const make = smallCasebooks();
const host = "127.0.0.1:4321";
const own = { host, origin: `http://${host}`, "content-type": "application/x-www-form-urlencoded" };

const registered = `id: registered
title: Transactions with a UEI, made for tests
publisher: Testland
kind: transaction
format: csv
recognise:
  required: [piid, uei, amount]
  absent: []
  minColumns: 8
  maxColumns: 8
dates: [iso]
columns:
  award_id_piid: piid
  modification_number: mod
  awarding_sub_agency_name: agency
  recipient_name: name
  recipient_uei: uei
  action_date: date
  federal_action_obligation: amount
  description: what
drop: []
`;

/** Builds, serves and asks; every answer is of one run of the server. */
async function served(casebook: SmallCasebook = moneyCasebook(make)) {
  const { book, dist } = await build(casebook.folder, silent);
  const review = new LocalReview(book);
  const web = app(book, dist, () => 4321, undefined, review);
  const get = async (path: string) => {
    for (;;) {
      const response = await web.request(`http://${host}${path}`, { headers: { host } });
      const { document } = new JSDOM(await response.text()).window;
      const text = document.querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";
      if (!text.includes("asks again by itself")) return { response, document, text };
    }
  };
  const post = async (queue: string, decide: string, who = "Ann", why = "") => {
    const { document } = await get(`/review/${queue}`);
    const token = document.querySelector<HTMLInputElement>("input[name=token]")!.value;
    const body = new URLSearchParams({ token, who, decide, why }).toString();
    return web.request(`http://${host}/review/${queue}`, { method: "POST", headers: own, body });
  };
  /** Presses a button of the page. */
  const press = async (queue: string, decision: string, who = "Ann", why = "") => {
    const { document } = await get(`/review/${queue}`);
    const button = document.querySelector<HTMLButtonElement>(
      `button[value^="${decision}|"], button[value="${decision}"]`,
    )!;
    const answer = await post(queue, button.value, who, why);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/review/${queue}#asked`]);
  };
  const effect = async () => {
    const answer = await web.request(`http://${host}/review/effect`, { headers: { host } });
    return (await answer.json()) as { busy: boolean; says?: string; details?: string };
  };
  const close = async () => {
    await review.close();
    book.close();
  };
  return { casebook, book, get, post, press, effect, close };
}

describe("/review/vendors of the local app", () => {
  it("asks by money at stake, with both sides, their rows, what was compared and where all rows are", async () => {
    const { get, close } = await served();
    const overview = await get("/review");
    expect(overview.text).toMatch(/Vendors ?Two names.*3 wait, \$1,100 at stake/);
    const { document, text, response } = await get("/review/vendors");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-security-policy")).toMatch(/connect-src 'self'$/);
    const names = [...document.querySelectorAll(".review-side h3")].map((h) => h.textContent);
    expect(names).toEqual(["ZENDRIX OPTICS INC", "ZENDRIX OPTICS LLC"]);
    expect(text).toContain("$1,000 at stake");
    expect(text).toContain("$5,000.00 in 1 transaction");
    expect(text).toContain("words in common");
    expect(document.querySelectorAll(".review-sides table")).toHaveLength(2);
    expect([...document.querySelectorAll(".review-sides a")].map((a) => a.getAttribute("href"))).toEqual([
      "../figure?measure=obligations&by=award&vendor=zendrix-optics-inc",
      "../figure?measure=obligations&by=award&vendor=zendrix-optics-llc",
    ]);
    expect(document.querySelector(".review-next")!.textContent).toContain("QUORVEX");
    expect(text).not.toContain("natural person");
    await close();
  });

  it("writes who, when, what was shown, the score and why, and says what the decision moved", async () => {
    const { casebook, get, press, effect, close } = await served();
    await press("vendors", "same", "Ann", "one  address");
    const [line] = (await readDecisions(casebook.folder)).vendors;
    expect(line).toMatchObject({
      what: "vendor",
      left: "ZENDRIX OPTICS INC",
      right: "ZENDRIX OPTICS LLC",
      decision: "same",
      who: "Ann",
      why: "one address",
      shown: { left: "5000.00", right: "1000.00" },
    });
    expect(line!.score).toBeGreaterThan(0.5);
    expect(Date.parse(line!.when)).toBeGreaterThan(Date.now() - 600_000);
    const { says, details } = await effect();
    expect(says).toBe(
      "This merge raises ZENDRIX OPTICS INC by $1,000.00 (FY2025 +$1,000.00). No technology’s sum moves. 1 claim changed (1 verdict), 3 claims unchanged.",
    );
    expect(details).toMatch(/ZENDRIX OPTICS INC, FY2025.*5,000\.00.*6,000\.00/s);
    expect(details).toMatch(/supported.*now <b>contradicted<\/b>/s);
    const next = await get("/review/vendors");
    expect(next.text).toContain("This merge raises ZENDRIX OPTICS INC by $1,000.00");
    expect(next.document.querySelector(".review-side h3")!.textContent).toContain("QUORVEX");
    await close();
  });

  it("undoes with a new line, and what it moved is moved back; puts off, and says who is unsure", async () => {
    const { casebook, get, press, effect, close } = await served();
    await press("vendors", "later");
    expect((await get("/review/vendors")).document.querySelector(".review-side h3")!.textContent).toContain("QUORVEX");
    expect(casebook.read("decisions.jsonl")).toBe("");
    await press("vendors", "unsure");
    expect((await effect()).says).toBe(
      "This decision moves nothing: it is not applied while nobody is sure or people differ.",
    );
    await press("vendors", "same");
    expect((await effect()).says).toBe(
      "This merge raises Acme by $0. No technology’s sum moves. 4 claims unchanged, none changed.",
    );
    const before = casebook.read("decisions.jsonl");
    await press("vendors", "undo");
    expect(casebook.read("decisions.jsonl").startsWith(before)).toBe(true);
    expect((await readDecisions(casebook.folder)).vendors.map(({ decision }) => decision)).toEqual([
      "unsure",
      "same",
      "wait",
    ]);
    expect((await effect()).says).toContain("raises ACME SURVEILLANCE CORPORATION by $0");
    const { text } = await get("/review/vendors");
    expect(text).toMatch(/Unsure: 1.*QUORVEX/);
    expect(text).toContain("2 pairs wait, 0 decided");
    await close();
  });

  it("shows what two people decided differently, follows neither, and lets it be settled", async () => {
    const { casebook, get, press, effect, close } = await served();
    await press("vendors", "same", "Ann");
    await effect();
    const [line] = (await readDecisions(casebook.folder)).vendors;
    await appendDecision(casebook.folder, { ...line!, decision: "different", who: "Ben" });
    const { text } = await get("/review/vendors");
    expect(text).toMatch(/Decided differently.*none of them is applied.*Ann: the same vendor.*Ben: two vendors/);
    await press("vendors", "settle-different", "Ann");
    expect((await effect()).says).toContain("lowers ZENDRIX OPTICS INC by $1,000.00");
    await press("vendors", "undo", "Ann");
    expect((await get("/review/vendors")).text).toContain("Decided differently");
    await press("vendors", "settle-same", "Cleo");
    expect((await readDecisions(casebook.folder)).vendors.at(-1)).toMatchObject({ who: "Cleo", settles: ["Ben"] });
    expect((await get("/review/vendors")).text).not.toContain("Decided differently");
    await close();
  });

  it("asks about unlike names that a registry identifier groups, and keeps apart what is said to be two", async () => {
    const casebook = make();
    casebook.put("mappings/registered.yaml", registered);
    casebook.source(
      "registered.csv",
      "piid,mod,agency,name,uei,date,amount,what\nR1,0,FBI,HALVORD PUMPS INC,AAAABBBBCCC1,2025-02-02,900.00,PUMPS\nR2,0,FBI,TREMBLE TEXTILES LLC,AAAABBBBCCC1,2025-03-03,80.00,CLOTH\n",
      { covers: [{ agency: "FBI", fiscalYear: 2025, state: "complete", because: "made by hand" }] },
    );
    const { get, press, effect, close } = await served(casebook);
    const { document, text } = await get("/review/vendors");
    expect(text).toContain("A registry identifier they share groups them, though the names are unlike.");
    expect(text).toMatch(
      /TREMBLE TEXTILES LLC.*\$80\.00 in 1 transaction.*HALVORD PUMPS INC.*\$900\.00 in 1 transaction/,
    );
    expect([...document.querySelectorAll(".review-sides a")].map((a) => a.getAttribute("href"))[0]).toBe(
      "../figure?measure=obligations&by=award&vendor=TREMBLE+TEXTILES+LLC&vendors=as-filed",
    );
    await press("vendors", "different");
    expect((await effect()).says).toContain("This split lowers HALVORD PUMPS INC by $80.00 (FY2025 −$80.00)");
    expect((await get("/review/vendors")).text).not.toContain("A registry identifier they share");
    await close();
  });

  it("takes no word of another question, and nothing under another queue's key", async () => {
    const { casebook, get, post, close } = await served();
    const { document } = await get("/review/vendors");
    const { value } = document.querySelector<HTMLButtonElement>('button[value^="same|"]')!;
    const key = value.slice("same|".length);
    expect((await post("technologies", value)).status).toBe(400);
    expect((await post("vendors", `yes|${key}`)).status).toBe(400);
    expect((await post("vendors", "same|vendor|A|B")).status).toBe(400);
    expect((await post("vendors", "undo")).status).toBe(400);
    const note = await post("vendors", value, "Ann", "says zorvik@example.org");
    expect([note.status, await note.text()]).toEqual([400, expect.not.stringContaining("zorvik")]);
    expect(casebook.read("decisions.jsonl")).toBe("");
    await close();
  });

  it("is found by the next build as it was worked out here", async () => {
    const { casebook, press, effect, close } = await served();
    await press("vendors", "same");
    await effect();
    await close();
    const said: string[] = [];
    const { book } = await build(casebook.folder, { ...silent, progress: (line) => void said.push(line) });
    expect(said).toContain("judging claims");
    expect(said).not.toContain("grouping agencies and vendors");
    book.close();
  });
});

describe("/review/technologies of the local app", () => {
  it("asks about labels on weak evidence by their obligations, with the words marked and why", async () => {
    const { get, close } = await served();
    const { document, text } = await get("/review/technologies");
    expect(text).toContain("Is this Face recognition?");
    expect(text).toContain("broad so far");
    expect(text).toContain("sold by a maker of nothing else");
    expect(text).toContain("ORBIT DATA LLC");
    expect(document.querySelector("input[name=why]")).not.toBeNull();
    await close();
  });

  it("adds to the strict sums what is said to be of it, and takes away what is not", async () => {
    const { casebook, press, effect, close } = await served();
    await press("technologies", "yes");
    expect((await effect()).says).toContain("Face recognition (strict, standard) moves by +$700.00");
    await press("technologies", "undo");
    expect((await effect()).says).toContain("moves by −$700.00");
    await press("technologies", "no");
    expect((await effect()).says).toContain("Face recognition (broad) moves by −$700.00");
    expect((await readDecisions(casebook.folder)).labels.at(-1)).toMatchObject({
      decision: "no",
      shown: { reading: "broad", obligations: "700.00", rules: { "sold by a maker of nothing else": "orbit" } },
    });
    await close();
  });
});
