const states: Readonly<Record<string, string>> = {
  AL: "ALABAMA",
  AK: "ALASKA",
  AZ: "ARIZONA",
  AR: "ARKANSAS",
  CA: "CALIFORNIA",
  CO: "COLORADO",
  CT: "CONNECTICUT",
  DE: "DELAWARE",
  FL: "FLORIDA",
  GA: "GEORGIA",
  HI: "HAWAII",
  ID: "IDAHO",
  IL: "ILLINOIS",
  IN: "INDIANA",
  IA: "IOWA",
  KS: "KANSAS",
  KY: "KENTUCKY",
  LA: "LOUISIANA",
  ME: "MAINE",
  MD: "MARYLAND",
  MA: "MASSACHUSETTS",
  MI: "MICHIGAN",
  MN: "MINNESOTA",
  MS: "MISSISSIPPI",
  MO: "MISSOURI",
  MT: "MONTANA",
  NE: "NEBRASKA",
  NV: "NEVADA",
  NH: "NEW HAMPSHIRE",
  NJ: "NEW JERSEY",
  NM: "NEW MEXICO",
  NY: "NEW YORK",
  NC: "NORTH CAROLINA",
  ND: "NORTH DAKOTA",
  OH: "OHIO",
  OK: "OKLAHOMA",
  OR: "OREGON",
  PA: "PENNSYLVANIA",
  RI: "RHODE ISLAND",
  SC: "SOUTH CAROLINA",
  SD: "SOUTH DAKOTA",
  TN: "TENNESSEE",
  TX: "TEXAS",
  UT: "UTAH",
  VT: "VERMONT",
  VA: "VIRGINIA",
  WA: "WASHINGTON",
  WV: "WEST VIRGINIA",
  WI: "WISCONSIN",
  WY: "WYOMING",
  DC: "DISTRICT OF COLUMBIA",
};
/** Short forms that are words, or forms of firms, as often as states: only in the name of a public body. */
const unsure = new Set([
  "AL",
  "CO",
  "DE",
  "GA",
  "HI",
  "ID",
  "IL",
  "IN",
  "LA",
  "MA",
  "ME",
  "MI",
  "MO",
  "MS",
  "MT",
  "NE",
  "OH",
  "OK",
  "OR",
  "PA",
]);
const older: Readonly<Record<string, string>> = {
  WASH: "WASHINGTON",
  CALIF: "CALIFORNIA",
  TEX: "TEXAS",
  PENN: "PENNSYLVANIA",
  ARIZ: "ARIZONA",
  MINN: "MINNESOTA",
  MASS: "MASSACHUSETTS",
  COLO: "COLORADO",
};

const countries = `
AFRICA AMERICA ANGOLA ARGENTINA ASIA AUSTRALIA AUSTRIA BAHRAIN BANGLADESH BELGIUM BERMUDA BOLIVIA BRASIL BRAZIL BULGARIA
CANADA CAYMAN CHILE CHINA COLOMBIA CROATIA CUBA CYPRUS CZECH DENMARK DEUTSCHLAND ECUADOR EGYPT ESPANA ESTONIA EUROPE
FINLAND FRANCE GERMANY GREECE GUATEMALA HONGKONG HUNGARY INDIA INDONESIA IRAN IRAQ IRELAND ISRAEL ITALIA ITALY JAPAN
JORDAN KAZAKHSTAN KENYA KOREA KUWAIT LATVIA LEBANON LITHUANIA LONDON LUXEMBOURG MALAYSIA MALTA MEXICO MOROCCO NEDERLAND
NETHERLANDS NIGERIA NORGE NORWAY OCEANIA PAKISTAN PANAMA PERU PHILIPPINES POLAND POLSKA PORTUGAL QATAR ROMANIA RUSSIA
SCHWEIZ SERBIA SHANGHAI BEIJING SINGAPORE SLOVAKIA SLOVENIA SPAIN SVERIGE SUISSE SWEDEN SWITZERLAND TAIWAN THAILAND
TURKEY UK UAE UKRAINE URUGUAY USA VENEZUELA VIETNAM WALES SCOTLAND ENGLAND NORTHAMERICA LATINAMERICA MIDDLEEAST
PUERTORICO NEWZEALAND SAUDIARABIA SOUTHAFRICA UNITEDKINGDOM EMEA APAC
`;
const joined: Readonly<Record<string, string>> = {
  "HONG KONG": "HONGKONG",
  "NEW ZEALAND": "NEWZEALAND",
  "SAUDI ARABIA": "SAUDIARABIA",
  "SOUTH AFRICA": "SOUTHAFRICA",
  "UNITED KINGDOM": "UK",
  "GREAT BRITAIN": "UK",
  "UNITED STATES": "USA",
  "UNITED STATES OF AMERICA": "USA",
  "NORTH AMERICA": "NORTHAMERICA",
  "LATIN AMERICA": "LATINAMERICA",
  "MIDDLE EAST": "MIDDLEEAST",
  "PUERTO RICO": "PUERTORICO",
  "STATE UNIVERSITY": "STATEUNIVERSITY",
  "STATE COLLEGE": "STATECOLLEGE",
};
const phrases = new Map([
  ...Object.entries(joined),
  ...Object.values(states)
    .filter((s) => s.includes(" "))
    .map((s): [string, string] => [s, s.replaceAll(" ", "")]),
]);

const stateWords = new Set(Object.values(states).map((state) => state.replaceAll(" ", "")));
const regions = new Set([...countries.trim().split(/\s+/), ...stateWords]);
const publicBody = new Set(
  "COUNTY CITY TOWN VILLAGE STATE DEPARTMENT COMMISSION AUTHORITY POLICE SHERIFFS BUREAU DISTRICT PARISH BOROUGH MUNICIPALITY COMMONWEALTH COMPTROLLER PATROL PUBLIC PORTS".split(
    " ",
  ),
);

/** Returns whether a word, spelt as `joinPlaces` spells it, is a country, a state or a part of the world. */
export function isRegion(word: string): boolean {
  return regions.has(word);
}

/** Returns whether a word is one of the states. */
export function isState(word: string): boolean {
  return stateWords.has(word);
}

/** Returns whether these words name a public body: a county, a department, a police. */
export function namesPublicBody(words: readonly string[]): boolean {
  return words.some((word) => publicBody.has(word));
}

/** Returns the name of the state that a name of a firm ends in, in brackets: ACME INC (OH). */
export function stateInBrackets(name: string): string | undefined {
  const short = /\(([A-Z]{2})\)\s*$/i.exec(name)?.[1];
  return short === undefined ? undefined : states[short.toUpperCase()]?.replaceAll(" ", "");
}

/** Returns the words with each state and country as one word, whether spelt out or short: SOUTH CAROLINA, SC. */
export function joinPlaces(words: readonly string[]): readonly string[] {
  const body = namesPublicBody(words);
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const count = [4, 3, 2].find((n) => phrases.has(words.slice(at, at + n).join(" ")));
    if (count !== undefined) {
      out.push(phrases.get(words.slice(at, at + count).join(" "))!);
      at += count;
      continue;
    }
    const word = words[at]!;
    const short = body ? (states[word] ?? older[word]) : at > 0 && !unsure.has(word) ? states[word] : undefined;
    // IN and OR at the beginning, or in the middle, are words.
    const stands = !unsure.has(word) || at === words.length - 1 || (at === 0 && !/^(?:LA|DE|AL|ME|IN|OR)$/.test(word));
    out.push(short !== undefined && stands ? short.replaceAll(" ", "") : word);
    at += 1;
  }
  return out;
}
