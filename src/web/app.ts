import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Hono } from "hono";
import type { Book } from "../casebook/book.ts";
import { parseFigureQuery } from "../casebook/parse-figure-query.ts";
import { dimensions } from "../model/figure.ts";
import type { Site } from "../model/site.ts";
import { UserError } from "../model/user-error.ts";
import { renderFigureDesk } from "../pages/figure-desk.ts";
import type { DeskForm } from "../pages/desk-form.ts";
import { cardAssets, reviewAssets } from "../pages/assets.ts";
import { renderNotFound } from "../pages/not-found-page.ts";
import { indexSite } from "../pages/site-index.ts";
import type { SiteIndex } from "../pages/site-index.ts";
import { isReconcilePath, LocalReconcile } from "./reconcile.ts";
import { LocalReview, reviewForms } from "./review.ts";
import { LocalSearch } from "./search.ts";
import { guard } from "./security.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/atom+xml; charset=utf-8",
  ".parquet": "application/vnd.apache.parquet",
};

/**
 * Returns the local app as one function of a standard Request: the published pages as they are, the figure desk, which
 * asks the book read only, the search, which takes the place of the published one, and the reconciliation service. `port` is asked at each request,
 * for the server may listen on any.
 */
export function app(
  book: Book,
  dist: string,
  port: () => number,
  search = new LocalSearch(book, dist),
  review = new LocalReview(book),
): Hono {
  const web = new Hono();
  web.use(guard(port, { writes: reviewForms, shared: isReconcilePath }));
  const index = localIndex(book);
  web.get("/figure", async (c) => {
    const form = deskForm(new URL(c.req.url).searchParams);
    const asked = new URL(c.req.url).searchParams.has("measure");
    const answer = asked ? await answerTo(book, form) : null;
    const { body } = renderFigureDesk(index, form, answer);
    return c.html(String(body), answer !== null && "problem" in answer ? 400 : 200);
  });
  for (const path of ["/search", "/search.html"])
    web.get(path, async (c) => {
      const { body, status } = await search.answer(index, new URL(c.req.url).searchParams);
      return c.html(body, status);
    });
  review.mount(web, index);
  new LocalReconcile(book, dist).mount(web);
  for (const { path, body } of [...reviewAssets(), ...cardAssets()])
    web.get(`/${path}`, (c) =>
      c.body(String(body), 200, { "content-type": types[extname(path)]!, "cache-control": "no-cache" }),
    );
  web.get("*", async (c) => {
    const address = decodeURIComponent(new URL(c.req.url).pathname);
    const file = await fileFor(dist, address);
    if (file === undefined) return c.html(String(renderNotFound(index, address.slice(1))[0]!.body), 404);
    return new Response(await readFile(file), {
      headers: { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" },
    });
  });
  web.onError((error, c) => {
    if (error instanceof URIError) return c.text("That address is not well formed.\n", 400);
    console.error(error);
    return c.text("Something went wrong here; the terminal says what.\n", 500);
  });
  return web;
}

/** How many groups the desk shows; `tallylight figure` prints all of them. */
const deskGroups = 500;

async function answerTo(book: Book, form: DeskForm) {
  try {
    const where = Object.entries(form.where)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}=${value}`);
    const some = (text: string) => (text === "" ? undefined : text);
    const query = await parseFigureQuery(book, {
      measure: form.measure,
      where,
      by: some(form.by),
      since: some(form.since),
      through: some(form.through),
      reading: some(form.reading),
      vendors: some(form.vendors),
    });
    const inTime = query.by === "fiscal-year" || query.by === "month";
    return await book.figure(inTime ? query : { ...query, top: deskGroups });
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  }
}

function deskForm(given: URLSearchParams): DeskForm {
  const text = (name: string) => (given.get(name) ?? "").trim();
  return {
    measure: text("measure") || "obligations",
    by: text("by"),
    reading: text("reading") || "strict",
    vendors: text("vendors") || "as-grouped",
    since: text("since"),
    through: text("through"),
    where: Object.fromEntries(Object.keys(dimensions).map((name) => [name, text(name)])),
  };
}

/** What the local app's own pages know of the site; they lead to the review, which the site has not. */
function localIndex(book: Book): SiteIndex {
  return {
    ...indexSite(bareSite(book)),
    tools: [
      ["figure", "Figures"],
      ["review", "Review"],
    ],
  };
}

/** The site's frame without its pages: what the desk needs. */
function bareSite(book: Book): Site {
  const { settings, technologies, agencies, vendors, authorities } = book.casebook;
  const frame = {
    title: settings.title,
    summary: settings.summary,
    asOf: book.asOf,
    fiscalYearStart: settings.fiscalYearStart,
    technologies,
    agencies,
    vendors,
  };
  return {
    frame,
    claims: [],
    overview: undefined as never,
    technologies: [],
    vendors: [],
    agencies: [],
    awards: [],
    authorities,
    coverage: book.coverage,
    comparisons: [],
    sources: book.accounts.sources,
    slices: [],
  };
}

/** Returns the file of `dist` an address names, `index.html` for a folder; undefined when there is none, or it leads outside. */
async function fileFor(dist: string, address: string): Promise<string | undefined> {
  const path = normalize(join(dist, address.endsWith("/") ? `${address}index.html` : address));
  if (path.includes("\0") || !path.startsWith(dist + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  return undefined;
}
