import { seeded } from "./random.ts";
import type { Random } from "./random.ts";

/**
 * Invented values for the columns of a transaction file. Nobody of these names, numbers or addresses is meant: given
 * names stand beside surnames made of syllables, telephone numbers are of the 555-01xx range kept for fiction.
 */

const onsets = [
  "B",
  "BR",
  "C",
  "D",
  "DR",
  "F",
  "G",
  "GR",
  "H",
  "K",
  "L",
  "M",
  "N",
  "P",
  "QU",
  "R",
  "S",
  "ST",
  "T",
  "TR",
  "V",
  "W",
  "Z",
];
const vowels = ["A", "E", "I", "O", "U", "AE", "IO", "OU"];
const codas = ["", "", "N", "R", "L", "S", "X", "M", "ND", "RT"];
const givenNames = ["MARY", "JAMES", "LINDA", "ROBERT", "SUSAN", "DAVID", "KAREN", "THOMAS", "NANCY", "PAUL"];
const trades = [
  "SYSTEMS",
  "SOLUTIONS",
  "SERVICES",
  "TECHNOLOGIES",
  "CONSULTING",
  "INDUSTRIES",
  "LOGISTICS",
  "SECURITY",
  "ELECTRONICS",
  "MEDICAL SUPPLY",
  "CONSTRUCTION",
  "COMMUNICATIONS",
  "ANALYTICS",
  "STAFFING",
  "TRANSPORT",
];
const forms = [
  " INC",
  " INC.",
  ", INC.",
  " LLC",
  ", LLC",
  " L.L.C.",
  " CORPORATION",
  " CORP",
  " LTD",
  " COMPANY",
  " LP",
  " GROUP",
  " ASSOCIATES",
  "",
];
const cities = [
  "ARBOR FALLS",
  "CEDAR POINT",
  "DRY CREEK",
  "EASTMOOR",
  "FAIRHAVEN",
  "GRANITE BAY",
  "HOLLOW SPRINGS",
  "IRONDALE",
];
const streets = ["ST", "AVE", "BLVD", "PKWY", "DR", "LN"];
const states = [
  ["TX", "TEXAS", "48"],
  ["VA", "VIRGINIA", "51"],
  ["CA", "CALIFORNIA", "06"],
  ["MD", "MARYLAND", "24"],
  ["AZ", "ARIZONA", "04"],
  ["FL", "FLORIDA", "12"],
  ["MN", "MINNESOTA", "27"],
] as const;

/** Returns a word nobody uses, of three or four syllables: two vendors hardly ever get the same name. */
export function word(random: Random): string {
  let out = "";
  for (let i = random.chance(0.5) ? 3 : 4; i > 0; i--)
    out += random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  return out;
}

export function person(random: Random): string {
  return random.chance(0.5)
    ? `${random.pick(givenNames)} ${word(random)}`
    : `${word(random)}, ${random.pick(givenNames)}`;
}

export function phone(random: Random): string {
  return `${200 + random.below(700)}55501${random.digits(2)}`;
}

