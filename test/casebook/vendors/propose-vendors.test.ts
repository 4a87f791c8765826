import { describe, expect, it } from "vitest";
import { proposeVendors } from "../../../src/casebook/vendors/propose-vendors.ts";
import { smallCasebooks } from "../small-casebook.ts";

const copy = smallCasebooks();
const header =
  "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,Product/Service Description,NAICS Description,Transaction Description,Generated Award ID";

describe("proposeVendors(book)", () => {
  it("proposes two vendors that are likely one, with their ids, and none that are one already or declared apart", async () => {
    const book = copy();
    book.put(
      "organizations/vendors.yaml",
      `- {id: acme, name: Acme, names: ["ACME SURVEILLANCE, INC."], notThese: [ACME SURVEILANCE CO]}\n- {id: orbit, name: Orbit, names: [ORBIT DATA LLC]}\n`,
    );
    const names = ["ACME SURVEILLANCE GMBH", "ACME SURVEILANCE CO", "ORBITDATA LLC", "ZEBRA TOURS LLC", "EMILY CHANG"];
    const rows = names.map((name, i) => `CBP,N${i},${name},10.00,2024-02-0${i + 1},0,X,Y,Z,KEY-N${i}`);
    book.source("more.csv", `${header}\n${rows.join("\n")}\n`);
    const opened = await book.openBook();
    const proposed = await proposeVendors(opened);
    const pairs = proposed.map((p) => [p.leftVendor, p.rightVendor].sort().join(" "));
    expect(pairs).toContain("orbit orbitdata-llc");
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.join()).not.toMatch(/acme acme-surveilance|zebra|natural-person|chang/);
    for (const { left, right, leftVendor, rightVendor, features } of proposed) {
      expect(left.name).not.toBe(right.name);
      expect(leftVendor).not.toBe(rightVendor);
      expect(features.length).toBeGreaterThan(0);
    }
  });
});
