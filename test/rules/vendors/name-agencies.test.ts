import { describe, expect, it } from "vitest";
import type { Agency } from "../../../src/model/organization.ts";
import { nameAgencies } from "../../../src/rules/vendors/name-agencies.ts";

const agencies: readonly Agency[] = [
  {
    id: "ICE",
    name: "U.S. Immigration and Customs Enforcement",
    code: "7012",
    aliases: ["IMMIGRATION AND CUSTOMS ENFORCEMENT, BUREAU OF"],
  },
  { id: "CBP", name: "U.S. Customs and Border Protection", code: "7014", aliases: [] },
];

describe("nameAgencies(asFiled, agencies)", () => {
  it.each([
    ["7012", null, "ICE"],
    ["7012", "SOMETHING ELSE", "ICE"],
    [null, "ICE", "ICE"],
    [null, "us. immigration & customs enforcement", "us. immigration & customs enforcement"],
    [null, "U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT", "ICE"],
    [null, "Immigration and Customs Enforcement, Bureau of", "ICE"],
    ["9999", "U.S. Customs and Border Protection", "CBP"],
    ["9999", "FEDERAL PROTECTIVE SERVICE", "FEDERAL PROTECTIVE SERVICE"],
    ["9999", null, "9999"],
    [null, null, "not stated"],
    [null, "SERVICES", "SERVICES"],
  ])("names code %j, name %j: %j", (code, name, agency) =>
    expect(nameAgencies([{ code, name }], agencies)).toEqual([{ code, name, agency }]),
  );
});
