import { rmSync, statSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import type { SearchEntry, SearchRequest } from "../src/model/search.ts";
import { parseSearchWords } from "../src/model/search-words.ts";
import { SearchIndex } from "../src/store/search-index.ts";
import { makeSearchIndex } from "../src/store/search-make.ts";

/** A system once its index stands: answers a question, and says how many hits it counted or gave. */
export type Standing = { readonly bytes: number | null; readonly ask: (request: SearchRequest) => Promise<number> };
export type System = (entries: Iterable<SearchEntry>, path: string) => Promise<Standing>;

const tallylight: System = async (entries, path) => {
  rmSync(path, { force: true });
  await makeSearchIndex(path, entries);
  const index = new SearchIndex(path);
  return { bytes: statSync(path).size, ask: async (request) => index.search(request).total.count };
};

/** As much of minisearch as is asked here. */
type Hit = Readonly<Record<string, unknown>>;
type MiniSearch = {
  add(document: Hit): void;
  search(query: unknown, options: { readonly filter: (hit: Hit) => boolean }): readonly Hit[];
};
type MiniSearchModule = { readonly default: new (options: unknown) => MiniSearch };

/** Ranks every hit by BM25; phrases are asked as words, for it has none. */
const minisearch: System = async (entries) => {
  const name = "minisearch";
  const { default: MiniSearch } = (await import(name)) as MiniSearchModule;
  const index = new MiniSearch({
    fields: ["text", "name"],
    storeFields: ["kind", "agency", "technologies", "years"],
  });
  let id = 0;
  for (const e of entries)
    index.add({
      id: id++,
      text: e.text,
      name: e.kind === "award" ? `${e.piid} ${e.vendorName}` : e.title,
      kind: e.kind,
      agency: e.agency,
      technologies: e.technologies,
      years: e.kind === "award" ? e.years : [e.year],
    });
  return {
    bytes: null,
    ask: async (request) => {
      const { all, none } = parseSearchWords(request.words);
      const query = (atoms: (typeof all)[number]) => ({
        combineWith: "OR" as const,
        queries: atoms.map((a) => ({ queries: [a.tokens.join(" ")], combineWith: "AND" as const, prefix: a.prefix })),
      });
      const wanted = { combineWith: "AND" as const, queries: all.map(query) };
      const found = index.search(
        none.length === 0 ? wanted : { combineWith: "AND_NOT", queries: [wanted, ...none.map((a) => query([a]))] },
        {
          filter: (hit) =>
            (request.kind === undefined || hit["kind"] === request.kind) &&
            (request.where?.agency?.includes(hit["agency"] as string) ?? true) &&
            (request.where?.year?.some((y) => (hit["years"] as number[]).includes(Number(y))) ?? true) &&
            (request.where?.technology?.some((t) => (hit["technologies"] as string[]).includes(t)) ?? true),
        },
      );
      return found.length;
    },
  };
};

/** No index: every description is looked through for the letters, and the largest come first. */
const duckdb: System = async (entries) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run(
    "create table entry(id integer, kind varchar, agency varchar, years varchar, technologies varchar, text varchar)",
  );
  const appender = await connection.createAppender("entry");
  let id = 0;
  for (const e of entries) {
    appender.appendInteger(id++);
    appender.appendVarchar(e.kind);
    appender.appendVarchar(e.agency ?? "");
    appender.appendVarchar(String(e.kind === "award" ? e.years : e.year));
    appender.appendVarchar((e.technologies ?? []).join(" "));
    appender.appendVarchar(e.kind === "award" ? `${e.piid} ${e.vendorName} ${e.text}` : `${e.title} ${e.text}`);
    appender.endRow();
  }
  appender.closeSync();
  return {
    bytes: null,
    ask: async (request) => {
      const { all, none } = parseSearchWords(request.words);
      const has = (words: readonly string[]) => `text ilike '%${words.join("_")}%'`;
      const filters = [
        ...all.map((atoms) => `(${atoms.map((a) => has(a.tokens)).join(" or ")})`),
        ...none.map((a) => `not ${has(a.tokens)}`),
        ...(request.kind === undefined ? [] : [`kind = '${request.kind}'`]),
        ...Object.entries({ agency: "agency", year: "years", technology: "technologies" } as const).flatMap(
          ([name, column]) => {
            const values = request.where?.[name as "agency"] ?? [];
            return values.length === 0 ? [] : [`${column} in (${values.map((v) => `'${v}'`).join(", ")})`];
          },
        ),
      ];
      const where = filters.join(" and ");
      const result = await connection.runAndReadAll(
        `select count(*) as n, min_by(text, id, 20) as first from entry where ${where}`,
      );
      return Number(result.getRowObjects()[0]!["n"]);
    },
  };
};

export const systems: Readonly<Record<string, System>> = {
  Tallylight: tallylight,
  "minisearch 7": minisearch,
  "DuckDB ILIKE": duckdb,
};
