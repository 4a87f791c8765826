import { describe, expect, it } from "vitest";
import { normaliseName } from "../../../src/rules/vendors/normalise-name.ts";

const said = (name: string) =>
  normaliseName(name)
    .readings.map(({ words, forms, numbers, cut }) =>
      [words.join(" "), forms.map((f) => f.form).join("+"), numbers.join(" "), cut ? "cut" : ""].join("|"),
    )
    .join(" / ");

describe("normaliseName(filed)", () => {
  it.each([
    // Legal forms, THE and marks.
    ["GEO GROUP, INC., THE", "GEO GROUP|INC||"],
    ["THE GEO GROUP INCORPORATED", "GEO GROUP|INC||"],
    ["CLEARAVENUE LIMITED LIABILITY COMPANY", "CLEARAVENUE|LLC||"],
    ["DELOITTE & TOUCHE L.L.P.", "DELOITTE TOUCHE|LLP||"],
    ["TACTICAL KITES CORPORATION JOYNT STOCK COMPANY", "TACTICAL KITES|CORP+JSC||"],
    ["NORDLICHT AKTIENGESELSCHAFT", "NORDLICHT|AG||"],
    ["HAVREN INTERNACIONAL DE MEXICO S.A. DE C.V.", "HAVREN INTERNATIONAL MEXICO|SA||"],
    ["HAVREN DANMARK, A/S", "HAVREN DANMARK|AS||"],
    ["KAMERA SP. Z O.O.", "KAMERA|SPZOO||"],
    ["OOO ZVEZDA", "ZVEZDA|LLC||"],
    // A form alone is a name.
    ["THE COMPANY", "COMPANY|||"],
    // Initials, ampersands, apostrophes, hyphens.
    ["I S S ACTION INC", "ISS ACTION|INC||"],
    ["B.I. INCORPORATED", "BI|INC||"],
    ["U.S. TACTICAL SUPPLY, INC.", "USA TACTICAL SUPPLIES|INC||"],
    ["L-3 COMMUNICATIONS CORPORATION", "L3 COMMUNICATIONS|CORP||"],
    ["D BRIAN'S DELI CORP", "D BRIANS DELI|CORP||"],
    ["SAN MATEO COUNTY TREASURER S OFFICE", "SAN MATEO COUNTY TREASURERS OFFICE|||"],
    // Other scripts, accents, text encoded twice.
    ["ООО «ЗВЕЗДА»", "ZVEZDA|LLC||"],
    ["PEÑA CAFÉ SÀRL", "PENA CAFE|SARL||"],
    ["PeÃ±a CafÃ© SARL", "PENA CAFE|SARL||"],
    // Numbers, however written; a first word and a lone letter in the middle are none.
    ["THREE LAMPS LLC", "LAMPS|LLC|3|"],
    ["HAVREN CAPITAL PARTNERS VIII L.P.", "HAVREN CAPITAL PARTNERS|LP|8|"],
    ["V LINE SYSTEMS", "V LINE SYSTEMS|||"],
    ["FIRST LAMP BANK", "LAMP BANK||1.|"],
    // What FPDS appends is no number of the firm's.
    ["COUNTY OF SACRAMENTO (0529) 1470275", "COUNTY SACRAMENTO|||"],
    ["WECSYS LIMITED LIABILITY COMPANY (6769)", "WECSYS|LLC||"],
    // Public bodies and their states.
    ["PUBLIC SAFETY TX DEPT OF (0130)", "PUBLIC SAFETY TEXAS DEPARTMENT|||"],
    ["SC STATE PORTS AUTHORITY", "SOUTHCAROLINA PORTS AUTHORITY|||"],
    ["JACKSON COUNTY OR", "JACKSON COUNTY OREGON|||"],
    ["WASHINGTON STATE UNIVERSITY", "WASHINGTON STATEUNIVERSITY|||"],
    // Short forms and slips of business words.
    ["LAMP SVCS INTL", "LAMP SERVICES INTERNATIONAL|||"],
    ["THERMAL TECHNOLIGIES, INC", "THERMAL TECHNOLOGY|INC||"],
    // Cut off at the width of a field.
    ["GOVERNMENT MARKETING AND PROCU", "GOVERNMENT MARKETING PROCU|||cut"],
    // Several names in one.
    ["LAMPS INC D/B/A ROADSIDE SUPPLY", "LAMPS|INC|| / ROADSIDE SUPPLIES|||"],
    ["LAMP LLC (FORMERLY ROADSIDE LLC)", "LAMP|LLC|| / ROADSIDE|LLC||"],
    ["LAMP CORP F/K/A ROADSIDE", "LAMP|CORP|| / ROADSIDE|||"],
    ["CELLCO PARTNERSHIP DBA ROADSIDE", "CELLCO PARTNERS||| / ROADSIDE|||"],
  ])("takes %s apart", (name, expected) => {
    expect(said(name)).toBe(expected);
  });

  it.each([
    ["COUNTY OF FERRY", "FERRY, COUNTY OF"],
    ["COUNTY OF FERRY", "FERRY COUNTY"],
    ["CITY OF LAKEWOOD", "LAKEWOOD CITY OF"],
    ["CITY & COUNTY OF SAN FRANCISCO", "SAN FRANCISCO CITY AND COUNTY OF (5778)"],
  ])("has the same words of %s and %s", (left, right) => {
    const words = (name: string) => [...normaliseName(name).readings[0]!.words].sort();
    expect(words(left)).toEqual(words(right));
  });

  it("makes something of nothing", () => {
    for (const name of ["", " ", "...", "12", "&", "THE", "INC"])
      expect(normaliseName(name).readings.length).toBeGreaterThan(0);
  });
});
