import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { Html } from "./html.ts";

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
  document ??= new JSDOM("").window.document;
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

/** Takes out what a strict content security policy would refuse, and says in words what is drawn. */
function finish(svg: Element, className: string, id: string, title: string, description: string): string {
  for (const element of svg.querySelectorAll("style")) element.remove();
  for (const element of [svg, ...svg.querySelectorAll("[style]")]) element.removeAttribute("style");
  for (const element of svg.querySelectorAll("[aria-label]")) {
    element.setAttribute("class", element.getAttribute("aria-label")!.replaceAll(" ", "-"));
    element.removeAttribute("aria-label");
  }
  svg.setAttribute("class", className);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  svg.removeAttribute("font-family");
  const parts: Element[] = [make("title", { id: `${id}-title` }, title), make("desc", { id: `${id}-desc` }, description)];
  if (svg.outerHTML.includes(`#${id}-hatch`)) parts.push(hatch(`${id}-hatch`));
  svg.prepend(...parts);
  return svg.outerHTML;
}

function hatch(id: string): Element {
  const pattern = make("pattern", {
    id,
    width: "6",
    height: "6",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  pattern.append(make("line", { class: "hatch", x1: "0", y1: "0", x2: "0", y2: "6" }));
  const definitions = make("defs", {});
  definitions.append(pattern);
  return definitions;
}

function make(name: string, attributes: Readonly<Record<string, string>>, text = ""): Element {
  const element = document!.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== "") element.textContent = text;
  return element;
}
