import type { RedactionSpan } from "../../model/document.ts";
import { normaliseSpan } from "./policy.ts";
import type { RedactionPolicy } from "./policy.ts";

const abbreviations: Readonly<Record<string, string>> = {
  STREET: "ST",
  AVENUE: "AVE",
  AV: "AVE",
  BOULEVARD: "BLVD",
  ROAD: "RD",
  DRIVE: "DR",
  LANE: "LN",
  COURT: "CT",
  PLACE: "PL",
  SUITE: "STE",
  HIGHWAY: "HWY",
  PARKWAY: "PKWY",
  NORTH: "N",
  SOUTH: "S",
  EAST: "E",
  WEST: "W",
  NORTHEAST: "NE",
  NORTHWEST: "NW",
  SOUTHEAST: "SE",
  SOUTHWEST: "SW",
  APARTMENT: "APT",
  OREGON: "OR",
  FLORIDA: "FL",
};
const shorten = (address: string): string =>
  address
    .split(" ")
    .map((word) => abbreviations[word] ?? word)
    .join(" ");

/** Returns a test of spans that the policy lets stand: allowed e-mail addresses, domains, numbers and addresses. */
export function allowedSpans(policy: RedactionPolicy): (text: string, span: RedactionSpan) => boolean {
  const addresses = new Set(policy.allow.filter((entry) => entry.includes("@")).map((entry) => entry.toLowerCase()));
  const numbers = new Set(
    policy.allow.map((entry) => normaliseSpan("phone", entry)).filter((digits) => digits.length >= 7),
  );
  const streets = policy.allow
    .filter((entry) => !entry.includes("@") && /[A-Za-z]{2}/.test(entry))
    .map((entry) => ` ${shorten(normaliseSpan("address", entry))} `);
  return (text, span) => {
    const datum = text.slice(span.start, span.end);
    switch (span.kind) {
      case "e-mail": {
        const address = datum.replace(/\s/g, "").toLowerCase();
        return addresses.has(address) || addresses.has(address.slice(address.indexOf("@")));
      }
      case "phone":
        return numbers.has(normaliseSpan("phone", datum));
      case "address": {
        // What was found may carry the town, or what was allowed may: the one within the other, from the house number on.
        const found = ` ${shorten(normaliseSpan("address", datum))} `;
        return streets.some((street) => street.startsWith(found) || found.startsWith(street));
      }
      case "name":
      case "SSN":
      case "A-number":
      case "passport":
      case "driver's licence":
      case "date of birth":
      case "plate":
      case "VIN":
      case "bank account":
      case "card":
      case "IP address":
      case "coordinates":
        return false;
    }
  };
}

/** Returns where names that the policy keeps stand in the text: whole words, whatever their case and spacing. */
export function keptPlaces(text: string, keep: readonly string[]): { readonly start: number; readonly end: number }[] {
  const patterns = keep
    .map((name) => name.trim())
    .filter((name) => /\p{L}{2}/u.test(name))
    .map((name) =>
      name
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "")
        .join("[^\\p{L}\\p{N}\\[\\]]{1,3}"),
    );
  if (patterns.length === 0) return [];
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return [...text.matchAll(any)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
