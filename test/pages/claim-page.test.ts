import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { claimReview } from "../../src/pages/claim-review.ts";
import { renderClaim } from "../../src/pages/claim-page.ts";
import { renderFront } from "../../src/pages/front-page.ts";
import { indexSite } from "../../src/pages/site-index.ts";
import { sampleClaims } from "./sample-claims.ts";
import { sampleSite } from "./sample-site.ts";

const index = indexSite(sampleSite);
const documentOf = (id: string) => {
  const judgement = sampleClaims.find(({ claim }) => claim.id === id)!;
  return new JSDOM(String(renderClaim(index, judgement)[0]!.body)).window.document;
};

describe("renderClaim(index, judgement)", () => {
  it("reads from the sentence to the verdict to the evidence to the check", () => {
    const document = documentOf("core-platform-139-million");
    const order = [
      "blockquote",
      ".attribution",
      ".ruling",
      "figure.chart",
      "#readings",
      "#missing",
      "#rows",
      "#authorities",
      "#check",
    ];
    const places = order.map((selector) => document.querySelector(selector)!);
    for (let i = 1; i < places.length; i += 1) {
      expect(places[i - 1]!.compareDocumentPosition(places[i]!) & 4, `${order[i - 1]} before ${order[i]}`).toBe(4);
    }
    expect(document.querySelector("#check")?.textContent).toContain("tallylight explain core-platform-139-million");
    expect(document.querySelector("#check")?.textContent).toContain("select sum(obligation)");
    expect(document.querySelectorAll("#rows tbody tr")).toHaveLength(14);
    expect(document.querySelector(".ruling data")?.getAttribute("value")).toBe("139314020.61");
    expect(document.querySelector(".ruling")?.textContent).toContain("Changed: was");
  });

  it("lays purchases beside a denial and names the record that would settle it", () => {
    const document = documentOf("does-not-use-stingrays");
    expect(document.querySelector(".ruling")?.textContent).toContain("not testable");
    expect(document.querySelector("#beside")?.textContent).toContain("Cell-site simulators bought");
    expect(document.querySelector("#missing h2")?.textContent).toBe("The record that would settle it");
  });

  it("shows the map where a verdict rests on holes", () => {
    expect(documentOf("2-8-billion-since-2008").querySelectorAll("#coverage td.cell-none")).toHaveLength(11);
    expect(documentOf("facial-recognition-3-75-million").querySelector("#coverage")).toBeNull();
  });
});

describe("claimReview(index, judgement)", () => {
  it.each(sampleClaims.map((judgement) => [judgement.claim.id, judgement] as const))(
    "is ClaimReview for %s",
    (id, judgement) => {
      const script = documentOf(id).querySelector('script[type="application/ld+json"]')!;
      const review = JSON.parse(script.textContent!) as { reviewRating: object };
      expect(review).toMatchObject({
        "@type": "ClaimReview",
        url: `${id}.html`,
        claimReviewed: judgement.claim.quote,
        datePublished: "2026-08-22",
        itemReviewed: { "@type": "Claim", author: { name: judgement.claim.speaker } },
        reviewRating: { alternateName: judgement.verdict, bestRating: 3, worstRating: 1 },
      });
      expect("ratingValue" in review.reviewRating).toBe(judgement.verdict !== "not testable");
    },
  );

  it("cannot be closed by what it quotes", () => {
    const sample = sampleClaims[0]!;
    const hostile = {
      ...sample,
      claim: { ...sample.claim, quote: "</script><script>alert(1)</script>" },
    };
    expect(String(claimReview(index, hostile)).match(/<\/?script/g)).toHaveLength(2);
  });
});

describe("renderFront(index, site)", () => {
  const document = new JSDOM(String(renderFront(index, sampleSite)[0]!.body)).window.document;

  it("puts claims first, what changed on top, then by verdict", () => {
    const titles = [...document.querySelectorAll(".group-title")].map((title) => title.textContent!.trim());
    expect(titles).toEqual(["Changed", "Supported", "Contradicted", "Depends", "Not testable"]);
    expect(document.querySelector("#claims")!.compareDocumentPosition(document.querySelector("#overview")!) & 4).toBe(
      4,
    );
  });

  it("shows each claim once, with its line and its evidence one click away", () => {
    const items = [...document.querySelectorAll(".claim-item")];
    expect(items).toHaveLength(sampleClaims.length);
    for (const item of items) {
      expect(item.querySelector(".claim-line .shape")).not.toBeNull();
      expect(item.querySelector(".claim-evidence")).not.toBeNull();
    }
  });

  it("opens value, coverage, rows and source, in that order, without a script", () => {
    const button = document.querySelector(".fig")!;
    const note = document.getElementById(button.getAttribute("popovertarget")!)!;
    expect(note.hasAttribute("popover")).toBe(true);
    expect([...note.querySelectorAll(".note-key")].map((key) => key.textContent)).toEqual([
      "Value",
      "Coverage",
      "Rows",
      "Source",
    ]);
    expect(note.querySelector("data")?.getAttribute("value")).toBe(button.querySelector("data")?.getAttribute("value"));
  });
});
