import { describe, expect, it } from "vitest";
import { isNaturalPerson, organizationPattern } from "../../../src/rules/persons/natural-person.ts";
import { decisiveWords, tradeWords } from "../../../src/rules/persons/organization-words.ts";

// Invented people; every shape occurs in federal award files.
const persons = [
  "QUILLFEATHER, GUSTAVO",
  "MARBURY, ROBERT E",
  "FENWICK JOHN R",
  "ADAM STEINMARK",
  "JOHN R HARGRAVE JR.",
  "STEPHEN E. VELLMAN, ARBITRATOR",
  "HARRY G TOLLIVER ESQ",
  "MARK L WEATHERBY ATTORNEY AT LAW",
  "BRIAN DOLLANGER ATTORNEY AT-LAW",
  "TESSLER NEIL S PHD ABBP",
  "RIOS MONTALVO, JOSE A",
  "JAIME ORTEGA VILLARINO",
  "CORDERO-MELENDEZ VICTOR MANUEL",
  "LORNE WESLEY E",
  "JANET HOLLIS MERRICK, P.C.",
  "DAVID W. PENHALLOW, P.S.C.",
  "MARK VANTERPOOL APC",
  "DANIEL JONES CPA PC",
  "OTIS FENNIMORE PIKE PROFESSIONAL CORPORATION",
  "DR. LYNETTE MARSDEN MD",
  "KIMBALL, JEANNE M ARBITRATOR AND MEDIATOR",
  "MC DOUGALL, ROBERT C",
  "SHEPHERD  C. THOMAS",
  "STARGELL SR  RICHARD A",
  "JEAN-ROBERT VALCOURT",
  "ADEYEMI F OLUWAFEMI",
  "NGUYEN THI HOA",
  "KHALIDA RAHMANI",
  "HIROSHI TANEMURA",
  "FULLERTON,HOYT",
  "SEED, ROLANDO",
  "GEAR, PAULINE T",
  "PETTLE  CARL LA MONT",
  "JOHN BRIGHTLY DBA/STEELCOMPANY COM",
  "MARTA S GOLDMAN INTRP&TRNSLT",
  "José Muñiz",
];

const organizations = [
  "ALBANY PARKING AUTHORITY",
  "TOHONO O'ODHAM NATION",
  "J.D. POWER",
  "THORN",
  "HOTELES SHERATON, S. DE R.L. DE C.V.",
  "L3HARRIS TECHNOLOGIES, INC.",
  "PALANTIR USG INC",
  "FISHER SAND & GRAVEL CO",
  "PEN-LINK, LIMITED",
  "MARCY WONG & DONN LOGAN ARCHITECTS",
  "HERMAN MILLER, INC.",
  "LOCKHEED MARTIN",
  "CITY OF EUGENE",
  "GRAND RAPIDS, CITY OF",
  "PUBLIC SAFETY, ARIZONA",
  "WORKFORCE COMMISSION, TEXAS",
  "TREASURY FRANCHISE FUND, US",
  "WASHINGTON STATE PATROL",
  "COMUNICACION CELULAR S A",
  "HUDSON RIVER PARK TRUST",
  "KING FAHD PALACE",
  "GLOCK PRIVATSTIFTUNG",
  "SIEMENS AG",
  "MICRO SYSTEMATION AB (PUBL)",
  "THOMSON/WEST",
  "OLIN-WINCHESTER",
  "24/7 DELIVERY SERVICE",
  "L.N. CURTIS AND SONS",
  "MUTCHLER BARTRAM ARCHITECTS  P.C.",
  "JFK ADVANCED MEDICAL PC",
  "COUNTY OF KIT CARSON",
  "GEORGE W. ALLEN CO.  INC.",
  "U C S",
  "",
];

const flag = { soleProprietor: true };
const none = { soleProprietor: false };

describe("isNaturalPerson(name, evidence)", () => {
  it.each(persons)("takes %j for a person", (name) => {
    expect(isNaturalPerson(name, none)).toMatchObject({ person: true });
  });

  it.each(organizations)("takes %j for an organisation", (name) => {
    expect(isNaturalPerson(name, none)).toMatchObject({ person: false });
  });

  it("gives the word or the shape it went by", () => {
    expect(isNaturalPerson("ALBANY PARKING AUTHORITY", none).because).toBe("AUTHORITY");
    expect(isNaturalPerson("QUILLFEATHER, GUSTAVO", none).because).toBe("surname, given name");
  });

  it.each(["KETTERLY BUILDERS", "BUDDY'S SNACK BAR", "ZORVALDA DATA"])(
    "takes the sole proprietor %j for a person",
    (name) => {
      expect(isNaturalPerson(name, none).person).toBe(false);
      expect(isNaturalPerson(name, flag).person).toBe(true);
      expect(isNaturalPerson(name, { ...none, organizationalType: "SOLE PROPRIETORSHIP" }).person).toBe(true);
    },
  );

  it.each(["EXPRESS ALLIANCE COURIER", "AMERICAN TONER & INK", "KETTERLY BUILDERS LLC", "KNIGHT'S ARMAMENT COMPANY"])(
    "keeps %j an organisation although the flag is set",
    (name) => {
      expect(isNaturalPerson(name, flag).person).toBe(false);
    },
  );
});

describe("organizationPattern", () => {
  const pattern = new RegExp(organizationPattern, "i");

  it.each([...persons, "JOHN BRIGHTLY DBA BRIGHTLY SERVICES", "BRIGHTLY, JOHN D/B/A ACME SYSTEMS"])(
    "does not match %j",
    (name) => {
      expect(pattern.test(name)).toBe(false);
    },
  );

  it("matches only what the rule calls an organisation", () => {
    const words = [...decisiveWords, "LLC", "INC", "INCORPORATED", "LTD", "LLP", "GMBH", "COMPANY"];
    const parts = ["MARIA", "QUILLFEATHER", "J", "ESQ", "P.C.", "&", "CITY", "DBA", "JR"];
    for (const word of words) {
      for (const a of parts) {
        for (const name of [
          `${a} ${word}`,
          `${word} ${a}`,
          `${a} SMITH ${word}`,
          `SMITH, ${a} ${word}`,
          `SMITH ${a} JOHN ${word}`,
          `${word}, ${a} SMITH`,
        ]) {
          if (pattern.test(name)) expect({ name, ...isNaturalPerson(name, none) }).toMatchObject({ person: false });
        }
      }
    }
    expect(organizations.filter((name) => pattern.test(name)).length).toBeGreaterThan(10);
  });

  it("uses nothing RE2 does not know", () => {
    expect(organizationPattern).not.toMatch(/\(\?[=!<]/);
  });
});

describe("tradeWords", () => {
  it("holds the decisive words too", () => {
    expect([...decisiveWords].every((word) => tradeWords.has(word))).toBe(true);
  });
});
