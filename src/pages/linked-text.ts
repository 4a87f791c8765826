import { html, join, type Html } from "./html.ts";
import { outsideLink } from "./link.ts";

/** Returns text with its web addresses as links. */
export function linkedText(text: string): Html {
  const parts = text.split(/(https?:\/\/[^\s,;)]+)/);
  return join(
    parts.map((part) => (outsideLink(part) ? html`<a href="${part}" rel="external noreferrer">${part}</a>` : part)),
  );
}
