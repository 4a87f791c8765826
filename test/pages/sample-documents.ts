import type { DocumentDossier, Site } from "../../src/model/site.ts";
import { handDocument, handField, handPage, handTable } from "../rules/documents/hand-document.ts";
import { sampleClaims } from "./sample-claims.ts";
import { sampleSite } from "./sample-site.ts";

const lines = ["Kept for thirty (30) days. <b>Ask</b> [name] or call [phone].", "Never sold."];
const text = lines.join("\n");
const quote = "Kept for thirty (30) days.";
const claim = sampleClaims[0]!;

/** A policy that claims quote, with a field, a table and a picture of its page. */
export const policy: DocumentDossier = dossier(
  handDocument("policy", {
    pages: [
      handPage(1, lines),
      handPage(2, []),
      ...[3, 4].map((n) => handPage(n, ["More"], { origin: "ocr", confidence: 71.4 })),
    ],
    fields: [handField("retention days", "number", "30"), handField("price", "money", "3000.00")],
    tables: [handTable(["Agency", "Shared"], [["Testland <Police>", "yes"]])],
    missing: ["due date"],
  }),
  {
    marks: [
      { page: 1, start: 0, end: quote.length, quote, claims: [claim.claim.id] },
      { page: 1, start: 9, end: 20, quote: "thirty (30)", claims: [claim.claim.id] },
      { page: 1, start: text.indexOf("Never"), end: text.length, quote: "Never sold.", claims: ["no-such-claim"] },
    ],
    printout: null,
  },
);

/** A document that could not be read. */
export const unread: DocumentDossier = dossier(handDocument("locked", { reason: "sources/locked.pdf is encrypted" }), {
  marks: [],
  printout: null,
});

/** A printed award screen that differs from its award's row. */
export const printed: DocumentDossier = dossier(handDocument("printed", { pages: [handPage(1, ["Award ID"])] }), {
  marks: [],
  printout: {
    piid: "70CTD022FR0000170",
    modification: "0",
    awardKey: sampleSite.awards[0]!.awardKey,
    fields: [
      { field: "recipient_name", printed: "VISTA", recorded: "KINETIC", agreement: "different", page: 1 },
      { field: "action_date", printed: "2025-02-14", recorded: "2025-02-14", agreement: "same", page: 1 },
    ],
  },
});

function dossier(
  { account, facts, pages }: ReturnType<typeof handDocument>,
  more: Pick<DocumentDossier, "marks" | "printout">,
): DocumentDossier {
  const { id } = account.declaration;
  return {
    account: {
      ...account,
      declaration: { ...account.declaration, maskedBefore: { name: 2 }, technologies: ["drones"], agency: "ICE" },
      masked: [{ kind: "phone", certain: 1, uncertain: 1 }],
      badRedactions:
        id === "printed"
          ? [{ kind: "white-text", page: 1, box: { x: 1, y: 2, width: 3, height: 4 }, characters: 9 }]
          : [],
      recognised: pages.filter((p) => p.origin === "ocr").length,
    },
    facts,
    path: `documents/${id}.html`,
    pages: pages.map((page) => ({
      page: page.page,
      origin: page.origin,
      confidence: page.confidence,
      text: page.lines.map((l) => l.text).join("\n"),
      picture: page.page === 1 && id === "policy" ? { path: "documents/policy/page-1.png", width: 8, height: 9 } : null,
    })),
    ...more,
  };
}

const place = { document: "policy", source: "policy.pdf", page: 1, quote };

/** The sample casebook with documents, its first claim bound to one of them. */
export const siteWithDocuments: Site = {
  ...sampleSite,
  documents: [policy, unread, printed],
  claims: sampleClaims.map((judgement, i) =>
    i === 0
      ? {
          ...judgement,
          quoted: {
            state: "found",
            place,
            selector: { type: "TextQuoteSelector", exact: quote, prefix: "", suffix: " Ask [name]" },
          },
          readings: judgement.readings.map((reading, n) =>
            n === 0 ? { ...reading, places: [place, { ...place, page: 3, quote: "More" }] } : reading,
          ),
        }
      : { ...judgement, quoted: { state: "not held", because: "the paper does not allow it" } },
  ),
};
