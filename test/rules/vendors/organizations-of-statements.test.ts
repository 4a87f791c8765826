import { describe, expect, it } from "vitest";
import type { Statement } from "../../../src/model/statement.ts";
import { organizationsOfStatements } from "../../../src/rules/vendors/organizations-of-statements.ts";

const says = (
  entity: string,
  schema: string,
  property: string,
  value: string,
  more: Partial<Statement> = {},
): Statement => ({
  canonical: entity,
  entity,
  schema,
  property,
  value,
  dataset: "made-up",
  external: false,
  ...more,
});
const fold = (...statements: readonly Statement[]) =>
  organizationsOfStatements(statements, (value) => value.includes("@"));

describe("organizationsOfStatements(statements, reaches)", () => {
  it("takes the name before other names, and joins the entities of one canonical id", () => {
    const { organizations } = fold(
      says("a", "Company", "alias", "Lantern Works LLC", { canonical: "NK" }),
      says("b", "Company", "name", "Harbour Lantern LLC", { canonical: "NK", dataset: "other" }),
      says("b", "Company", "dunsCode", "1234567", { canonical: "NK", dataset: "other" }),
    );
    expect(organizations).toMatchObject([
      {
        id: "NK",
        name: "Harbour Lantern LLC",
        names: ["Lantern Works LLC"],
        identifiers: ["001234567"],
        datasets: ["made-up", "other"],
      },
    ]);
  });

  it.each(["Person", "Address", "Passport", "Directorship", "Family", "Occupancy", "Vessel", "Thing", "Whatever"])(
    "drops and counts a %s, and keeps nothing of it",
    (schema) => {
      const { organizations, dropped } = fold(
        says("o", "Organization", "name", "Lantern Works LLC"),
        says("p", schema, "name", "Zebedee Quillfeather"),
        says("p", schema, "summary", "a long life"),
      );
      expect(JSON.stringify(organizations)).not.toMatch(/Quillfeather|long life/);
      expect([...dropped]).toEqual([[schema, 1]]);
    },
  );

  it("drops what is a person in any dataset, though another calls it a company", () => {
    const { organizations, dropped } = fold(
      says("a", "Company", "name", "Quillfeather Trading LLC", { canonical: "NK" }),
      says("b", "Person", "name", "Zebedee Quillfeather", { canonical: "NK" }),
    );
    expect(organizations).toEqual([]);
    expect([...dropped]).toEqual([["Person", 1]]);
  });

  it("keeps a legal entity only when no name of it may be a person's", () => {
    const { organizations, dropped } = fold(
      says("a", "LegalEntity", "name", "Quillon Optics GmbH"),
      says("b", "LegalEntity", "name", "Zebedee Quillfeather"),
      says("c", "LegalEntity", "name", "Quillon Optics GmbH"),
      says("c", "LegalEntity", "alias", "Zebedee Quillfeather"),
      says("d", "LegalEntity", "dunsCode", "001234567"),
    );
    expect(organizations.map((o) => o.id)).toEqual(["a"]);
    expect([...dropped]).toEqual([["LegalEntity that may be a person", 3]]);
  });

  it("leaves out names that may be a person's, what reaches one, and every other property", () => {
    const result = fold(
      says("a", "Company", "name", "Lantern Works LLC"),
      says("a", "Company", "alias", "Zebedee Quillfeather"),
      says("a", "Company", "registrationNumber", "desk@lantern.example"),
      says("a", "Company", "phone", "+1 212 555 0100"),
      says("a", "Company", "address", "12 Quay Street"),
      says("a", "Company", "uniqueEntityId", "no identifier"),
    );
    expect(result).toMatchObject({ personalValues: 2, otherStatements: 3 });
    expect(result.organizations).toEqual([
      {
        id: "a",
        schema: "Company",
        name: "Lantern Works LLC",
        names: [],
        identifiers: [],
        parents: [],
        facts: {},
        datasets: ["made-up"],
      },
    ]);
  });

  it("counts an organisation that is left without a name", () => {
    const { organizations, dropped } = fold(says("a", "Company", "name", "Zebedee Quillfeather"));
    expect(organizations).toEqual([]);
    expect([...dropped]).toEqual([["organisation without a name that may be kept", 1]]);
  });

  it("keeps parents between organisations that are kept, by whichever id, and drops other owners", () => {
    const { organizations, dropped } = fold(
      says("a", "Company", "name", "Lantern Works LLC", { canonical: "NK-a" }),
      says("b", "Organization", "name", "Lantern Group Holdings"),
      says("p", "Person", "name", "Zebedee Quillfeather"),
      says("own", "Ownership", "owner", "b"),
      says("own", "Ownership", "asset", "a"),
      says("own", "Ownership", "startDate", "2020-02-01"),
      says("own", "Ownership", "endDate", "2021"),
      says("his", "Ownership", "owner", "p"),
      says("his", "Ownership", "asset", "a"),
    );
    expect(organizations.map((o) => [o.id, o.parents])).toEqual([
      ["NK-a", [{ name: "Lantern Group Holdings", from: "2020-02-01" }]],
      ["b", []],
    ]);
    expect([...dropped]).toEqual([
      ["Person", 1],
      ["Ownership", 1],
    ]);
  });

  it("takes nothing that nobody has confirmed", () => {
    const { organizations, external } = fold(
      says("a", "Company", "name", "Lantern Works LLC"),
      says("a", "Company", "alias", "Lantern Bakery LLC", { external: true }),
    );
    expect(organizations[0]!.names).toEqual([]);
    expect(external).toBe(1);
  });
});
