import type { MiddlewareHandler } from "hono";

/** What every answer of the local app forbids a page to do; pages have no inline script or style. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Which requests a guard lets through besides reading by the server's own pages. */
export type Doors = {
  /** Paths that take the forms of this server's own pages. */
  readonly writes?: readonly string[];
  /** Says which paths other programs of this machine may ask, from a page of theirs too; they only read, by POST as well. */
  readonly shared?: (path: string) => boolean;
};

/**
 * Answers only requests that name this server (a page elsewhere that rebinds its name gets 403), that no other origin
 * sent, and that only read, but for forms of its own pages posted to the paths in `writes`. Hosts are 127.0.0.1,
 * localhost and [::1] with the port the server listens on. Pages of other programs on this machine may ask what is
 * `shared`: it holds what the site publishes and nothing else, and changes nothing.
 */
export function guard(port: () => number, { writes = [], shared = () => false }: Doors = {}): MiddlewareHandler {
  return async (c, next) => {
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((h) => `${h}:${port()}`);
    const host = c.req.header("host") ?? "";
    if (!hosts.includes(host)) return c.text(`This server answers to ${hosts[0]} only.\n`, 403);
    const origin = c.req.header("origin");
    const own = origin === undefined || hosts.some((h) => origin === `http://${h}`);
    const neighbour = shared(c.req.path) && (own || isLoopbackOrigin(origin));
    if (!own && !neighbour) return c.text("Requests from other origins are refused.\n", 403);
    if (neighbour && c.req.method === "OPTIONS") return preflight(origin);
    const posts = c.req.method === "POST" && writes.includes(c.req.path);
    if (posts && (origin !== `http://${host}` || (c.req.header("sec-fetch-site") ?? "same-origin") !== "same-origin"))
      return c.text("Only this server's own pages may send that.\n", 403);
    const asks = neighbour && c.req.method === "POST";
    if (!posts && !asks && c.req.method !== "GET" && c.req.method !== "HEAD")
      return c.text("This server only reads.\n", 405, { allow: "GET, HEAD" });
    await next();
    if (!c.res.headers.has("content-security-policy"))
      c.res.headers.set("content-security-policy", contentSecurityPolicy);
    c.res.headers.set("x-content-type-options", "nosniff");
    // A page with a form says its own: under no-referrer a browser hides where a form comes from.
    if (!c.res.headers.has("referrer-policy")) c.res.headers.set("referrer-policy", "no-referrer");
    c.res.headers.set("cross-origin-opener-policy", "same-origin");
    c.res.headers.set("cross-origin-resource-policy", "same-origin");
    if (shared(c.req.path)) {
      c.res.headers.append("vary", "Origin");
      if (origin !== undefined) c.res.headers.set("access-control-allow-origin", origin);
    }
    return undefined;
  };
}

/** Returns whether an origin is a program's on this machine, by its name, whatever its port. */
export function isLoopbackOrigin(origin: string): boolean {
  return /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/.test(origin);
}

function preflight(origin: string | undefined): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...(origin !== undefined && { "access-control-allow-origin": origin }),
      "access-control-allow-methods": "GET, HEAD, POST",
      "access-control-allow-headers": "Content-Type",
      "access-control-max-age": "600",
      vary: "Origin",
    },
  });
}
