import { access } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Book } from "../casebook/book.ts";
import { extendVendors, vendorProperties } from "../casebook/vendors/extend-vendors.ts";
import type { PropertyValues } from "../casebook/vendors/extend-vendors.ts";
import { VendorReconciler } from "../casebook/vendors/reconcile.ts";
import type { ReconcileCandidate } from "../model/reconciliation.ts";
import type { VendorProfile } from "../model/vendor-profile.ts";
import { UserError } from "../model/user-error.ts";
import { renderVendorCard } from "../pages/vendor-card.ts";
import { reconcileManifest } from "./reconcile-manifest.ts";
import { parseExtend, parseQueries, reconcileLimits, vendorType } from "./reconcile-request.ts";
import { contentSecurityPolicy } from "./security.ts";

/** Returns whether a path is the reconciliation service's, which other programs of this machine may ask. */
export function isReconcilePath(path: string): boolean {
  return path === "/reconcile" || path.startsWith("/reconcile/");
}

/** A preview may stand in a page of another program of this machine. */
const framedPolicy = contentSecurityPolicy.replace(
  "frame-ancestors 'none'",
  "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
);

/** Answers the Reconciliation Service API over a book's vendors; its index is made at the first question. */
export class LocalReconcile {
  readonly #book: Book;
  readonly #dist: string;
  readonly #patience: number;
  #reconciler: Promise<VendorReconciler> | undefined;

  constructor(book: Book, dist: string, patience: number = reconcileLimits.milliseconds) {
    this.#book = book;
    this.#dist = dist;
    this.#patience = patience;
  }

