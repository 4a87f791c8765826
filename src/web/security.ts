import type { MiddlewareHandler } from "hono";

/** What every answer of the local app forbids a page to do; pages have no inline script or style. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Answers only requests that name this server (a page elsewhere that rebinds its name gets 403), that no other origin
 * sent, and that only read, but for forms of its own pages posted to the paths in `writes`. Hosts are 127.0.0.1,
 * localhost and [::1] with the port the server listens on.
 */
export function guard(port: () => number, writes: readonly string[] = []): MiddlewareHandler {
  return async (c, next) => {
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((h) => `${h}:${port()}`);
    const host = c.req.header("host") ?? "";
    if (!hosts.includes(host)) return c.text(`This server answers to ${hosts[0]} only.\n`, 403);
    const origin = c.req.header("origin");
    if (origin !== undefined && !hosts.some((h) => origin === `http://${h}`))
      return c.text("Requests from other origins are refused.\n", 403);
    const posts = c.req.method === "POST" && writes.includes(c.req.path);
    if (posts && (origin !== `http://${host}` || (c.req.header("sec-fetch-site") ?? "same-origin") !== "same-origin"))
      return c.text("Only this server's own pages may send that.\n", 403);
    if (!posts && c.req.method !== "GET" && c.req.method !== "HEAD")
      return c.text("This server only reads.\n", 405, { allow: "GET, HEAD" });
    await next();
    c.res.headers.set("content-security-policy", contentSecurityPolicy);
    c.res.headers.set("x-content-type-options", "nosniff");
    // A page with a form says its own: under no-referrer a browser hides where a form comes from.
    if (!c.res.headers.has("referrer-policy")) c.res.headers.set("referrer-policy", "no-referrer");
    c.res.headers.set("cross-origin-opener-policy", "same-origin");
    c.res.headers.set("cross-origin-resource-policy", "same-origin");
    return undefined;
  };
}
