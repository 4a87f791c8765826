import { decimalText } from "../model/money.ts";
import type { SearchAnswer, SearchHit } from "../model/search.ts";

/** Returns the answer of a search as programs read it: money as decimal text, each hit with its place. */
export function searchJson(answer: SearchAnswer): Record<string, unknown> {
  return {
    words: answer.words,
    total: answer.total.count,
    more: answer.total.more,
    ranked: answer.ranked,
    offset: answer.offset,
    hits: answer.hits.map(hitJson),
  };
}

function hitJson(hit: SearchHit): Record<string, unknown> {
  const shared = {
    agency: hit.agency,
    fiscalYears: hit.years,
    technologies: hit.technologies,
    score: Number(hit.score.toFixed(3)),
    snippet: { text: hit.snippet.text, marks: hit.snippet.marks },
  };
  switch (hit.kind) {
    case "award":
      return {
        kind: hit.kind,
        award: hit.piid.text,
        awardKey: hit.awardKey,
        vendor: hit.vendor,
        vendorName: hit.vendorName.text,
        obligations: hit.obligations === null ? null : decimalText(hit.obligations),
        ...shared,
        from: hit.from,
      };
    case "document":
      return { kind: hit.kind, title: hit.title.text, ...shared, from: { ...hit.from, quote: hit.snippet.text } };
  }
}
