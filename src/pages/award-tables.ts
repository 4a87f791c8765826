import { sayDate } from "../model/dates.ts";
import type { AwardRecord, AwardTransaction } from "../model/award.ts";
import type { AwardLine } from "../model/site.ts";
import type { Locator } from "../model/source.ts";
import { emptyState } from "./empty-state.ts";
import { sourceLink } from "./figure-note.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { counted, exact, exactValue } from "./numbers.ts";
import { agencyPath, awardPathOf, type SiteIndex } from "./site-index.ts";
import { technologyList } from "./technology-words.ts";

/**
 * Returns transactions as a table of dates, exact amounts, who was paid for what, and the record that says so. An award
 * or recipient that is the same in every row is said once, over the table.
 */
export function transactionsTable(
  index: SiteIndex,
  rows: readonly AwardTransaction[],
  at: { readonly path: string; readonly caption: string },
): Html {
  const first = rows[0];
  if (first === undefined) return emptyState("No transactions", "None of the sources holds a transaction for this.");
  const award = rows.some((row) => row.awardKey !== first.awardKey || row.piid !== first.piid);
  const recipient = rows.some((row) => row.recipient !== first.recipient);
  const shared = [
    !award && html`on award ${awardLink(first.piid, awardPathOf(index, first), at.path)}`,
    !recipient && html`to ${first.recipient}, as filed`,
  ].filter((part) => part !== false);
  return html`${rows.length > 1 && shared.length > 0 && html`<p class="shared">All ${join(shared, " ")}:</p>`}${tableRegion(
    at.caption,
    html`<table class="sortable stack"><caption class="unseen">${at.caption}</caption><thead><tr><th scope="col">Date</th><th scope="col" class="number">Obligated</th>${(award || rows.length === 1) && html`<th scope="col">Award</th>`}<th scope="col">Mod.</th>${(recipient || rows.length === 1) && html`<th scope="col">Recipient, as filed</th>`}<th scope="col">Description, as filed</th><th scope="col">Record</th></tr></thead><tbody>
${join(
  rows.map(
    (row) =>
      html`<tr><td class="date" data-label="Date"><time datetime="${row.actionDate}">${sayDate(row.actionDate)}</time></td><td class="number" data-label="Obligated">${exact(row.obligation)}</td>${(award || rows.length === 1) && html`<td data-label="Award">${awardLink(row.piid, awardPathOf(index, row), at.path)}</td>`}<td data-label="Mod.">${row.modification}</td>${(recipient || rows.length === 1) && html`<td data-label="Recipient">${row.recipient}</td>`}<td class="filed" data-label="Description">${description(row.description)}</td><td class="place" data-label="Record">${place(index, row.from, at.path)}</td></tr>\n`,
  ),
)}</tbody></table>`,
  )}`;
}

/** Returns award-level records as a table: stated values, never added to transactions. */
export function recordsTable(
  index: SiteIndex,
  rows: readonly AwardRecord[],
  at: { readonly path: string; readonly caption: string },
): Html {
  return tableRegion(
    at.caption,
    html`<table class="stack"><caption class="unseen">${at.caption}</caption><thead><tr><th scope="col">As of</th><th scope="col">Award</th><th scope="col" class="number">Obligated</th><th scope="col" class="number">Current value</th><th scope="col" class="number">Potential value</th><th scope="col">Recipient, as filed</th><th scope="col">Pricing</th><th scope="col">Competition</th><th scope="col">Record</th></tr></thead><tbody>
${join(
  rows.map(
    (row) =>
      html`<tr><td class="date" data-label="As of">${row.asOf === null ? absent : sayDate(row.asOf)}</td><td data-label="Award">${awardLink(row.piid, awardPathOf(index, row), at.path)}</td><td class="number" data-label="Obligated">${exactValue(row.obligated, "cents")}</td><td class="number" data-label="Current value">${exactValue(row.currentValue, "cents")}</td><td class="number" data-label="Potential value">${exactValue(row.potentialValue, "cents")}</td><td data-label="Recipient">${row.recipient}</td><td data-label="Pricing">${row.pricing ?? absent}</td><td data-label="Competition">${row.competition ?? absent}</td><td class="place" data-label="Record">${place(index, row.from, at.path)}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

/** Returns awards as a table, one line each, with why each is of a technology. */
export function awardsTable(
  index: SiteIndex,
  rows: readonly AwardLine[],
  at: { readonly path: string; readonly caption: string; readonly vendor?: boolean },
): Html {
  if (rows.length === 0) return emptyState("No awards", "None of the sources holds an award for this.");
  const vendor = at.vendor ?? true;
  return tableRegion(
    at.caption,
    html`<table class="sortable filterable stack"><caption class="unseen">${at.caption}</caption><thead><tr><th scope="col">Award</th><th scope="col" class="number">Obligated</th>${vendor && html`<th scope="col">Vendor</th>`}<th scope="col">Agency</th><th scope="col">Actions</th><th scope="col">Description, as filed</th><th scope="col">Technology</th></tr></thead><tbody>
${join(
  rows.map(
    (row) =>
      html`<tr><th scope="row" data-label="Award">${awardLink(row.piid, row.path, at.path)}</th><td class="number" data-label="Obligated">${exact(row.obligations)}</td>${vendor && html`<td data-label="Vendor">${vendorLink(index, row.vendor, at.path, row.recipient)}</td>`}<td data-label="Agency">${agencyLink(index, row.agency, at.path)}</td><td class="actions" data-label="Actions"><span>${counted(row.transactions, "action")}<br>${period(row.firstDate, row.lastDate)}</span></td><td class="filed" data-label="Description">${description(row.description)}</td><td data-label="Technology">${technologyList(index, row.labels, at.path)}</td></tr>\n`,
  ),
)}</tbody></table>`,
  );
}

export const absent = html`<span class="absent">not stated</span>`;

function description(text: string): Child {
  return text === "" ? absent : text;
}

function awardLink(piid: string, target: string | null, path: string): Html {
  const code = html`<span class="piid">${piid}</span>`;
  return target === null || target === path ? code : html`<a href="${linkTo(path, target)}">${code}</a>`;
}

/** A vendor's name, linked to its page where it has one; the name as filed where the casebook has none. */
export function vendorLink(index: SiteIndex, id: string, path: string, asFiled = id): Html {
  const target = index.vendorPages.get(id);
  const name = index.vendorNames.get(id) ?? asFiled;
  return target === undefined ? html`${name}` : html`<a href="${linkTo(path, target)}">${name}</a>`;
}

export function agencyLink(index: SiteIndex, id: string, path: string): Html {
  if (!index.agencyPages.has(id)) return html`${id}`;
  return html`<a href="${linkTo(path, agencyPath(id))}">${id}</a>`;
}

/** The source and record a value was read from. */
export function place(index: SiteIndex, from: Locator, path: string): Html {
  return html`${sourceLink(index, from.source, path)}, record ${from.record}`;
}

/** Two dates as one span, or one where they are the same. */
export function period(first: string, last: string): Html {
  if (first === last) return html`<time datetime="${first}">${sayDate(first)}</time>`;
  return html`<time datetime="${first}">${sayDate(first)}</time> – <time datetime="${last}">${sayDate(last)}</time>`;
}
