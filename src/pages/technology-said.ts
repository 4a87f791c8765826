import type { Claim, Judgement } from "../model/claim.ts";
import type { Filter } from "../model/figure.ts";
import type { DocumentDossier, Site } from "../model/site.ts";
import { documentsTable } from "./documents-page.ts";
import { html, join, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { claimPath } from "./site-index.ts";
import { verdictMark } from "./verdict.ts";

/** Returns what is said of a technology, each claim with its verdict, and the documents that are about it. */
export function technologySaid(technology: string, site: Pick<Site, "claims" | "documents">, path: string): Html {
  const documents = (site.documents ?? []).filter((d) => d.account.declaration.technologies.includes(technology));
  const held = new Set(documents.map((d) => d.account.declaration.id));
  const claims = site.claims.filter(({ claim }) => isAbout(claim, technology, held));
  return html`${claims.length > 0 && claimsList(claims, path)}${documents.length > 0 && documentsList(documents, path)}`;
}

/** A claim is about a technology when a figure it asks for is, or when it was said in a document about it. */
function isAbout(claim: Claim, technology: string, documents: ReadonlySet<string>): boolean {
  const filters = [...claim.readings.flatMap(({ check }) => filtersOf(check)), ...claim.beside.map((b) => b.filter)];
  if (filters.some(({ where }) => where.technology?.includes(technology))) return true;
  return claim.from !== undefined && "document" in claim.from && documents.has(claim.from.document);
}

function filtersOf(check: Claim["readings"][number]["check"]): readonly Filter[] {
  if (check.kind === "quantity") return [check.figure];
  if (check.kind === "existence") return [check.filter];
  return check.kind === "trend" ? [check.before, check.after] : [];
}

function claimsList(claims: readonly Judgement[], path: string): Html {
  return html`<section id="claims"><h2>What is said of it</h2><ul class="plain said">${join(
    claims.map(
      ({ claim, verdict }) =>
        html`<li>${verdictMark(verdict)} <a href="${linkTo(path, claimPath(claim.id))}">${claim.title}</a></li>\n`,
    ),
  )}</ul></section>\n`;
}

function documentsList(documents: readonly DocumentDossier[], path: string): Html {
  return html`<section id="documents"><h2>Documents about it</h2>${documentsTable(documents, path)}</section>\n`;
}
