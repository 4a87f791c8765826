import { readingNames } from "../model/figure.ts";
import type { FigureRow } from "../model/figure.ts";
import type { Site, SiteFile, TechnologyDossier } from "../model/site.ts";
import { agencyLink, awardsTable, vendorLink } from "./award-tables.ts";
import { barChart } from "./bar-chart.ts";
import { emptyState } from "./empty-state.ts";
import { figureNote } from "./figure-note.ts";
import { html, join, type Child, type Html } from "./html.ts";
import { count, counted, sayCount } from "./numbers.ts";
import { renderPage } from "./page.ts";
import { capital } from "./sentence.ts";
import { technologyPath, type SiteIndex } from "./site-index.ts";
import { technologyRules } from "./technology-rules.ts";
import { technologySaid } from "./technology-said.ts";
import { technologyColour, technologySwatch } from "./technology-words.ts";
import { yearChart } from "./year-chart.ts";

/** Returns a technology's page: what it is, what was spent, with whom, what is said of it, and the rules that say so. */
export function renderTechnology(
  index: SiteIndex,
  dossier: TechnologyDossier,
  site: Pick<Site, "claims" | "documents">,
): readonly SiteFile[] {
  const { technology, strict, broad } = dossier;
  const path = technologyPath(technology.id);
  const colour = technologyColour(index, technology.id);
  const head = html`<header class="dossier-head"><p class="kicker">${technologySwatch(index, technology.id)} Technology</p><h1>${technology.name}</h1>
<p class="standfirst">${technology.says}</p>
${technology.excludes && html`<p class="lead">Not counted: ${lower(technology.excludes)}</p>`}</header>`;
  const charts =
    broad.total.transactions === 0
      ? []
      : [
          yearChart(index, { path, name: "by-year" }, dossier.strictByYear, {
            title: `${technology.name}, year by year`,
            colour,
            behind: { figure: dossier.broadByYear, front: "strict reading", back: "broad reading" },
          }),
          barChart(index, { path, name: "by-vendor" }, dossier.byVendor, {
            title: "Who was paid",
            label: "Vendor",
            colour: () => colour,
            link: (row: FigureRow) => vendorLink(index, row.key ?? "", path, row.label),
          }),
          barChart(index, { path, name: "by-agency" }, dossier.byAgency, {
            title: "Who bought",
            label: "Agency",
            colour: () => colour,
            link: (row: FigureRow): Child =>
              row.key !== null && index.agencyPages.has(row.key)
                ? html`${agencyLink(index, row.key, path)} ${row.label}`
                : row.label,
          }),
        ];
  const body = html`<article>${head}
${charts.length === 0 ? emptyState("No award found", html`No award held here matches its rules, on any reading. ${capital(strict.coverage.says || "nothing is held")}; that is what was looked through, and no more.`) : html`<p class="headline-figure">${headline(index, dossier, path)}</p>`}
${charts.map((chart) => chart.html)}
${charts.length > 0 && html`<section id="awards"><h2>Awards</h2><p class="lead">${awardsLead(dossier.awards.length, dossier.awardCount)} An award marked standard or broad is not found by a narrower reading.</p>${awardsTable(index, dossier.awards, { path, caption: `Awards for ${technology.name}` })}</section>`}
${technologySaid(technology.id, site, path)}<section id="rules"><h2>What counts, and why</h2><p class="lead">Rules are data in the casebook. What a narrower reading finds, a wider one finds too.</p>
${technologyRules(index, technology, path)}</section></article>`;
  const page = renderPage(index, {
    path,
    title: technology.name,
    description: technology.says,
    section: "technologies/index.html",
    body,
  });
  return [page, ...charts.flatMap((chart) => chart.files)];
}

/** The sum on each reading; readings that take the same transactions are said together. */
function headline(index: SiteIndex, dossier: TechnologyDossier, path: string): Html {
  const first = readingNames.filter(
    (name, i) => i === 0 || dossier[name].total.transactions !== dossier[readingNames[i - 1]!].total.transactions,
  );
  const said = first.map((name, i) => {
    const figure = dossier[name];
    const until = first[i + 1];
    const names = readingNames.slice(
      readingNames.indexOf(name),
      until === undefined ? undefined : readingNames.indexOf(until),
    );
    const note = figureNote(index, figure, { path, id: name, rows: `${path}#awards` });
    return i === 0
      ? html`${note} obligated on the ${listed(names)} reading${names.length > 1 && "s"}, in ${counted(figure.total.transactions, "transaction")}`
      : html`${note} on the ${listed(names)}${names.length === 1 ? " one" : " ones"}, in ${count(figure.total.transactions)}`;
  });
  return html`${join(said, "; ")}.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}

/** `The 50 largest of 312.` or `All of them.` */
export function awardsLead(shown: number, all: number): Html {
  return shown < all
    ? html`The ${sayCount(shown)} largest of ${count(all)}.`
    : all === 1
      ? html`The only one held.`
      : html`All ${count(all)}.`;
}

function lower(text: string): string {
  const start = text.slice(0, 2);
  return `${/^[A-Z][a-z]/.test(start) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text}`;
}
