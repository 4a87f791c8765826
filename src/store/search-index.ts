import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import type {
  CountedHits,
  FacetCount,
  MarkedText,
  SearchAnswer,
  SearchFilter,
  SearchHit,
  SearchKind,
  SearchRequest,
} from "../model/search.ts";
import { parseSearchWords } from "../model/search-words.ts";
import type { SearchAtom } from "../model/search-words.ts";
import { matchExpression } from "./search-match.ts";
import type { Match } from "./search-match.ts";
import { facetIds, facetKey, firstAward } from "./search-schema.ts";
import { rarityOf, scorer } from "./search-score.ts";
import type { Candidate } from "./search-score.ts";
import { markedText, snippetOf } from "./search-snippet.ts";

/**
 * How many hits are counted, and how many of each kind are ranked: those that come first in descending importance.
 * Ranking every hit of a word that half of the awards hold is what makes a search slow.
 */
export const searchCaps = { counted: 10_000, award: 1_000, document: 300 } as const;

/** As bigint: the engine takes a bound that comes as a double for no bound at all, and walks the whole index. */
const ranges: Readonly<Record<SearchKind | "all", readonly [bigint, bigint]>> = {
  document: [0n, BigInt(firstAward - 1)],
  award: [BigInt(firstAward), BigInt(Number.MAX_SAFE_INTEGER)],
  all: [0n, BigInt(Number.MAX_SAFE_INTEGER)],
};

type Row = Candidate & {
  readonly id: number;
  readonly key: string | null;
  readonly agency: string | null;
  readonly vendor: string | null;
  readonly obligations: string | null;
  readonly source: string;
  readonly place: number;
  readonly facets: string;
};

/** A search index open for questions, read only. */
export class SearchIndex {
  readonly #db: DatabaseSync;
  readonly #facets = new Map<number, { readonly name: SearchFilter; readonly value: string }>();
  readonly #facetIds = new Map<string, number>();
  readonly #kinds = new Map<SearchKind, { readonly entries: number; readonly size: number }>();
  readonly #count: StatementSync;
  readonly #candidates: StatementSync;
  readonly #term: StatementSync;
  readonly #beginning: StatementSync;

