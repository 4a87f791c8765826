import { describe, expect, it } from "vitest";
import { guessDateForms } from "../../src/sources/guess-dates.ts";
import { parseLayout } from "../../src/sources/parse-layout.ts";
import { proposeMapping } from "../../src/sources/propose-mapping.ts";
import { recogniseLayout } from "../../src/sources/recognise-layout.ts";

const header = [
  "Contract Number",
  "Mod",
  "Vendor Name",
  "Vendor Phone",
  "Contact E-Mail",
  "Vendor Address",
  "Date Signed",
  "Obligated Amount",
  "PSC",
  "Contracting Officer: Name",
  "Notes: internal",
];

describe("proposeMapping(columns, options)", () => {
  const text = proposeMapping(header, {
    id: "state-contracts",
    sample: [["A1", "0", "X", "", "", "", "31/12/2024", "1"]],
  });
  const layout = parseLayout(text, "proposed.yaml", () => undefined);

  it("proposes a mapping that can be read back and recognises its own file", () => {
    expect(layout.columns).toEqual({
      award_id_piid: "Contract Number",
      modification_number: "Mod",
      recipient_name: "Vendor Name",
      product_or_service_code: "PSC",
      federal_action_obligation: "Obligated Amount",
      action_date: "Date Signed",
    });
    expect(layout.kind).toBe("transaction");
    expect(recogniseLayout(header, [layout])?.id).toBe("state-contracts");
  });

  it("drops what may reach a person and says what is left out", () => {
    expect(layout.drop).toEqual(["Vendor Phone", "Contact E-Mail", "Vendor Address", "Contracting Officer: Name"]);
    expect(text).toContain("#   Notes: internal");
  });

  it("tells date forms from the records and leaves them open where it cannot", () => {
    expect(layout.dates).toEqual(["dmy"]);
    expect(proposeMapping(["Vendor", "Date"])).toContain("dates: [iso]   # not told by the records seen");
  });

  it("stays readable for a header with nothing it knows", () => {
    expect(() => parseLayout(proposeMapping(["Q: 1", "yes", "# x"]), "p.yaml", () => undefined)).not.toThrow();
  });

  it("does not take data for names, nor print it", () => {
    const record = ["A1", "JANE EXAMPLE", "", "1 MAIN ST", "31/12/2024", "12.50"];
    expect(() => proposeMapping(record)).toThrow(/^The first record \(6 fields\) looks like data/);
    for (const value of ["JANE", "MAIN"]) expect(() => proposeMapping(record)).not.toThrow(value);
  });
});

describe("guessDateForms(texts)", () => {
  it.each([
    [["2025-01-02", "2025-01-02 00:00:00+00"], ["iso"]],
    [["1/2/14", "1/31/14"], ["mdy"]],
    [["01/05/14 00:00", "31/05/2023"], ["dmy"]],
    [["01/02/2014"], ["mdy", "dmy"]],
    [["NAN", ""], []],
  ])("%j is %j", (texts, forms) => {
    expect(guessDateForms(texts)).toEqual(forms);
  });
});
