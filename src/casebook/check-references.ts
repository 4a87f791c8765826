import type { Claim } from "../model/claim.ts";
import type { Filter } from "../model/figure.ts";
import type { Technology } from "../model/taxonomy.ts";
import { UserError } from "../model/user-error.ts";
import { compare } from "../rules/arithmetic.ts";
import type { Casebook } from "./casebook.ts";
import type { Placed } from "./read-yaml.ts";

/** Holds names that point at other files against what is there; a UserError names the file, the line and the right names. */
export function checkReferences(
  casebook: Casebook,
  placed: {
    readonly technologies: readonly Placed<Technology>[];
    readonly claims: readonly Placed<Omit<Claim, "file">>[];
  },
): void {
  const vendors = new Set(casebook.vendors.map((v) => v.id));
  const technologies = new Set([...casebook.technologies.map((t) => t.id), "any"]);
  const authorities = new Set(casebook.authorities.map((a) => a.id));
  for (const { value, file, line } of placed.technologies) {
    for (const rule of value.rules) {
      for (const vendor of rule.vendors ?? []) known(vendors, vendor, `${file}:${line}: rule “${rule.name}”`, "vendor");
    }
  }
  for (const { value, file, line } of placed.claims) {
    const at = `${file}:${line}`;
    for (const authority of value.authorities) known(authorities, authority, at, "authority");
    for (const filter of filtersOf(value)) {
      for (const technology of filter.where.technology ?? []) known(technologies, technology, at, "technology");
    }
    for (const reading of value.readings) {
      if (reading.check.kind !== "arithmetic") continue;
      try {
        compare(reading.check.expression, reading.check.given);
      } catch (error) {
        throw new UserError(`${at}: reading “${reading.name}”: ${(error as Error).message}`);
      }
    }
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

function known(names: ReadonlySet<string>, name: string, at: string, what: string): void {
  if (!names.has(name))
    throw new UserError(`${at}: unknown ${what} “${name}”; expected one of: ${[...names].sort().join(", ")}`);
}