  constructor(path: string) {
    this.#db = new DatabaseSync(path, { readOnly: true });
    this.#db.exec("pragma mmap_size = 2147483648; pragma cache_size = -65536; pragma trusted_schema = off");
    for (const row of this.#db.prepare("select id, name, value from facet").all()) {
      const { id, name, value } = row as { id: number; name: SearchFilter; value: string };
      this.#facets.set(id, { name, value });
      this.#facetIds.set(facetKey(name, value), id);
    }
    for (const row of this.#db.prepare("select kind, entries, size from kind").all()) {
      const { kind, entries, size } = row as { kind: SearchKind; entries: number; size: number };
      this.#kinds.set(kind, { entries, size: Math.max(1, size) });
    }
    this.#count = this.#db.prepare(
      "select count(*) as n from (select rowid from words where words match ? and rowid between ? and ? limit ?)",
    );
    this.#candidates = this.#db.prepare(`
      select e.id, e.key, e.agency, e.vendor, e.obligations, e.source, e.place, e.size, e.facets, w.title, w.label, w.body from (
        select rowid as id, highlight(words, 0, char(1), char(2)) as body, highlight(words, 1, char(1), char(2)) as title,
          highlight(words, 2, char(1), char(2)) as label
        from words where words match ? and rowid between ? and ? order by rowid limit ?) w join entry e on e.id = w.id`);
    this.#term = this.#db.prepare("select entries from vocabulary where term = ?");
    this.#beginning = this.#db.prepare("select sum(entries) as entries from vocabulary where term >= ? and term < ?");
  }

  /** Returns how many entries of a kind there are. */
  entries(kind: SearchKind): number {
    return this.#kinds.get(kind)?.entries ?? 0;
  }

  /** Returns the values a filter has, as they were indexed, most entries first. */
  values(name: SearchFilter): string[] {
    return this.#db
      .prepare("select value from facet where name = ? order by entries desc, value")
      .all(name)
      .map((row) => String(row["value"]));
  }

  /** Returns the value of a filter that is written or called so, case aside; undefined where there is none. */
  valueCalled(name: SearchFilter, called: string): string | undefined {
    const row = this.#db
      .prepare(
        "select value from facet where name = ? and ? in (lower(value), lower(says)) order by lower(value) = ? desc, entries desc limit 1",
      )
      .get(name, called.toLowerCase(), called.toLowerCase());
    return row && String(row["value"]);
  }

  /** Returns the hits of a search, best first; a UserError for a search that cannot be read. */
  search(request: SearchRequest): SearchAnswer {
    const words = parseSearchWords(request.words);
    const match = matchExpression(words, request.where ?? {}, (name, value) =>
      this.#facetIds.get(facetKey(name, value)),
    );
    const kinds = request.kind === undefined ? (["award", "document"] as const) : [request.kind];
    const atoms = words.all.flat();
    const all = Math.max(1, this.entries("award") + this.entries("document"));
    const score = scorer(
      atoms,
      atoms.map((atom) => rarityOf(this.#entriesWith(atom), all)),
    );
    const ranked = kinds.flatMap((kind) =>
      this.#rows(match, kind).map((row) => ({
        kind,
        row,
        score: score(row, this.#kinds.get(kind)?.size ?? 1),
      })),
    );
    // Equal scores: the more important award first, which has the lower number.
    ranked.sort((x, y) => y.score - x.score || x.row.id - y.row.id);
    const offset = request.offset ?? 0;
    return {
      words: request.words,
      total: this.#counted(match, request.kind),
      ranked: ranked.length,
      offset,
      hits: ranked.slice(offset, offset + (request.limit ?? 20)).map((r) => this.#hit(r.kind, r.row, r.score)),
    };
  }

  /** Returns how many hits there would be with each of the values of one filter, beside the request's other filters. */
  facets(request: SearchRequest, name: SearchFilter, values: readonly string[], cap = 1_000): FacetCount[] {
    const words = parseSearchWords(request.words);
    return values.map((value) => {
      const where = { ...request.where, [name]: [value] };
      const match = matchExpression(words, where, (n, v) => this.#facetIds.get(facetKey(n, v)));
      return { value, hits: this.#counted(match, request.kind, cap) };
    });
  }

  close(): void {
    this.#db.close();
  }

  #counted(match: Match, kind: SearchKind | undefined, cap: number = searchCaps.counted): CountedHits {
    if (match === null) return { count: 0, more: false };
    const { n } = this.#count.get(match, ...ranges[kind ?? "all"], cap + 1) as { n: number };
    return { count: Math.min(n, cap), more: n > cap };
  }

  #rows(match: Match, kind: SearchKind): Row[] {
    if (match === null || this.entries(kind) === 0) return [];
    return this.#candidates.all(match, ...ranges[kind], searchCaps[kind]) as unknown as Row[];
  }

  /** How many entries hold an atom; of a phrase, at most as many as hold its rarest word. */
  #entriesWith(atom: SearchAtom): number {
    const each = atom.tokens.map((token, i) => {
      const row =
        atom.prefix && i === atom.tokens.length - 1
          ? this.#beginning.get(token, `${token}\u{10FFFF}`)
          : this.#term.get(token);
      // Words of a single entry are not in the vocabulary.
      return Number(row?.["entries"] ?? 1);
    });
    return Math.min(...each, this.entries("award") + this.entries("document"));
  }

  #hit(kind: SearchKind, row: Row, score: number): SearchHit {
    const facets = facetIds(row.facets).map((id) => this.#facets.get(id)!);
    const valuesOf = (name: SearchFilter) => facets.filter((f) => f.name === name).map((f) => f.value);
    const base = {
      snippet: snippetOf(row.body),
      years: valuesOf("year").map(Number),
      technologies: valuesOf("technology"),
      agency: row.agency,
      score,
    };
    if (kind === "document")
      return {
        ...base,
        kind,
        title: markedText(row.title),
        from: { document: row.key!, source: row.source, page: row.place },
      };
    return {
      ...base,
      kind,
      awardKey: row.key!,
      piid: markedText(row.title),
      vendor: row.vendor!,
      vendorName: shownName(row.label),
      obligations: row.obligations === null ? null : BigInt(row.obligations),
      from: { source: row.source, record: row.place },
    };
  }
}

/** The name shown, or the name as filed where only that was hit. */
function shownName(label: string): MarkedText {
  const names = label.split("\n").map(markedText);
  return names.find((name) => name.marks.length > 0) ?? names[0]!;
}
