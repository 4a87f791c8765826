import type { Figure } from "../model/figure.ts";
import { registries } from "../model/vendor-profile.ts";
import type { VendorProfile } from "../model/vendor-profile.ts";
import { html, join, type Html } from "./html.ts";
import { counted, exactValue } from "./numbers.ts";
import { sentence } from "./sentence.ts";

const shownNames = 4;

/** Returns a page small enough to stand in another program's: a vendor, what it was paid, its names and identifiers. */
export function renderVendorCard(vendor: VendorProfile, obligations: Figure, awards: Figure): Html {
  const names = vendor.names.filter((name) => name !== vendor.name);
  const identifiers = registries.flatMap((registry) =>
    vendor.identifiers[registry].map((value) => `${registry.toUpperCase()} ${value}`),
  );
  const more = names.length - shownNames;
  const parents = (vendor.declared?.parents ?? []).map(({ parent }) => parent);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${vendor.name}</title>
<link rel="stylesheet" href="/assets/style.css">
<link rel="stylesheet" href="/assets/vendor-card.css">
</head>
<body class="vendor-card">
<h1>${vendor.name}</h1>
<p>${exactValue(obligations.total.value, obligations.unit)} obligated on ${counted(awards.total.value ?? 0n, "award")}. ${sentence(obligations.coverage.says)}</p>
<dl>
${parents.length > 0 && html`<dt>Parent</dt><dd>${parents.join("; ")}</dd>`}
${
  names.length > 0 &&
  html`<dt>Also</dt><dd>${names.slice(0, shownNames).join("; ")}${more > 0 && `; and ${more} more`}</dd>`
}
${identifiers.length > 0 && html`<dt>Registries</dt><dd>${join(identifiers.slice(0, 6), ", ")}</dd>`}
</dl>
</body>
</html>
`;
}
