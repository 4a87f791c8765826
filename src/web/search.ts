import { awardPath } from "../casebook/publish/award-path.ts";
import { listFiles } from "../casebook/publish/dist-folder.ts";
import { openSearch, parseSearchRequest } from "../casebook/search.ts";
import type { Book } from "../casebook/book.ts";
import type { SearchFilter, SearchHit, SearchRequest } from "../model/search.ts";
import { searchKinds } from "../model/search.ts";
import { UserError } from "../model/user-error.ts";
import { renderSearchAnswer } from "../pages/search-answer.ts";
import type { SearchShown } from "../pages/search-answer.ts";
import { searchPath } from "../pages/search-form.ts";
import type { Choice, SearchChoices, SearchForm } from "../pages/search-form.ts";
import { documentPath, pageAnchor } from "../pages/site-index.ts";
import type { SiteIndex } from "../pages/site-index.ts";

type SearchIndex = Awaited<ReturnType<typeof openSearch>>;

const kindNames = { award: "Awards", document: "Pages of documents" } as const;
const perPage = 20;

/** Answers the local app's search page; the index is made and opened at the first question, or before it by `prepare`. */
export class LocalSearch {
  readonly #book: Book;
  readonly #dist: string;
  #index: Promise<SearchIndex> | undefined;
  #pages: Promise<ReadonlySet<string>> | undefined;

  constructor(book: Book, dist: string) {
    this.#book = book;
    this.#dist = dist;
  }

  /** Returns the page that answers a query string, and its status: 400 where the words cannot be read. */
  async answer(site: SiteIndex, given: URLSearchParams): Promise<{ body: string; status: 200 | 400 }> {
    const form = formOf(given);
    const index = await (this.#index ??= this.#open());
    if (form.words === "") return page(site, form, this.#choices(index), null);
    try {
      const request = parseSearchRequest(this.#book, index, {
        words: form.words,
        kind: form.kind === "" ? undefined : form.kind,
        where: whereOf(form),
        limit: String(perPage),
        page: given.get("page") ?? undefined,
      });
      const answer = index.search(request);
      const pages = await (this.#pages ??= listFiles(this.#dist).then((files) => new Set(files)));
      return page(site, form, this.#choices(index, request), {
        answer,
        pageOf: (hit) => pageOf(hit, pages),
        has: (path) => pages.has(path),
        previous: answer.offset > 0 ? address(form, answer.offset / perPage) : null,
        next: answer.offset + answer.hits.length < answer.ranked ? address(form, answer.offset / perPage + 2) : null,
      });
    } catch (error) {
      if (error instanceof UserError) return page(site, form, this.#choices(index), { problem: error.message });
      throw error;
    }
  }

  /** Makes the index where there is none yet, so that the first question need not wait for it. */
  async prepare(): Promise<void> {
    // Whoever asks first gets the error of a making that failed.
    await (this.#index ??= this.#open()).catch(() => undefined);
  }

  async close(): Promise<void> {
    (await this.#index?.catch(() => undefined))?.close();
  }

  async #open(): Promise<SearchIndex> {
    try {
      return await openSearch(this.#book);
    } catch (error) {
      // The next question tries again.
      this.#index = undefined;
      throw error;
    }
  }

  /** What filters may be set to and, with a request, how many hits each would leave. */
  #choices(index: SearchIndex, request?: SearchRequest): SearchChoices {
    const filter = (name: Exclude<SearchFilter, "vendor">, values: readonly string[]): Choice[] => {
      const named = (value: string) => ({
        value,
        says: this.#book.labelFor(name === "year" ? "fiscal-year" : name, value),
      });
      if (!request) return values.map(named);
      return index.facets(request, name, values).map(({ value, hits }) => ({ ...named(value), hits }));
    };
    const kinds = searchKinds.filter((kind) => index.entries(kind) > 0);
    return {
      kind:
        kinds.length < 2
          ? []
          : kinds.map((value) => ({
              value,
              says: kindNames[value],
              ...(request && { hits: index.search({ ...request, kind: value, limit: 0, offset: 0 }).total }),
            })),
      technology: filter("technology", index.values("technology")),
      agency: filter("agency", index.values("agency").slice(0, mostAgencies)),
      year: filter("year", index.values("year").sort().reverse()),
    };
  }
}

/** Agencies a list can be read through; the command line takes any. */
const mostAgencies = 40;

function page(
  site: SiteIndex,
  form: SearchForm,
  choices: SearchChoices,
  shown: SearchShown | { readonly problem: string } | null,
): { body: string; status: 200 | 400 } {
  const { body } = renderSearchAnswer(site, form, choices, shown);
  return { body: String(body), status: shown !== null && "problem" in shown ? 400 : 200 };
}

function formOf(given: URLSearchParams): SearchForm {
  const text = (name: string) => (given.get(name) ?? "").trim();
  return {
    words: text("q"),
    kind: text("kind"),
    technology: text("technology"),
    agency: text("agency"),
    year: text("year"),
  };
}

function whereOf(form: SearchForm): NonNullable<SearchRequest["where"]> {
  const names = (["technology", "agency", "year"] as const).filter((name) => form[name] !== "");
  return Object.fromEntries(names.map((name) => [name, [form[name]]]));
}

function address(form: SearchForm, number: number): string {
  const given = new URLSearchParams({ q: form.words });
  for (const name of ["kind", "technology", "agency", "year"] as const)
    if (form[name] !== "") given.set(name, form[name]);
  if (number > 1) given.set("page", String(number));
  return `${searchPath}?${given.toString()}`;
}

/** The page of an award, where its id is one award's alone; of a document, at the page of the hit. */
function pageOf(hit: SearchHit, pages: ReadonlySet<string>): string | null {
  if (hit.kind === "document") {
    const path = documentPath(hit.from.document);
    return pages.has(path) ? `${path}#${pageAnchor(hit.from.page)}` : null;
  }
  const [one, another] = [1, 2].map((nth) => awardPath(hit.piid.text, nth)) as [string, string];
  return pages.has(one) && !pages.has(another) ? one : null;
}