/** Returns the recipient columns of one vendor, always the same for the same number; 2 in 100 are natural persons. */
export function vendor(number: number, spelling: number): Record<string, string> {
  const random = seeded(number * 7919 + 17);
  const natural = random.chance(0.02);
  const stem = natural
    ? person(random)
    : `${word(random)} ${random.chance(0.4) ? `${word(random)} ` : ""}${random.pick(trades)}`;
  const formAt = random.below(forms.length);
  const name = natural ? stem : stem + forms[(formAt + spelling) % forms.length]!;
  const parent = random.chance(0.7) ? name : `${word(random)} ${random.pick(trades)} HOLDINGS INC`;
  const [state, stateName, fips] = random.pick(states);
  const city = random.pick(cities);
  const county = word(random);
  const zip = random.digits(9);
  const district = `${state}-0${1 + random.below(9)}`;
  const out: Record<string, string> = {
    recipient_uei: random.code(12),
    recipient_duns: random.digits(9),
    recipient_name: name,
    recipient_name_raw: name,
    recipient_doing_business_as_name: random.chance(0.1) ? `${word(random)} ${random.pick(trades)}` : "",
    cage_code: random.code(5),
    recipient_parent_uei: random.code(12),
    recipient_parent_duns: random.digits(9),
    recipient_parent_name: parent,
    recipient_parent_name_raw: parent,
    recipient_country_code: "USA",
    recipient_country_name: "UNITED STATES",
    recipient_address_line_1: `${1 + random.below(9999)} ${word(random)} ${random.pick(streets)}`,
    recipient_address_line_2: random.chance(0.1) ? `SUITE ${random.below(900)}` : "",
    recipient_city_name: city,
    prime_award_transaction_recipient_county_fips_code: fips + random.digits(3),
    recipient_county_name: county,
    prime_award_transaction_recipient_state_fips_code: fips,
    recipient_state_code: state,
    recipient_state_name: stateName,
    recipient_zip_4_code: zip,
    prime_award_transaction_recipient_cd_original: district,
    prime_award_transaction_recipient_cd_current: district,
    recipient_phone_number: phone(random),
    recipient_fax_number: random.chance(0.6) ? phone(random) : "",
  };
  const sole = natural || random.chance(0.005);
  out["organizational_type"] = sole
    ? "SOLE PROPRIETORSHIP"
    : random.pick(["CORPORATE NOT TAX EXEMPT", "OTHER", "PARTNERSHIP"]);
  out["sole_proprietorship"] = sole ? "t" : "f";
  const officers = random.chance(0.12);
  for (let i = 1; i <= 5; i++) {
    out[`highly_compensated_officer_${i}_name`] = officers ? `${random.pick(givenNames)} ${word(random)}` : "";
    out[`highly_compensated_officer_${i}_amount`] = officers ? `${100000 + random.below(900000)}.00` : "";
  }
  return out;
}

const coded = [
  ["A", "FULL AND OPEN COMPETITION"],
  ["B", "NOT AVAILABLE FOR COMPETITION"],
  ["N", "NO"],
  ["X", "NOT APPLICABLE"],
  ["Y", "YES"],
  ["D", "COMMERCIAL PRODUCTS/SERVICES PROCEDURES NOT USED"],
  ["U", "CONTRACT ACTION LESS THAN THRESHOLD"],
  ["C", "NO CLAUSES INCLUDED AND NO SUSTAINABILITY INCLUDED"],
  ["NONE", "NO SET ASIDE USED."],
  ["E", "NOT REQUIRED"],
] as const;

/** Returns values for columns no rule of ours reads, plausible in kind and width for their names. */
export function filler(columns: readonly string[], random: Random): string[] {
  const out: string[] = [];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    if (column.endsWith("_code") && columns[at + 1] === column.slice(0, -5)) {
      const [code, says] = random.chance(0.3) ? ["", ""] : random.pick(coded);
      out.push(code, says);
      at++;
    } else if (/_county_name$|_city_name$/.test(column)) out.push(random.pick(cities));
    else if (/_fips_code$|_zip_4$/.test(column)) out.push(random.digits(5));
    else if (/accounts_funding/.test(column))
      out.push(`070-${2020 + random.below(5)}/${2021 + random.below(5)}-0540-000;070-X-0540-000`);
    else if (/object_classes/.test(column)) out.push("25.1: ADVISORY AND ASSISTANCE SERVICES;31.0: EQUIPMENT");
    else if (/program_activities/.test(column)) out.push("0001: OPERATIONS AND SUPPORT;0004: MISSION SUPPORT");
    else if (column.endsWith("_name")) out.push("DEPARTMENT OF HOMELAND SECURITY");
    else if (column.endsWith("_date"))
      out.push(`20${20 + random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}`);
    else if (/outlayed|obligated_amount/.test(column)) out.push(random.chance(0.1) ? `${random.below(100000)}.00` : "");
    else if (/_code$|identifier/.test(column)) out.push(random.code(6));
    else out.push(random.chance(0.06) ? "t" : "f");
  }
  return out;
}
