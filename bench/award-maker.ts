import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { filler, person, phone, vendor, word } from "./invent.ts";
import type { Random } from "./random.ts";
import { realRows } from "./real-rows.ts";
import type { RealRow } from "./real-rows.ts";

/** Columns whose values are taken from a real award; everything else is invented. */
const kept = [
  "awarding_agency_name",
  "awarding_office_code",
  "awarding_office_name",
  "parent_award_id_piid",
  "parent_award_agency_id",
  "product_or_service_code",
  "product_or_service_code_description",
  "naics_code",
  "naics_description",
  "type_of_contract_pricing",
  "extent_competed",
  "solicitation_procedures",
  "award_type",
  "period_of_performance_start_date",
  "period_of_performance_current_end_date",
];

const agencies = [
  ["7012", "U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT"],
  ["7012", "U.S. IMMIGRATION AND CUSTOMS ENFORCEMENT"],
  ["7014", "U.S. CUSTOMS AND BORDER PROTECTION"],
  ["7014", "U.S. CUSTOMS AND BORDER PROTECTION"],
  ["7009", "U.S. SECRET SERVICE"],
  ["7022", "FEDERAL EMERGENCY MANAGEMENT AGENCY"],
] as const;

/** Columns that differ between the modifications of one award. */
const perTransaction = [
  "contract_transaction_unique_key",
  "modification_number",
  "transaction_number",
  "federal_action_obligation",
  "total_dollars_obligated",
  "base_and_exercised_options_value",
  "current_total_value_of_award",
  "base_and_all_options_value",
  "potential_total_value_of_award",
  "action_date",
  "action_date_fiscal_year",
  "transaction_description",
  "action_type_code",
  "action_type",
  "initial_report_date",
  "last_modified_date",
];

const ownColumns = [
  "awarding_agency_code",
  "awarding_sub_agency_code",
  "awarding_sub_agency_name",
  "award_id_piid",
  "contract_award_unique_key",
  "prime_award_base_transaction_description",
  "usaspending_permalink",
] as const;

type Step =
  | { readonly kind: "changing" }
  | { readonly kind: "named"; readonly column: string }
  | { readonly kind: "invented"; readonly run: number };

const verbs = [
  "FUNDING FOR",
  "EXERCISE OPTION PERIOD",
  "DE-OBLIGATE REMAINING FUNDS,",
  "MODIFICATION TO EXTEND",
  "INCREMENTAL FUNDING,",
  "ADMINISTRATIVE CHANGE,",
  "PURCHASE OF",
  "RENEWAL OF",
];
const actions = [
  ["A", "ADDITIONAL WORK (NEW AGREEMENT, FAR PART 6 APPLIES)"],
  ["C", "FUNDING ONLY ACTION"],
  ["G", "EXERCISE AN OPTION"],
  ["M", "OTHER ADMINISTRATIVE ACTION"],
  ["K", "CLOSE OUT"],
] as const;
const firstDay = Date.UTC(2020, 9, 1);
const days = (Date.UTC(2025, 9, 1) - firstDay) / 864e5;
const dates = Array.from({ length: days + 400 }, (_, i) => new Date(firstDay + i * 864e5).toISOString().slice(0, 10));

/** An award with modifications still to come: the text between the columns that change, and where it stands. */
export type OpenAward = {
  readonly pieces: readonly string[];
  readonly key: string;
  readonly piid: string;
  readonly subAgency: string;
  readonly says: string;
  day: number;
  modification: number;
  left: number;
  total: number;
};

/** Makes awards of real rows, and their modifications one at a time. */
export class AwardMaker {
  readonly columns = readFileSync(join(import.meta.dirname, "columns.txt"), "utf8")
    .trim()
    .split("\n");
  readonly #random: Random;
  readonly #vendors: number;
  readonly #real: readonly RealRow[] = realRows();
  readonly #phrases = taxonomyPhrases();
  readonly #names = declaredNames();
  readonly #plan: readonly Step[];
  /** Ready text for each run of invented columns, in a few hundred variants. */
  readonly #fillers: readonly (readonly string[])[];
  #made = 0;

  constructor(random: Random, vendors: number) {
    this.#random = random;
    this.#vendors = vendors;
    const named = new Set([...kept, ...Object.keys(vendor(0, 0)), ...ownColumns]);
    const runs: string[][] = [];
    const plan: Step[] = [];
    for (const column of this.columns) {
      if (perTransaction.includes(column)) plan.push({ kind: "changing" });
      else if (named.has(column)) plan.push({ kind: "named", column });
      else if (plan.at(-1)?.kind === "invented") runs.at(-1)!.push(column);
      else plan.push({ kind: "invented", run: runs.push([column]) - 1 });
    }
    this.#plan = plan;
    this.#fillers = Array.from({ length: 500 }, () => runs.map((run) => filler(run, random).map(quoted).join(",")));
  }

