import type { Judgement, JudgedReading } from "../model/claim.ts";
import { copyable } from "./copyable.ts";
import { html, join, nothing, type Html } from "./html.ts";
import { linkTo } from "./link.ts";
import { claimPath, type SiteIndex } from "./site-index.ts";

/** Returns how a reader checks the claim without us: the command, the queries, and the data they run over. */
export function claimSelfCheck(index: SiteIndex, judgement: Judgement): Html {
  const path = claimPath(judgement.claim.id);
  const queries = judgement.readings.filter(
    (reading): reading is JudgedReading & { sql: string } => reading.sql !== null,
  );
  const data = rowsByName(index.frame.files ?? []);
  return html`<section id="check"><h2>Check it yourself</h2>
<p>With the casebook, this walks from the quote to the query to every row, its file and its record number:</p>
${copyable(`tallylight explain ${judgement.claim.id}`, "sh")}
${
  queries.length > 0 &&
  html`<p>The ${queries.length === 1 ? "query" : "queries"} behind the measured ${queries.length === 1 ? "value" : "values"}, for DuckDB over the published rows${index.frame.files?.includes("data/views.sql") ? html` (<code>duckdb -init views.sql</code> in the folder <a href="${linkTo(path, "data/views.sql")}">data</a> gives them these names)` : nothing}:</p>${join(
    queries.map(
      (reading, i) =>
        html`<details${queries.length === 1 && i === 0 ? html` open` : nothing}><summary>${reading.name}</summary>${copyable(reading.sql, "sql")}</details>`,
    ),
  )}`
}
${
  data.size > 0 &&
  html`<p>The published rows: ${join(
    [...data].map(([name, files]) => {
      const links = files.map(
        ([ending, file]) => html`<a class="file" href="${linkTo(path, file)}" download>${ending}</a>`,
      );
      return html`<span class="rows-of">${name} (${join(links, ", ")})</span>`;
    }),
    ", ",
  )}. </p>`
}<p>Where each file came from, and its hash: <a href="${linkTo(path, "sources.html")}">sources</a>. How a verdict follows: <a href="${linkTo(path, "about.html#verdicts")}">method</a>.</p>
</section>`;
}

/** The published rows by what they are: each name with its endings and files. */
function rowsByName(
  files: readonly string[],
): ReadonlyMap<string, readonly (readonly [ending: string, file: string])[]> {
  const byName = new Map<string, [string, string][]>();
  for (const file of [...files].sort()) {
    const [, name, ending] = /^data\/([^/]+)\.(csv|parquet)$/.exec(file) ?? [];
    if (name === undefined || ending === undefined) continue;
    byName.set(name, [...(byName.get(name) ?? []), [ending, file]]);
  }
  return byName;
}
