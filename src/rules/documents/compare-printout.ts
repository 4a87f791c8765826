import type { AwardTransaction } from "../../model/award.ts";
import { decimalText } from "../../model/money.ts";
import type { FieldAgreement, FieldComparison, Printout } from "../../model/printout.ts";
import { foldName, foldText } from "../fold-text.ts";

/** Fewer letters than these are no sign of a box that was too small. */
const cutOffFrom = 12;

/** Returns whether a transaction is the one a printout shows: same award, same modification, same agency where the key says it. */
export function isPrinted(
  printout: Printout,
  transaction: Pick<AwardTransaction, "piid" | "modification" | "awardKey">,
): boolean {
  const agency = agencyOf(transaction.awardKey);
  return (
    foldText(transaction.piid) === foldText(printout.piid) &&
    transaction.modification === printout.modification &&
    (agency === undefined || printout.agency === null || agency === printout.agency)
  );
}

/**
 * Returns each field of a printout beside what the award's transaction says, where both say something: dates and
 * amounts exactly, names and texts whatever their case and punctuation. Nothing is decided: records may have been
 * revised since somebody printed the screen, and vendors renamed.
 */
export function comparePrintout(printout: Printout, transaction: AwardTransaction): FieldComparison[] {
  const money = (cents: bigint | null): string | null => (cents === null ? null : decimalText(cents));
  const recorded: readonly (readonly [field: string, value: string | null, compare?: Compare])[] = [
    ["award_id_piid", transaction.piid],
    ["modification_number", transaction.modification],
    ["awarding_sub_agency_code", agencyOf(transaction.awardKey) ?? null],
    ["parent_award_id_piid", transaction.parentPiid],
    ["action_date", transaction.actionDate, exact],
    ["federal_action_obligation", decimalText(transaction.obligation), exact],
    ["current_total_value_of_award", money(transaction.currentValue), exact],
    ["potential_total_value_of_award", money(transaction.potentialValue), exact],
    ["awarding_office_name", transaction.office],
    ["recipient_name", transaction.recipient, foldName],
    ["product_or_service_code", transaction.psc],
    ["naics_code", transaction.naics],
    ["type_of_contract_pricing", transaction.pricing],
    ["extent_competed", transaction.competition],
    ["description", transaction.description === "" ? null : transaction.description],
  ];
  return recorded.flatMap(([code, value, compare = foldText]): FieldComparison[] => {
    if (value === null) return [];
    // Some files carry what a code means in place of the code.
    const field = meanings.find((one) => one.code === code && !one.looks.test(value))?.field ?? code;
    const printed = printout.fields.find(({ name }) => name === field);
    if (!printed) return [];
    return [
      {
        field,
        printed: printed.value,
        recorded: value,
        agreement: agreementOf(printed.value, value, compare, whole.has(field)),
        page: printed.page,
      },
    ];
  });
}

/** Codes, what they look like, and the field that says what they mean. */
const meanings = [
  { code: "product_or_service_code", looks: /^[A-Z0-9]{4}$/, field: "product_or_service_code_description" },
  { code: "naics_code", looks: /^\d{2,6}$/, field: "naics_description" },
];

/** Fields that are printed in full, however long they are. */
const whole: ReadonlySet<string> = new Set([
  "award_id_piid",
  "modification_number",
  "parent_award_id_piid",
  "action_date",
  "federal_action_obligation",
  "current_total_value_of_award",
  "potential_total_value_of_award",
  "description",
]);

type Compare = (text: string) => string;
const exact: Compare = (text) => text;

function agreementOf(printed: string, recorded: string, compare: Compare, isWhole: boolean): FieldAgreement {
  const [a, b] = [compare(printed), compare(recorded)];
  if (a === b) return "same";
  return !isWhole && a.length >= cutOffFrom && b.startsWith(a) ? "cut-off" : "different";
}

/** The agency in an award's unique key: `CONT_AWD_70CDCR24FG0000001_7012_…`. */
function agencyOf(awardKey: string): string | undefined {
  return /^CONT_(?:AWD|IDV)_[^_]+_([^_]+)/.exec(awardKey)?.[1];
}
