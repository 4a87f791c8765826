import type { Vendor } from "./organization.ts";

/** The registries a vendor's identifiers come from: SAM.gov, Dun & Bradstreet, the Defense Logistics Agency. */
export const registries = ["uei", "duns", "cage"] as const;

export type Registry = (typeof registries)[number];

export type RegistryIdentifiers = Readonly<Record<Registry, readonly string[]>>;

/** A vendor as others may ask for it: every name it is known by and every identifier, of institutions only. */
export type VendorProfile = {
  readonly id: string;
  readonly name: string;
  /** As shown, as declared, as filed; each once, the shown one first. */
  readonly names: readonly string[];
  readonly identifiers: RegistryIdentifiers;
  /** Null where the casebook does not declare it: the machine grouped its names. */
  readonly declared: Vendor | null;
};

/**
 * Returns the registry an identifier belongs to by its shape, with what it is written as there: a DUNS has nine digits,
 * and spreadsheets take its zeros away. Undefined for anything else.
 */
export function readIdentifier(given: string): { registry: Registry; value: string } | undefined {
  const value = given.trim().toUpperCase().replace(/[\s-]/g, "");
  // A UEI has neither I nor O, which look like figures.
  if (/^(?=.*[A-Z])[A-HJ-NP-Z1-9][A-HJ-NP-Z0-9]{11}$/.test(value)) return { registry: "uei", value };
  if (/^[0-9]{7,9}$/.test(value)) return { registry: "duns", value: value.padStart(9, "0") };
  if (/^(?=.*[0-9])[0-9A-Z]{5}$/.test(value)) return { registry: "cage", value };
  return undefined;
}
