import { html, type Html } from "./html.ts";

/** A command, query or line to take away; the script adds a button that copies it. */
export function copyable(text: string, language: "sh" | "sql" | "json" | "text"): Html {
  return html`<pre class="copyable" tabindex="0"><code class="${language}">${text}</code></pre>`;
}
