import type { DocumentKind } from "../../model/document-source.ts";

/** Words of a document's name, title or first lines that tell its kind, the surer ones first. */
const signs: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\bfpds\b/i, "printout"],
  [/\bmemorandum of (?:understanding|agreement)\b|\bM[O0][UA]\b/i, "agreement"],
  [
    /\brequest for (?:information|proposals?|quotations?|bids?)\b|\bRF[IPQ]\b|\binvitation to (?:bid|submit)\b/i,
    "request",
  ],
  [/\bpurchase order\b|\bdelivery order\b/i, "order"],
  [/\binvoice\b/i, "invoice"],
  [/\bgrant\b/i, "grant"],
  [/\bcontract\b|\bmaster services agreement\b/i, "contract"],
  [/\bpolicy\b|\bguidelines?\b/i, "policy"],
  [/\bstatutes?\b|\bU\.?S\.?C\b/i, "statute"],
  [/\binventory\b|\binventories\b/i, "inventory"],
  [/\bpress release\b|\bnews releases?\b/i, "press"],
  [/\bagreement\b/i, "agreement"],
  [/\bquestions and answers\b|\bstatement\b|\bfrequently asked\b/i, "statement"],
];

/** Returns the kind a document seems to be, by its name and title, else by its first lines; `article` where nothing tells. */
export function recogniseKind(texts: readonly string[]): DocumentKind {
  for (const text of texts) {
    const plain = text.replace(/[_-]+/g, " ");
    const found = signs.find(([sign]) => sign.test(plain));
    if (found) return found[1];
  }
  return "article";
}