  award(): OpenAward {
    const random = this.#random;
    const number = this.#made++;
    const real = random.pick(this.#real);
    const [subAgency, agencyName] = random.pick(agencies);
    const piid = `70${random.pick(["CDCR", "CMSD", "CTD0", "B03C"])}${21 + random.below(5)}${random.pick(["F", "C", "P", "D"])}${String(number).padStart(8, "0")}`;
    const key = `CONT_AWD_${piid}_${subAgency}_${real["parent_award_id_piid"] || "-NONE-"}_${real["parent_award_id_piid"] ? "7012" : "-NONE-"}`;
    // Every vendor has an award before chance gives the large ones more.
    const which = random.chance(0.8) ? number % this.#vendors : Math.floor(this.#vendors * random.next() ** 3);
    const recipient: Record<string, string> = vendor(which, random.chance(0.1) ? 1 : 0);
    if (random.chance(0.005)) Object.assign(recipient, knownVendor(random.pick(this.#names)));
    const says = this.#description(real);
    const own: Record<(typeof ownColumns)[number], string> = {
      awarding_agency_code: "070",
      awarding_sub_agency_code: subAgency,
      awarding_sub_agency_name: agencyName,
      award_id_piid: piid,
      contract_award_unique_key: key,
      prime_award_base_transaction_description: says,
      usaspending_permalink: `https://www.usaspending.gov/award/${key}/`,
    };
    const values: RealRow = Object.assign(recipient, own);
    const filling = random.pick(this.#fillers);
    const pieces: string[] = [];
    let piece = "";
    for (const step of this.#plan) {
      if (step.kind === "changing") {
        pieces.push(piece);
        piece = ",";
      } else
        piece += `${step.kind === "invented" ? filling[step.run]! : quoted(values[step.column] ?? real[step.column] ?? "")},`;
    }
    pieces.push(piece.slice(0, -1));
    return {
      pieces,
      key,
      piid,
      subAgency,
      says,
      day: random.below(Math.floor(days * 0.8)),
      modification: 0,
      left: 1 + Math.floor(8 * random.next() ** 2),
      total: 0,
    };
  }

  transaction(award: OpenAward): string {
    const random = this.#random;
    const cents = this.#cents();
    award.total += cents;
    award.day = Math.min(days - 1, award.day + random.below(120));
    const date = dates[award.day]!;
    const modification = award.modification === 0 ? "0" : `P${String(award.modification).padStart(5, "0")}`;
    const says = award.modification === 0 || random.chance(0.3) ? award.says : this.#varied(award.says);
    const [code, action] = random.pick(actions);
    const amount = money(cents);
    const total = money(award.total);
    const values = [
      `${award.subAgency}_${award.key.slice(9)}_${modification}_0`,
      modification,
      "0",
      amount,
      total,
      amount,
      total,
      amount,
      money(Math.round(award.total * 1.4)),
      date,
      String(Number(date.slice(0, 4)) + (date.slice(5, 7) >= "10" ? 1 : 0)),
      quoted(says),
      code,
      quoted(action),
      date,
      `${dates[award.day + random.below(90)]}`,
    ];
    award.modification++;
    award.left--;
    let out = "";
    for (const [at, value] of values.entries()) out += award.pieces[at]! + value;
    return `${out}${award.pieces.at(-1)!}\n`;
  }

  #cents(): number {
    const random = this.#random;
    const kind = random.next();
    if (kind < 0.12) return 0;
    const cents = Math.round(Math.exp(10 + random.next() * 10));
    return kind < 0.25 ? -Math.ceil(cents / 10) : cents;
  }

  #description(real: RealRow): string {
    const random = this.#random;
    const text = (real["transaction_description"] ?? "").slice(0, 220) || word(random);
    const about = random.chance(0.02) ? `${random.pick(this.#phrases)} - ` : "";
    return `${about}${text} ${random.chance(0.6) ? `REF ${random.code(6)}-${random.below(9999)}` : ""}`.trim();
  }

  #varied(says: string): string {
    const random = this.#random;
    let text = `${random.pick(verbs)} ${says}`;
    if (random.chance(0.5)) text += ` CLIN ${random.digits(4)}`;
    if (random.chance(0.01)) text += ` POC: ${person(random)}, ${phone(random)}`;
    if (random.chance(0.01)) text += ` "AS IS"`;
    if (random.chance(0.004)) text += "\nSEE ATTACHED";
    return text;
  }
}

/** The columns of a vendor the casebook declares, in place of an invented one's. */
function knownVendor(name: string): Record<string, string> {
  return {
    recipient_name: name,
    recipient_name_raw: name,
    recipient_parent_name: name,
    recipient_parent_name_raw: name,
    recipient_uei: "",
    recipient_duns: "",
    cage_code: "",
    sole_proprietorship: "f",
    organizational_type: "OTHER",
  };
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function money(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const casebook = join(import.meta.dirname, "../casebooks/ice-surveillance");

/** Returns phrases the casebook's taxonomy looks for, so that labels are made. */
function taxonomyPhrases(): string[] {
  return yamlIn("taxonomy")
    .flatMap((t) => (t["rules"] as { words?: string[] }[]).flatMap((r) => r.words ?? []))
    .map((w) => w.replaceAll("*", "").toUpperCase());
}

function declaredNames(): string[] {
  return yamlIn("organizations").flatMap((v) => (v["names"] as string[] | undefined) ?? []);
}

function yamlIn(folder: string): Record<string, unknown>[] {
  const names = readdirSync(join(casebook, folder)).sort();
  return names.flatMap((name) =>
    [parse(readFileSync(join(casebook, folder, name), "utf8")) as Record<string, unknown>].flat(),
  );
}
