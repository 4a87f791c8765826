import { html, type Child, type Html } from "./html.ts";

/** Says in words that there is nothing to show and why; never an empty box, never a zero. */
export function emptyState(title: Child, says: Child): Html {
  return html`<div class="empty"><p class="empty-title">${title}</p><p>${says || "Nothing is held."}</p></div>`;
}
