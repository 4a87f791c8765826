import { siteName } from "../casebook/publish/data-package.ts";
import { reconcileLimits, vendorType } from "./reconcile-request.ts";

/** Returns the service manifest of the Reconciliation Service API 0.2: who answers here, and what it can be asked. */
export function reconcileManifest(title: string, base: string): Record<string, unknown> {
  const suggest = (what: string) => ({ service_url: base, service_path: `/reconcile/suggest/${what}` });
  return {
    versions: ["0.1", "0.2"],
    name: `${title}: vendors (Tallylight)`,
    // Names of ids that do not change with the port the server listens on.
    identifierSpace: `urn:tallylight:${siteName(title)}:vendor:`,
    schemaSpace: "https://schema.org/Organization",
    defaultTypes: [vendorType],
    view: { url: `${base}/reconcile/view/{{id}}` },
    preview: { url: `${base}/reconcile/preview/{{id}}`, width: 420, height: 260 },
    suggest: { entity: suggest("entity"), property: suggest("property"), type: suggest("type") },
    extend: { propose_properties: { service_url: base, service_path: "/reconcile/properties" } },
    batchSize: reconcileLimits.queries,
  };
}
