import type { DateForm } from "./dates.ts";
import type { RecordKind } from "./source.ts";

/**
 * The fields a record can carry into the store; names as in the USAspending data dictionary. `award_key` is
 * `contract_award_unique_key`; `fiscal_year` serves layouts without a date; `agency` is an id or name as filed.
 */
export const textFields = [
  "award_key",
  "transaction_key",
  "award_id_piid",
  "parent_award_id_piid",
  "parent_award_agency_id",
  "modification_number",
  "transaction_number",
  "awarding_agency_name",
  "awarding_sub_agency_code",
  "awarding_sub_agency_name",
  "awarding_office_code",
  "awarding_office_name",
  "recipient_name",
  "recipient_uei",
  "recipient_duns",
  "cage_code",
  "recipient_parent_name",
  "recipient_parent_uei",
  "recipient_parent_duns",
  "recipient_state_code",
  "product_or_service_code",
  "product_or_service_code_description",
  "naics_code",
  "naics_description",
  "type_of_contract_pricing",
  "extent_competed",
  "award_type",
  "action_type",
  "solicitation_procedures",
  "sole_proprietorship",
  "organizational_type",
  "description",
  "base_description",
  "subaward_number",
  "subawardee_name",
  "subawardee_uei",
  "subawardee_duns",
  "fiscal_year",
] as const;

export const moneyFields = [
  "federal_action_obligation",
  "total_obligated_amount",
  "base_and_exercised_options_value",
  "current_total_value_of_award",
  "base_and_all_options_value",
  "potential_total_value_of_award",
  "subaward_amount",
] as const;

export const dateFields = [
  "action_date",
  "award_base_action_date",
  "period_of_performance_start_date",
  "period_of_performance_current_end_date",
  "last_modified_date",
] as const;

export type TextField = (typeof textFields)[number];
export type MoneyField = (typeof moneyFields)[number];
export type DateField = (typeof dateFields)[number];
export type Field = TextField | MoneyField | DateField;

/** How one publisher lays out one kind of file: `src/sources/mappings/<id>.yaml`, as data. */
export type Layout = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: RecordKind;
  readonly format: "csv" | "json";
  /** False where the file has no header row; then `order` names every column from left to right. */
  readonly header: boolean;
  readonly order: readonly string[];
  /** A file is of this layout when it has all of these columns, none of those, and this many in all. */
  readonly recognise: {
    readonly required: readonly string[];
    readonly absent: readonly string[];
    readonly minColumns: number;
    readonly maxColumns: number;
  };
  /** The date forms its date columns use, tried in this order. */
  readonly dates: readonly DateForm[];
  /** Which publisher column each field is read from. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** Values every record of the layout has though no column says so (an agency, a fiscal year). */
  readonly fixed: Readonly<Partial<Record<TextField, string>>>;
  /**
   * Columns that name private persons or reach them, dropped and counted; `*` at the end matches any ending.
   * Columns neither mapped nor dropped are left out without being counted: they are not about persons.
   */
  readonly drop: readonly string[];
};
