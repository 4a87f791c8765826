import { describe, expect, it } from "vitest";
import { deskCommand } from "../../src/pages/desk-command.ts";

const form = {
  measure: "obligations",
  by: "",
  reading: "strict",
  vendors: "as-grouped",
  since: "",
  through: "",
  where: {},
};

describe("deskCommand(form)", () => {
  it("says what was asked, and leaves out what the command takes by itself", () => {
    expect(deskCommand(form)).toBe("tallylight figure --measure obligations");
    const asked = { by: "fiscal-year", reading: "broad", since: "2025-01-01", where: { agency: "ICE", office: "" } };
    expect(deskCommand({ ...form, ...asked })).toBe(
      "tallylight figure --measure obligations --where agency=ICE --by fiscal-year --since 2025-01-01 --reading broad",
    );
  });

  it("quotes what a shell would read otherwise", () => {
    const command = deskCommand({ ...form, where: { vendor: "O'Brien & Sons; $(id)" } });
    expect(command).toBe(`tallylight figure --measure obligations --where 'vendor=O'\\''Brien & Sons; $(id)'`);
  });
});
