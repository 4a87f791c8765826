import { describe, expect, it } from "vitest";
import { readIdentifier } from "../../src/model/vendor-profile.ts";

describe("readIdentifier(given)", () => {
  it.each([
    ["HLSX12345678", "uei", "HLSX12345678"],
    [" hlsx12345678 ", "uei", "HLSX12345678"],
    ["001234567", "duns", "001234567"],
    ["1234567", "duns", "001234567"],
    ["00-123-4567", "duns", "001234567"],
    ["0qx77", "cage", "0QX77"],
    ["64755", "cage", "64755"],
  ])("reads %s as %s", (given, registry, value) => {
    expect(readIdentifier(given)).toEqual({ registry, value });
  });

  it.each(["", "123", "123456", "123456789012", "HARBOUR LANTERN", "no identifier", "QUAYS", "0QX7", "1234567890"])(
    "knows no %s",
    (given) => {
      expect(readIdentifier(given)).toBeUndefined();
    },
  );
});
