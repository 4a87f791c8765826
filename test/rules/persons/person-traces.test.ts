import { describe, expect, it } from "vitest";
import { makeTraceScanner } from "../../../src/rules/persons/person-traces.ts";

const scan = makeTraceScanner({
  known: ["Zed Quillfeather", "José Ñandú", "canary-7f3a"],
  allow: ["press@ice.gov", "@example.org", "(866) 555-1915"],
});
const kinds = (text: string): string[] => scan(text).map((trace) => trace.kind);

describe("makeTraceScanner({known, allow})(text)", () => {
  it.each([
    ["write to z.quill@ice.dhs.gov now", ["e-mail"]],
    ['<a href="mailto:z@foo.net">', ["e-mail"]],
    ["call (202) 555-0123", ["phone"]],
    ["call 202-555-0123, or 202.555.0124", ["phone", "phone"]],
    ['<a href="tel:+12025550123">', ["phone"]],
    ["phone 2025550123", ["phone"]],
    ["+44 20 7946 0123", ["phone"]],
    ["SSN 123-45-6789.", ["SSN"]],
    ["by ZED QUILLFEATHER", ["known"]],
    ["<b>Zed</b> <i>Quillfeather</i>", ["known"]],
    ['{"name":"zed  quillfeather"}', ["known"]],
    ["Zed&nbsp;Quillfeather", ["known"]],
    ["“Jose Nandu” said", ["known"]],
    ["x,CANARY 7F3A,y", ["known"]],
  ])("finds in %j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    "press@ice.gov and desk@example.org and (866) 555-1915",
    "70CTD022FR0000170 70CMSD25P00000111 HSHQDC-15-A-00017 GS-35F-0119Y",
    "$139,314,020.61 obligated by 2025-09-26, −$18,000.00, 13931402061",
    '<path d="M202-555-0123 123-45-6789L1.5,2.25C10.1,3 4,5" transform="translate(210,555)"/>',
    '<polyline points="202.555.0123 10,20"/>',
    "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    '{"id":"7b0c1c52-2222-4333-8444-555566667777","value":"139314020.61","at":[202,555,1234]}',
    "img@2x.png @media (min-width: 40em) npm i @scope/pkg",
    "NSN 7110-00-082-6112 CLINS 3001-3009 POP 10-01-2021",
    "Zed's Quilting, Quillfeather, Zed Other Quillfeather",
  ])("passes %j", (text) => {
    expect(scan(text)).toEqual([]);
  });

  it("says where, and shows no more than first letters", () => {
    expect(scan("by Zed Quillfeather")).toEqual([{ kind: "known", at: 3, sample: "Z… Q…" }]);
    expect(scan("z.quill@ice.gov")[0]!.sample).not.toContain("quill");
  });

  it("finds a known string among many and at both ends of a long text", () => {
    const many = makeTraceScanner({
      known: Array.from({ length: 5000 }, (_, n) => `Canary${n} Bird${n}`),
      allow: [],
    });
    const filler = "award 70CTD022FR0000170 $1,000.00 ".repeat(2000);
    expect(many(`canary17 bird17 ${filler} CANARY4999 BIRD4999`).map((trace) => trace.at)).toEqual([
      0,
      filler.length + 17,
    ]);
    expect(many(filler)).toEqual([]);
  });
});
