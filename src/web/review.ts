import { randomBytes, timingSafeEqual } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "hono";
import type { Casebook } from "../casebook/casebook.ts";
import { conflicts, decisionKey, decisionsInForce } from "../casebook/decisions.ts";
import { SpanReview, whoDecides } from "../casebook/review-spans.ts";
import { UserError } from "../model/user-error.ts";
import { renderReview } from "../pages/review-page.ts";
import type { ReviewQueue } from "../pages/review-page.ts";
import type { SiteIndex } from "../pages/site-index.ts";

/** How long a request waits for the documents before it says how far their reading is. */
const patience = 2500;

const headers = { "cache-control": "no-store", "referrer-policy": "same-origin" } as const;

/** Shows what waits for a person, and takes what the person decides from this page's own forms only. */
export class LocalReview {
  readonly #casebook: Casebook;
  readonly #review: SpanReview;
  readonly #token = randomBytes(32).toString("hex");
  /** Put off to the end of the list, in this run of the server. */
  readonly #later = new Set<string>();
  #who: string | undefined;

  constructor(casebook: Casebook) {
    this.#casebook = casebook;
    this.#review = new SpanReview(casebook);
  }

  /** Answers with the list of spans that wait; changes nothing. */
  async show(c: Context, index: SiteIndex): Promise<Response> {
    this.#who ??= await whoDecides(this.#casebook.folder);
    const frame = { token: this.#token, who: this.#who };
    const minimised = this.#casebook.documents.filter((d) => d.minimised).map((d) => d.title);
    const queue = await this.#queue();
    const { body } = renderReview(index, { ...frame, minimised, queue, reading: this.#review.progress });
    return c.html(String(body), 200, headers);
  }

  /** Appends what was decided and leads back to the list. */
  async decide(c: Context): Promise<Response> {
    const form = await c.req.parseBody();
    const text = (name: string): string => (typeof form[name] === "string" ? form[name] : "");
    const token = Buffer.from(text("token"));
    const own = Buffer.from(this.#token);
    if (token.length !== own.length || !timingSafeEqual(token, own))
      return c.text("That form is not of this run of the server; open /review again.\n", 403, headers);
    const who = text("who").replace(/\s+/g, " ").trim().slice(0, 80);
    if (who === "") return c.text("Say who decides.\n", 400, headers);
    this.#who = who;
    const [, decision, key] = /^(keep|mask|wait|later)\|(.+)$/.exec(text("decide")) ?? [];
    if (decision === "later") this.#later.add(key!);
    else if (decision !== undefined) {
      try {
        const today = new Date().toISOString().slice(0, 10);
        await this.#review.decide(key!, decision as "keep" | "mask" | "wait", who, today);
      } catch (error) {
        if (error instanceof UserError) return c.text(`${error.message}\n`, 400, headers);
        throw error;
      }
    } else if (text("decide") !== "who") return c.text("decide is not a decision.\n", 400, headers);
    return c.body(null, 303, { ...headers, location: "/review" });
  }

  /** Returns the list, or null while the documents are read. */
  async #queue(): Promise<ReviewQueue | null> {
    const decisions = await this.#review.decisions();
    const spans = this.#review.spans();
    // Whoever asks next gets the error of a reading that failed.
    spans.catch(() => undefined);
    const read = await Promise.race([spans, pause(patience, null, { ref: false })]);
    if (read === null) return null;
    const texts = new Map(read.flatMap((d) => d.spans.map((s) => [decisionKey(s), s.text] as const)));
    const inForce = new Set(decisionsInForce(decisions).map(decisionKey));
    const last = decisions.lines.findLast((line) => inForce.has(decisionKey(line)) && texts.has(decisionKey(line)));
    return {
      documents: read
        .map(({ title, spans: all }) => ({
          title,
          spans: all
            .map((span) => ({ ...span, key: decisionKey(span) }))
            .filter(({ key }) => !inForce.has(key))
            .sort((a, b) => Number(this.#later.has(a.key)) - Number(this.#later.has(b.key))),
        }))
        .filter((d) => d.spans.length > 0)
        .sort((a, b) => this.#put(a.spans) - this.#put(b.spans)),
      decided: inForce.size,
      last: last === undefined ? null : { ...last, key: decisionKey(last), text: texts.get(decisionKey(last))! },
      conflicts: conflicts(decisions).map((said) => ({ text: texts.get(decisionKey(said[0]!)) ?? null, said })),
    };
  }

  /** 1 where all spans of a document were put off, which sorts it last. */
  #put(spans: readonly { readonly key: string }[]): number {
    return Number(spans.every(({ key }) => this.#later.has(key)));
  }
}
