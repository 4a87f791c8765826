import { DatabaseSync } from "node:sqlite";
import type { AwardEntry, DocumentEntry, SearchEntry, SearchFilter } from "../model/search.ts";
import { facetKey, facetToken, firstAward, indexedText, searchSchema } from "./search-schema.ts";

/**
 * Makes a search index in a file that must not exist, of entries in descending importance within their kind. What is
 * indexed is shown as it is: give it text that went through redaction.
 */
export async function makeSearchIndex(
  path: string,
  entries: AsyncIterable<SearchEntry> | Iterable<SearchEntry>,
): Promise<void> {
  const db = new DatabaseSync(path);
  try {
    // A build that is killed leaves a file nobody reads: no journal, no waiting for the disk.
    db.exec(
      "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536; pragma temp_store = memory",
    );
    db.exec("begin");
    db.exec(searchSchema);
    const facets = new Facets();
    const insert = db.prepare("insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    let [documents, awards] = [0, 0];
    for await (const entry of entries) {
      const row = entry.kind === "award" ? awardRow(entry, facets) : documentRow(entry, facets);
      const id = entry.kind === "award" ? firstAward + awards++ : ++documents;
      insert.run(id, ...row);
    }
    facets.write(db);
    db.exec(`
      insert into words(words) values ('rebuild');
      insert into words(words) values ('optimize');
      create virtual table temp.term using fts5vocab(main, words, row);
      insert into vocabulary select term, doc from term where doc > 1 and unicode(term) <> 57344;
      drop table temp.term;
      insert into kind select case when id < ${firstAward} then 'document' else 'award' end, count(*), avg(size) from entry group by 1;
      commit`);
  } finally {
    db.close();
  }
}

type Row = [
  string | null,
  string | null,
  string | null,
  string | null,
  string,
  number,
  number,
  string,
  string,
  string,
  string,
];

function awardRow(entry: AwardEntry, facets: Facets): Row {
  const tokens = facets.tokens(
    { agency: [entry.agency], vendor: [entry.vendor], technology: entry.technologies, year: entry.years.map(String) },
    entry.vendorName,
  );
  const body = indexedText(entry.text);
  // A vendor is found by the name shown and by the name as filed; shown is the first.
  const label = [...new Set([entry.vendorName, entry.recipient])].map(indexedText).join("\n");
  const money = entry.obligations === null ? null : String(entry.obligations);
  return [
    entry.awardKey,
    entry.agency,
    entry.vendor,
    money,
    entry.source,
    entry.record,
    body.length,
    tokens,
    indexedText(entry.piid),
    label,
    body,
  ];
}

function documentRow(entry: DocumentEntry, facets: Facets): Row {
  const tokens = facets.tokens({
    agency: entry.agency === undefined ? [] : [entry.agency],
    vendor: [],
    technology: entry.technologies ?? [],
    year: entry.year === undefined ? [] : [String(entry.year)],
  });
  const body = indexedText(entry.text);
  return [
    entry.document,
    entry.agency ?? null,
    null,
    null,
    entry.source,
    entry.page,
    body.length,
    tokens,
    indexedText(entry.title),
    "",
    body,
  ];
}

/** Numbers the values of filters as they come. */
class Facets {
  readonly #known = new Map<
    string,
    {
      readonly id: number;
      readonly name: SearchFilter;
      readonly value: string;
      readonly says: string;
      entries: number;
    }
  >();

  tokens(values: Readonly<Record<SearchFilter, readonly string[]>>, vendorName = ""): string {
    const out: string[] = [];
    for (const name of Object.keys(values) as SearchFilter[])
      for (const value of new Set(values[name])) {
        const key = facetKey(name, value);
        let held = this.#known.get(key);
        if (!held) {
          const says = name === "vendor" ? vendorName : value;
          this.#known.set(key, (held = { id: this.#known.size + 1, name, value, says, entries: 0 }));
        }
        held.entries++;
        out.push(facetToken(held.id));
      }
    return out.join(" ");
  }

  write(db: DatabaseSync): void {
    const insert = db.prepare("insert into facet values (?, ?, ?, ?, ?)");
    for (const { id, name, value, says, entries } of this.#known.values()) insert.run(id, name, value, says, entries);
  }
}
