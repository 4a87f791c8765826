import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { Html, html } from "./html.ts";

/** How wide a drawing is, and whether it is the one for phones. */
export type Room = { readonly width: number; readonly narrow: boolean; readonly hatch: string };

let document: Document | undefined;

/**
 * Returns a chart as two inline drawings, one for wide and one for narrow pages; the style sheet shows one of them.
 * `plot` is asked for the options of each. Nothing in the drawings needs an inline style or a script.
 */
export function drawChart(
  chart: { readonly id: string; readonly title: string; readonly description: string },
  plot: (room: Room) => Plot.PlotOptions,
): Html {
  document ??= parseHTML("<!doctype html><html><head></head><body></body></html>").document as unknown as Document;
  const drawings = [
    { width: 720, narrow: false, name: "wide" },
    { width: 350, narrow: true, name: "narrow" },
  ].map(({ width, narrow, name }) => {
    const id = `${chart.id}-${name}`;
    const options = plot({ width, narrow, hatch: `url(#${id}-hatch)` });
    const svg = Plot.plot({ width, className: "plot", ...options, document: document! });
    return finish(svg, `drawing ${name}`, id, chart.title, chart.description);
  });
  return Html.unsafe(drawings.join("\n"));
}

/**
 * Takes out what a strict content security policy would refuse, and says in words what is drawn. Works on the markup,
 * where text is escaped and attributes are quoted, because that is several times faster than asking the document.
 */
function finish(svg: Element, className: string, id: string, title: string, description: string): string {
  const drawn = svg.outerHTML
    .replace(/<style>[^<]*<\/style>/g, "")
    .replace(/ style="[^"]*"(?=[^<]*>)/g, "")
    .replace(/ aria-label="([^"]*)"(?=[^<]*>)/g, (_, label: string) => ` class="${label.replaceAll(" ", "-")}"`);
  const end = drawn.indexOf(">");
  const size = /viewBox="[^"]*"/.exec(drawn)?.[0] ?? "";
  const open = html`<svg class="${className}" role="img" aria-labelledby="${id}-title ${id}-desc" ${Html.unsafe(size)} fill="currentColor" text-anchor="middle" font-size="10"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>`;
  return `${open}${drawn.includes(`#${id}-hatch`) ? hatch(`${id}-hatch`) : ""}${drawn.slice(end + 1)}`;
}

function hatch(id: string): Html {
  return html`<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>`;
}
