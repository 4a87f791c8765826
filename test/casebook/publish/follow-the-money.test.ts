import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { silent } from "../../../src/casebook/effects.ts";
import { exportEntities } from "../../../src/casebook/publish/export-entities.ts";
import type { FtmEntity } from "../../../src/model/follow-the-money.ts";
import { expectEntities } from "../ftm-model.ts";
import { smallCasebooks } from "../small-casebook.ts";
import type { SmallCasebook } from "../small-casebook.ts";

const make = smallCasebooks();

const agencies = `
- {id: ICE, name: Immigration and Customs Enforcement, code: "7012", aliases: [ICE, "70"], parent: DHS}
- {id: DHS, name: Department of Homeland Security, code: "070"}
- {id: FBI, name: Federal Bureau of Investigation, code: "1549"}
`;
const vendors = `
- id: acme
  name: Acme
  names: ["ACME SURVEILLANCE, INC."]
  identifiers: [ACMX12345678, "001234567", 0QX77]
  note: Makes nothing.
  parents:
    - {parent: Lantern Group, from: 2020-02-01, to: 2021-03-01, source: "press release, https://lantern.example/2020."}
    - {parent: Orbit, from: 2021-03-01}
    - {parent: Acme}
- id: orbit
  name: Orbit
  names: [ORBIT DATA LLC, ORBITAL DATA LLC]
  was: [{name: ORBITAL DATA LLC, until: 2019-05-01, source: "made up, https://orbit.example/name"}]
  became: {vendor: acme, on: 2025-01-01, how: merged, source: made up for this test}
- id: lens
  name: Lens Works LLC
  parents: [{parent: Lantern Group, from: 2018-01-01}]
  became: {vendor: acme, on: 2024-01-01, how: acquired, source: made up for this test}
- {id: bureau, name: Bureau of Lanterns, names: [BUREAU OF LANTERNS], parents: [{parent: Lantern Group}]}
`;

let small: SmallCasebook;
let entities: readonly FtmEntity[];
let dist: string;
beforeAll(async () => {
  small = make();
  small.put("organizations/agencies.yaml", agencies);
  small.put("organizations/vendors.yaml", vendors);
  const built = await build(small.folder, silent);
  dist = built.dist;
  const { text } = await exportEntities(built.book);
  built.book.close();
  entities = expectEntities(text);
});

const site = "plates-cameras-in-testland";
const one = (id: string) => entities.find((e) => e.id === `${site}-${id}`);
const of = (schema: string) => entities.filter((e) => e.schema === schema).map((e) => e.properties);

describe("followTheMoney(book)", () => {
  it("has vendors with their names, registry identifiers, note and sources", () => {
    const { schema, properties } = one("vendor-acme")!;
    expect(schema).toBe("Company");
    expect(properties).toMatchObject({
      name: ["Acme"],
      alias: ["ACME SURVEILLANCE, INC."],
      uniqueEntityId: ["ACMX12345678"],
      dunsCode: ["001234567"],
      cageCode: ["0QX77"],
      notes: ["Makes nothing."],
    });
    const files = properties["proof"]!.map((id) => entities.find((e) => e.id === id)!.properties["fileName"]![0]);
    expect(files).toEqual(["newer.csv", "awards.csv"]);
  });

  it("calls an organisation without a legal form an organisation, and an agency a public body", () => {
    expect(one("vendor-bureau")!.schema).toBe("Organization");
    expect(one("agency-ICE")).toMatchObject({ schema: "PublicBody", properties: { alias: ["ICE"] } });
  });

  it("has parents with their days and source, vendors of the casebook where they are", () => {
    expect(of("Ownership")).toEqual(
      expect.arrayContaining([
        {
          owner: [expect.stringMatching(new RegExp(`^${site}-parent-`))],
          asset: [`${site}-vendor-acme`],
          startDate: ["2020-02-01"],
          endDate: ["2021-03-01"],
          description: ["press release, https://lantern.example/2020."],
          sourceUrl: ["https://lantern.example/2020"],
        },
        { owner: [`${site}-vendor-orbit`], asset: [`${site}-vendor-acme`], startDate: ["2021-03-01"] },
      ]),
    );
    expect(of("Ownership").filter((o) => o["asset"]![0] === `${site}-vendor-acme`)).toHaveLength(2);
  });

  it("has former names, mergers and acquisitions with their days", () => {
    expect(one("vendor-orbit")!.properties).toMatchObject({
      alias: ["ORBIT DATA LLC"],
      previousName: ["ORBITAL DATA LLC"],
      notes: ["Called ORBITAL DATA LLC until 2019-05-01: made up, https://orbit.example/name"],
    });
    expect(of("Succession")).toEqual([
      {
        predecessor: [`${site}-vendor-orbit`],
        successor: [`${site}-vendor-acme`],
        date: ["2025-01-01"],
        description: ["made up for this test"],
      },
    ]);
    expect(of("Ownership").filter((o) => o["asset"]![0] === `${site}-vendor-lens`)).toMatchObject([
      { startDate: ["2018-01-01"] },
      { owner: [`${site}-vendor-acme`], startDate: ["2024-01-01"] },
    ]);
  });

  it("links what FollowTheMoney lets nobody own in another way", () => {
    expect(of("UnknownLink")).toEqual(
      expect.arrayContaining([
        { subject: [expect.any(String) as string], object: [`${site}-vendor-bureau`], role: ["parent"] },
        { subject: [`${site}-agency-ICE`], object: [`${site}-agency-DHS`], role: ["part of"] },
      ]),
    );
  });

  it("names nobody: neither a masked recipient nor a schema that may be a person's", () => {
    expect(readFileSync(join(small.folder, "sources", "newer.csv"), "utf8")).toMatch(/^ICE,A\d+,"?[A-Z]+/m);
    expect(JSON.stringify(entities)).not.toMatch(/natural.person|not-stated/);
    expect(new Set(entities.map((e) => e.schema))).toEqual(
      new Set(["Document", "PublicBody", "Company", "Organization", "Ownership", "Succession", "UnknownLink"]),
    );
  });

  it("is published as it is exported, and described", () => {
    const text = readFileSync(join(dist, "data/vendors.ftm.json"), "utf8");
    expect(expectEntities(text)).toEqual(entities);
    const { resources } = JSON.parse(readFileSync(join(dist, "datapackage.json"), "utf8")) as {
      resources: { path: string; mediatype: string }[];
    };
    expect(resources.find((r) => r.path === "data/vendors.ftm.json")?.mediatype).toBe("application/json+ftm");
  });
});

describe("exportEntities(book)", () => {
  it.each([
    ["a telephone number in a note", 'note: "call 212-555-0100"', undefined],
    ["a planted canary", 'note: "ask Quillon Harbourdale"', "Quillon Harbourdale\n"],
  ])("ends with 3 at %s", async (_name, note, canaries) => {
    const casebook = make();
    casebook.put("organizations/vendors.yaml", `- id: acme\n  name: Acme\n  ${note}\n- {id: orbit, name: Orbit}\n`);
    if (canaries !== undefined) casebook.put("canaries.txt", canaries);
    await expect(exportEntities(await casebook.openBook())).rejects.toMatchObject({ exitCode: 3 });
  });
});