  /** Puts the service's addresses into the app. */
  mount(web: Hono): void {
    const small = bodyLimit({
      maxSize: reconcileLimits.bytes,
      onError: (c) => c.json({ error: `a request has at most ${reconcileLimits.bytes} bytes` }, 413),
    });
    web.get("/reconcile", (c) => this.#ask(c, c.req.query("queries"), c.req.query("extend")));
    web.post("/reconcile", small, async (c) => {
      const form = await c.req.parseBody();
      const field = (name: string) => (typeof form[name] === "string" ? form[name] : c.req.query(name));
      const [queries, extend] = [field("queries"), field("extend")];
      if (queries === undefined && extend === undefined)
        return c.json({ error: "expected a form with a field queries or extend" }, 400);
      return this.#ask(c, queries, extend);
    });
    web.get("/reconcile/properties", (c) => {
      const limit = Math.max(0, Number(c.req.query("limit") ?? "") || Infinity);
      return c.json({
        type: c.req.query("type") ?? vendorType.id,
        properties: vendorProperties(this.#book).slice(0, limit),
      });
    });
    web.get("/reconcile/suggest/:what{entity|property|type}", (c) => this.#suggest(c));
    web.get("/reconcile/preview/:id", (c) => this.#preview(c));
    web.get("/reconcile/view/:id", (c) => this.#view(c));
  }

  async #ask(c: Context, queries: string | undefined, extend: string | undefined): Promise<Response> {
    if (queries === undefined && extend === undefined)
      return c.json(reconcileManifest(this.#book.casebook.settings.title, `http://${c.req.header("host")}`));
    try {
      return queries === undefined ? await this.#extend(c, extend!) : await this.#reconcile(c, queries);
    } catch (error) {
      if (error instanceof UserError) return c.json({ error: error.message }, 400);
      throw error;
    }
  }

  async #reconcile(c: Context, text: string): Promise<Response> {
    const batch = parseQueries(text);
    const reconciler = await this.#open();
    const until = performance.now() + this.#patience;
    const results: [string, object][] = [];
    for (const { key, query } of batch) {
      if (performance.now() > until)
        return c.json({ error: `that took over ${this.#patience / 1000} seconds; ask for fewer` }, 503);
      results.push([key, { result: query === null ? [] : reconciler.candidates(query).map(candidateJson) }]);
      // Others wait for this thread too.
      await breathe();
    }
    return c.json(Object.fromEntries(results));
  }

  async #extend(c: Context, text: string): Promise<Response> {
    const { ids, properties } = parseExtend(text);
    const known = new Map(vendorProperties(this.#book).map((p) => [p.id, p]));
    const wrong = properties.find((id) => !known.has(id));
    if (wrong !== undefined)
      throw new UserError(`unknown property “${wrong}”; expected one of: ${[...known.keys()].join(", ")}`);
    const reconciler = await this.#open();
    const vendors = ids.flatMap((id) => reconciler.get(id) ?? []);
    const values = await extendVendors(this.#book, vendors, properties);
    const row = (id: string) => properties.map((p) => [p, cells(values.get(id)?.get(p) ?? [])] as const);
    return c.json({
      meta: properties.map((id) => known.get(id)!),
      rows: Object.fromEntries(ids.map((id) => [id, Object.fromEntries(row(id))])),
    });
  }

  async #suggest(c: Context): Promise<Response> {
    const prefix = (c.req.query("prefix") ?? "").slice(0, reconcileLimits.characters);
    const from = Math.max(0, Math.trunc(Number(c.req.query("cursor") ?? 0)) || 0);
    const page = <T>(all: readonly T[]) => all.slice(from, from + reconcileLimits.suggestions);
    if (c.req.param("what") === "entity") {
      const found = (await this.#open()).suggest(prefix);
      return c.json({
        result: page(found).map((v) => ({ id: v.id, name: v.name, description: describe(v), notable: [vendorType] })),
      });
    }
    const all = c.req.param("what") === "type" ? [vendorType] : vendorProperties(this.#book);
    const wanted = prefix.toLowerCase();
    return c.json({
      result: page(all.filter(({ id, name }) => id.startsWith(wanted) || name.toLowerCase().includes(wanted))),
    });
  }

  async #preview(c: Context): Promise<Response> {
    const vendor = (await this.#open()).get(c.req.param("id")!);
    if (!vendor) return c.text("No vendor of this casebook has that id.\n", 404);
    const figure = await this.#book.figure({ measure: "obligations", where: { vendor: [vendor.id] } });
    const awards = await this.#book.figure({ measure: "awards", where: { vendor: [vendor.id] } });
    return c.html(String(renderVendorCard(vendor, figure, awards)), 200, { "content-security-policy": framedPolicy });
  }

  /** Leads to the vendor's page, or to the figure desk where it has none. */
  async #view(c: Context): Promise<Response> {
    const vendor = (await this.#open()).get(c.req.param("id")!);
    if (!vendor) return c.text("No vendor of this casebook has that id.\n", 404);
    const page = `vendors/${vendor.id}.html`;
    const there = await access(join(this.#dist, page)).then(
      () => true,
      () => false,
    );
    return c.redirect(
      there ? `/${page}` : `/figure?measure=obligations&vendor=${encodeURIComponent(vendor.id)}&by=fiscal-year`,
    );
  }

  async #open(): Promise<VendorReconciler> {
    try {
      return await (this.#reconciler ??= VendorReconciler.open(this.#book));
    } catch (error) {
      // The next question tries again.
      this.#reconciler = undefined;
      throw error;
    }
  }
}

function candidateJson({ vendor, score, match, features, name }: ReconcileCandidate): object {
  const because = features.map((f) => f.says).join("; ");
  const near = name === null || name === vendor.name ? "" : `as ${name}: `;
  return {
    id: vendor.id,
    name: vendor.name,
    description: `${near}${because}`,
    type: [vendorType],
    score,
    match,
    features,
  };
}

function describe(vendor: VendorProfile): string {
  const names = vendor.names.filter((name) => name !== vendor.name);
  const shown = names.slice(0, 3).join("; ");
  return names.length > 3 ? `${shown}; and ${names.length - 3} more` : shown;
}

function cells(values: PropertyValues): object[] {
  return values.map((value) => (typeof value === "number" ? { int: value } : { str: value }));
}
