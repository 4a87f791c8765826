import { sayDate } from "../model/dates.ts";
import type { DocumentAccount, DocumentKind } from "../model/document-source.ts";
import type { BadRedaction } from "../model/document.ts";
import { html, join, type Html } from "./html.ts";
import { linkedText } from "./linked-text.ts";
import { linkTo } from "./link.ts";
import { count, counted } from "./numbers.ts";
import { agencyPath, technologyPath, type SiteIndex } from "./site-index.ts";

export const kindWords: Readonly<Record<DocumentKind, string>> = {
  contract: "Contract",
  order: "Purchase order",
  invoice: "Invoice",
  policy: "Policy",
  agreement: "Agreement",
  request: "Request for information or bids",
  grant: "Grant",
  inventory: "Inventory",
  statement: "Official statement",
  press: "Press release",
  article: "Article",
  statute: "Statute or guideline",
  printout: "Printed award record",
};

const badWords: Readonly<Record<BadRedaction["kind"], string>> = {
  "under-box": "text under a drawn box",
  "white-text": "text in the colour of what it stands on",
  "off-page": "text outside the page",
  annotation: "an annotation that only covers",
};

/** Returns what a document is and came through: origin, licence, hash, how its pages were read, what was masked. */
export function documentAccount(index: SiteIndex, account: DocumentAccount, path: string): Html {
  const { declaration: d } = account;
  return html`<dl class="facts">
<dt>Publisher</dt><dd>${d.publisher}</dd>
<dt>Date</dt><dd><time datetime="${d.date}">${sayDate(d.date)}</time></dd>
${d.agency !== undefined && html`<dt>Agency</dt><dd>${agency(index, d.agency, path)}</dd>\n`}${
    d.technologies.length > 0 &&
    html`<dt>Technology</dt><dd>${join(
      d.technologies.map((id) => technology(index, id, path)),
      ", ",
    )}</dd>\n`
  }<dt>Origin</dt><dd>${linkedText(d.origin)}</dd>
<dt>Licence</dt><dd>${d.licence}</dd>
<dt>Retrieved</dt><dd><time datetime="${d.retrieved}">${sayDate(d.retrieved)}</time></dd>
<dt>Pages</dt><dd>${account.reason === null ? pagesRead(account) : html`not read: ${account.reason}`}</dd>
<dt>Masked</dt><dd>${maskedWords(account)}</dd>
${
  account.badRedactions.length > 0 &&
  html`<dt>Hides less than it seems to</dt><dd>${badRedactions(account.badRedactions)} The text is not kept, and the file is not published.</dd>\n`
}<dt>File</dt><dd><span class="file">${d.file}</span>${d.minimised && html`, a masked copy of what was obtained`}; ${count(account.bytes)} bytes</dd>
<dt>SHA-256</dt><dd><code class="hash">${d.sha256}</code>${d.obtainedSha256 !== undefined && html`<br>as obtained: <code class="hash">${d.obtainedSha256}</code>`}</dd>
${account.notes.length > 0 && html`<dt>Noted</dt><dd>${account.notes.join("; ")}</dd>\n`}${d.note && html`<dt>Note</dt><dd>${d.note}</dd>\n`}</dl>`;
}

function pagesRead({ pages, recognised, confidence, words }: DocumentAccount): Html {
  return html`${counted(pages, "page")}, ${counted(words, "word")}${
    recognised > 0 &&
    html`; ${count(recognised)} recognised in ${recognised === 1 ? "its picture" : "their pictures"}${confidence !== null && html`, the poorest with a mean confidence of ${count(Math.round(confidence))} of 100`}`
  }`;
}

/** Returns how much of each kind was masked, and how much of it waits for a person. */
export function maskedWords({ masked, declaration }: DocumentAccount): Html | string {
  const now = masked
    .filter((m) => m.certain + m.uncertain > 0)
    .map(
      ({ kind, certain, uncertain }) =>
        html`${maskCount(certain + uncertain, kind)}${uncertain > 0 && html` (${count(uncertain)} uncertain)`}`,
    );
  const before = Object.entries(declaration.maskedBefore ?? {}).map(([kind, n]) => maskCount(n, kind));
  if (now.length + before.length === 0) return "nothing";
  return html`${join(now, ", ")}${now.length > 0 && before.length > 0 && "; "}${before.length > 0 && html`${join(before, ", ")} before the copy was kept`}`;
}

/** Words whose plural is not theirs and an s. */
const plurals: Readonly<Record<string, string>> = {
  address: "addresses",
  "IP address": "IP addresses",
  "date of birth": "dates of birth",
  coordinates: "pairs of coordinates",
};

function maskCount(n: number, kind: string): Html {
  return counted(n, kind === "coordinates" ? "pair of coordinates" : kind, plurals[kind]);
}

/** Returns the places where a file hides less than it seems to, by page and box; never what they say. */
export function badRedactions(bad: readonly BadRedaction[]): Html {
  return join(
    bad.slice(0, 20).map(({ kind, page, box }) => {
      const at = [box.x, box.y, box.width, box.height].map((n) => Math.round(n)).join(", ");
      return html`page ${page}: ${badWords[kind]} (box ${at}); `;
    }),
  );
}

function agency(index: SiteIndex, id: string, path: string): Html {
  const name = index.agencyNames.get(id) ?? id;
  return index.agencyPages.has(id) ? html`<a href="${linkTo(path, agencyPath(id))}">${name}</a>` : html`${name}`;
}

function technology(index: SiteIndex, id: string, path: string): Html {
  const name = index.technologies.get(id)?.name ?? id;
  return index.technologyPages.has(id)
    ? html`<a href="${linkTo(path, technologyPath(id))}">${name}</a>`
    : html`${name}`;
}
