import type { Vendor } from "../model/organization.ts";
import type { VendorDossier } from "../model/site.ts";
import { sayDate } from "../model/dates.ts";
import { period, vendorLink } from "./award-tables.ts";
import { tableRegion } from "./figure-table.ts";
import { html, join, nothing, type Child, type Html } from "./html.ts";
import { counted } from "./numbers.ts";
import type { SiteIndex } from "./site-index.ts";

/** What happened on a day, and who says so. */
type Event = { readonly on: string; readonly says: Html; readonly source: Child };

/** Returns what became of a vendor, dated and with its sources, and its parents as the registry and the casebook say. */
export function vendorHistory(index: SiteIndex, dossier: VendorDossier): Html {
  const events = [...declaredEvents(index, dossier), ...changesOfName(dossier)].sort((a, b) => (a.on < b.on ? -1 : 1));
  const parents = parentsTable(dossier);
  if (events.length === 0 && parents === nothing) return nothing;
  return html`<section id="history"><h2>Through time</h2>${
    events.length > 0 &&
    html`<ol class="history">${join(
      events.map(
        ({ on, says, source }) =>
          html`<li><time datetime="${on}">${sayDate(on)}</time><span>${says}${source && html` <span class="aside">${source}</span>`}</span></li>\n`,
      ),
    )}</ol>`
  }${parents}</section>`;
}

function declaredEvents(index: SiteIndex, { declared, id, path, name }: VendorDossier): Event[] {
  const own = declared ? [...renamings(declared), ...successions(index, declared, path)] : [];
  const heirs = index.frame.vendors.flatMap((other): Event[] => {
    if (other.became?.vendor !== id) return [];
    const { how, on, source } = other.became;
    const link = vendorLink(index, other.id, path, other.name);
    return [
      { on, source, says: how === "merged" ? html`${link} merged into ${name}` : html`${name} acquired ${link}` },
    ];
  });
  return [...own, ...heirs];
}

function renamings({ was }: Vendor): Event[] {
  return was.map(({ name, until, source }) => ({ on: until, says: html`No longer called ${name}`, source }));
}

function successions(index: SiteIndex, { became }: Vendor, path: string): Event[] {
  if (!became) return [];
  const { vendor, how, on, source } = became;
  const heir = vendorLink(index, vendor, path);
  return [{ on, source, says: how === "merged" ? html`Merged into ${heir}` : html`Acquired by ${heir}` }];
}

/** The first action filed under each further name: when the records begin to say it. */
function changesOfName({ namesAsFiled }: VendorDossier): Event[] {
  const dated = namesAsFiled.flatMap(({ name, first }) => (first === null ? [] : [{ name, first }]));
  if (dated.length < 2) return [];
  return dated.map(({ name, first }) => ({
    on: first,
    says: html`First action filed as <span class="filed">${name}</span>`,
    source: null,
  }));
}

function parentsTable({ statedParents, registryParents, name }: VendorDossier): Html {
  if (statedParents.length + registryParents.length === 0) return nothing;
  const caption = `Parents of ${name}`;
  const row = (parent: string, by: string, when: Child, source: Child) =>
    html`<tr><th scope="row" data-label="Parent">${parent}</th><td data-label="Said by">${by}</td><td class="date" data-label="When">${when}</td><td data-label="Rests on"><span>${source}</span></td></tr>\n`;
  return html`<h3>Parents</h3><p class="lead">The registry’s word is kept as filed. Where the casebook states a parent for a day, figures by parent use that one.</p>${tableRegion(
    caption,
    html`<table class="stack"><caption class="unseen">${caption}</caption><thead><tr><th scope="col">Parent</th><th scope="col">Said by</th><th scope="col">When</th><th scope="col">Rests on</th></tr></thead><tbody>
${join([
  ...registryParents.map((p) => row(p.name, "registry", period(p.first, p.last), counted(p.records, "record"))),
  ...statedParents.map((p) => row(p.parent, "casebook", between(p.since, p.before), p.source ?? "no source named")),
])}</tbody></table>`,
  )}`;
}

function between(since: string | null, before: string | null): Child {
  const day = (date: string) => html`<time datetime="${date}">${sayDate(date)}</time>`;
  if (since === null && before === null) return "no date stated";
  if (before === null) return html`from ${day(since!)}`;
  return since === null ? html`before ${day(before)}` : html`from ${day(since)}, before ${day(before)}`;
}
