import { describe, expect, it } from "vitest";
import { shownWord } from "../../../src/sources/documents/page-masks.ts";

describe("shownWord(word)", () => {
  it.each([
    ["cameras", "cameras"],
    ["[name]", "[name]"],
    ["(Wing),[name]", "[name]"],
    ["[draft]", "[draft]"],
  ])("says of %s what its picture shows: %s", (word, shown) => expect(shownWord(word)).toBe(shown));
});
