import type { Figure } from "../../model/figure.ts";
import { decimalText } from "../../model/money.ts";
import type { Parentage, Succession } from "../../model/organization.ts";
import { registries } from "../../model/vendor-profile.ts";
import type { Registry, VendorProfile } from "../../model/vendor-profile.ts";
import type { Book } from "../book.ts";

/** Something one may ask of a vendor that was matched. */
export type VendorProperty = { readonly id: string; readonly name: string };

/** What a vendor has under a property: texts, or a count. Money is decimal text, exact to the cent. */
export type PropertyValues = readonly (string | number)[];

const registryNames: Readonly<Record<Registry, string>> = {
  uei: "UEI (SAM.gov)",
  duns: "DUNS number",
  cage: "CAGE code",
};

/** Returns what can be asked of a book's vendors; obligations of each fiscal year it has are properties of their own. */
export function vendorProperties(book: Book): VendorProperty[] {
  const years = [...new Set(book.coverage.map((cell) => cell.fiscalYear))].sort((a, b) => b - a);
  return [
    ...registries.map((id) => ({ id, name: registryNames[id] })),
    { id: "parent", name: "Parent, as the casebook dates it" },
    { id: "became", name: "What it became, as the casebook dates it" },
    { id: "names", name: "Names as filed and declared" },
    { id: "technologies", name: "Technologies of its awards, read broadly" },
    { id: "awards", name: "Awards with at least one transaction" },
    { id: "obligations", name: "Obligations, all years held, in dollars" },
    ...years.map((year) => ({ id: `obligations-fy${year}`, name: `Obligations FY${year}, in dollars` })),
    { id: "coverage", name: "What its obligations rest on" },
  ];
}

/** Returns the values of properties for each vendor, by the vendor's id and the property's. */
export async function extendVendors(
  book: Book,
  vendors: readonly VendorProfile[],
  properties: readonly string[],
): Promise<Map<string, Map<string, PropertyValues>>> {
  const ids = vendors.map((v) => v.id);
  const asks = (test: (id: string) => boolean) => ids.length > 0 && properties.some(test);
  const none = new Map<string, Figure>();
  const money = asks((id) => /^obligations|^coverage$/.test(id))
    ? await book.figuresPer({ measure: "obligations", where: { vendor: ids }, by: "fiscal-year" }, "vendor", ids)
    : none;
  const awards = asks((id) => id === "awards")
    ? await book.figuresPer({ measure: "awards", where: { vendor: ids } }, "vendor", ids)
    : none;
  const technologies = asks((id) => id === "technologies")
    ? await book.figuresPer(
        { measure: "awards", where: { vendor: ids }, by: "technology", reading: "broad" },
        "vendor",
        ids,
      )
    : none;
  const valuesOf = (vendor: VendorProfile, property: string): PropertyValues => {
    const year = /^obligations-fy(\d{4})$/.exec(property)?.[1];
    const figure = money.get(vendor.id);
    if (year !== undefined) return amount(figure?.rows.find((row) => row.key === year)?.value);
    switch (property) {
      case "uei":
      case "duns":
      case "cage":
        return vendor.identifiers[property];
      case "parent":
        return (vendor.declared?.parents ?? []).map(sayParent);
      case "became":
        return vendor.declared?.became === undefined ? [] : [sayBecame(vendor.declared.became)];
      case "names":
        return vendor.names;
      case "technologies":
        return (technologies.get(vendor.id)?.rows ?? []).flatMap((row) => (row.key === null ? [] : [row.label]));
      case "awards":
        return [Number(awards.get(vendor.id)?.total.value ?? 0n)];
      case "obligations":
        return amount(figure?.total.value);
      case "coverage":
        return figure === undefined
          ? []
          : [`${figure.coverage.says}${figure.coverage.complete ? "" : " (not complete)"}`];
      default:
        return [];
    }
  };
  return new Map(vendors.map((v) => [v.id, new Map(properties.map((p) => [p, valuesOf(v, p)]))]));
}

function amount(cents: bigint | null | undefined): string[] {
  return cents === null || cents === undefined ? [] : [decimalText(cents)];
}

function sayParent({ parent, from, to }: Parentage): string {
  const when = [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(" ");
  return when === "" ? parent : `${parent} (${when})`;
}

function sayBecame({ vendor, on, how }: Succession): string {
  return `${how === "merged" ? "merged into" : "acquired by"} ${vendor} on ${on}`;
}
