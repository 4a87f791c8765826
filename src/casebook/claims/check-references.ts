import type { Check, Claim } from "../../model/claim.ts";
import type { DocumentDeclaration } from "../../model/document-source.ts";
import type { Filter } from "../../model/figure.ts";
import type { Vendor } from "../../model/organization.ts";
import type { Technology } from "../../model/taxonomy.ts";
import { UserError } from "../../model/user-error.ts";
import { compare } from "../../rules/claims/arithmetic.ts";
import type { Casebook } from "../casebook.ts";
import type { Placed } from "../schema/read-yaml.ts";

/** Holds names that point at other files against what is there; a UserError names the file, the line and the right names. */
export function checkReferences(
  casebook: Casebook,
  placed: {
    readonly vendors: readonly Placed<Vendor>[];
    readonly technologies: readonly Placed<Technology>[];
    readonly claims: readonly Placed<Omit<Claim, "file">>[];
    readonly documents: readonly Placed<DocumentDeclaration>[];
  },
): void {
  const vendors = new Set(casebook.vendors.map((v) => v.id));
  const technologies = new Set([...casebook.technologies.map((t) => t.id), "any"]);
  const withProducts = casebook.vendors.filter((v) => v.products.length > 0).map((v) => v.id);
  const makers = new Set(withProducts.length > 0 ? [...withProducts, "any"] : []);
  const authorities = new Set(casebook.authorities.map((a) => a.id));
  for (const { value, file, lineOf } of placed.vendors) {
    if (!value.became) continue;
    const at = `${file}:${lineOf(["became"])}`;
    known(vendors, value.became.vendor, at, "vendor");
    noRound(value, casebook.vendors, at);
  }
  for (const { value, file, line, lineOf } of placed.technologies) {
    for (const rule of value.rules) {
      for (const vendor of rule.vendors ?? []) known(vendors, vendor, `${file}:${line}: rule “${rule.name}”`, "vendor");
    }
    for (const [i, clue] of (value.evidence ?? []).entries()) {
      for (const vendor of clue.vendors ?? [])
        known(vendors, vendor, `${file}:${lineOf(["evidence", i])}: evidence`, "vendor");
    }
  }
  for (const { value, file, line } of placed.documents) {
    for (const technology of value.technologies) known(technologies, technology, `${file}:${line}`, "technology");
  }
  const documents = new Set(casebook.documents.map((d) => d.id));
  for (const { value, file, line, lineOf } of placed.claims) {
    const at = `${file}:${line}`;
    for (const authority of value.authorities) known(authorities, authority, at, "authority");
    for (const filter of filtersOf(value)) {
      for (const technology of filter.where.technology ?? []) known(technologies, technology, at, "technology");
      for (const maker of filter.where.maker ?? []) known(makers, maker, at, "maker");
    }
    for (const part of ["from", "against"] as const) {
      const from = part === "from" ? value.from : value.against?.from;
      if (from && "document" in from) known(documents, from.document, `${file}:${lineOf([part])}`, "document");
    }
    for (const [i, reading] of value.readings.entries()) {
      for (const document of documentsOf(reading.check))
        known(documents, document, `${file}:${lineOf(["readings", i, "check"])}`, "document");
      if (reading.check.kind !== "arithmetic") continue;
      try {
        // What a document's field says is not known yet; any number shows whether the expression can be read.
        const given = Object.entries(reading.check.given).map(([name, n]) => [name, typeof n === "number" ? n : 1]);
        compare(reading.check.expression, Object.fromEntries(given) as Record<string, number>);
      } catch (error) {
        throw new UserError(`${at}: reading “${reading.name}”: ${(error as Error).message}`);
      }
    }
  }
}

/** Refuses vendors that became one another in a ring: none of them would be the last. */
function noRound(vendor: Vendor, vendors: readonly Vendor[], at: string): void {
  const chain = [vendor.id];
  for (let next = vendor.became; next; next = vendors.find((v) => v.id === chain.at(-1))?.became) {
    if (chain.includes(next.vendor))
      throw new UserError(
        `${at}: ${[...chain, next.vendor].map((id) => `“${id}”`).join(" became ")}; expected an end to what became of a vendor`,
      );
    chain.push(next.vendor);
  }
}

/** Returns every filter a claim asks with. */
export function filtersOf(claim: Omit<Claim, "file">): Filter[] {
  const own = claim.readings.flatMap(({ check }): Filter[] => {
    if (check.kind === "quantity") return [check.figure];
    if (check.kind === "existence") return [check.filter];
    return check.kind === "trend" ? [check.before, check.after] : [];
  });
  return [...own, ...claim.beside.map((b) => b.filter)];
}

/** Returns the ids of the documents a check looks into. */
export function documentsOf(check: Check): string[] {
  switch (check.kind) {
    case "field":
    case "row":
    case "passage":
      return [check.document];
    case "disagree":
      return [check.first.document, check.second.document];
    case "arithmetic":
      return Object.values(check.given).flatMap((given) => (typeof given === "number" ? [] : [given.document]));
    case "quantity":
    case "attribute":
    case "existence":
    case "trend":
    case "untestable":
      return [];
  }
}

function known(names: ReadonlySet<string>, name: string, at: string, what: string): void {
  if (!names.has(name))
    throw new UserError(
      `${at}: unknown ${what} “${name}”; ${names.size > 0 ? `expected one of: ${[...names].sort().join(", ")}` : `the casebook has none`}`,
    );
}
