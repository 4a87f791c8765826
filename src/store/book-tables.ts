/**
 * The tables of a book, the database a build makes from the staged sources. It is a cache: delete it and one
 * command makes it again. Documented for readers in docs/schema.md; a test holds the two together.
 */
export const bookTables: Readonly<Record<string, { readonly says: string; readonly columns: Readonly<Record<string, string>> }>> = {
  source: {
    says: "One row per source, in the order of sources.yaml.",
    columns: { source: "place in the list, from 0", file: "file name in sources/", kind: "record kind", layout: "layout id", retrieved: "the day the publisher was asked" },
  },
  slice: {
    says: "The rows of one source in one agency and fiscal year, and whether figures use them.",
    columns: { source: "", agency: "", fiscal_year: "", kind: "", rows: "", negatives: "rows with a negative obligation", first_date: "", last_date: "", state: "used, superseded or cut-off", because: "why, in words" },
  },
  transaction: {
    says: "Used transactions, one row per modification: the rows figures add up.",
    columns: {
      source: "", record: "1-based ordinal in the source", award: "award id in this book", piid: "award_id_piid as filed", modification: "modification_number", action_date: "",
      fiscal_year: "of the action date", month: "YYYY-MM", agency: "the casebook's id, else the name as filed", office: "awarding_office_name",
      obligation: "federal_action_obligation, decimal(18,2)", current_value: "current_total_value_of_award", potential_value: "potential_total_value_of_award",
      recipient: "recipient_name as filed; [natural person] where masked", vendor: "vendor id", parent: "parent on the action date", psc: "code, else description", naics: "code, else description",
      competition: "extent_competed", pricing: "type_of_contract_pricing", description: "transaction description, masked", parent_piid: "parent_award_id_piid as filed",
    },
  },
  award: {
    says: "One row per award that has a transaction or an award-level record.",
    columns: { award: "id in this book", award_key: "contract_award_unique_key, or PIID and agency where no source gives it", piid: "", agency: "" },
  },
  award_record: {
    says: "Award-level records (summaries and latest modifications): stated values, never added to transactions.",
    columns: {
      source: "", record: "", award: "", piid: "", kind: "award-summary or award-latest", as_of: "action date of the record, else the retrieval date", fiscal_year: "of as_of", month: "YYYY-MM of as_of", agency: "", office: "", recipient: "", vendor: "", parent: "",
      obligated: "total_obligated_amount of a summary, else null", current_value: "", potential_value: "", psc: "", naics: "", competition: "", pricing: "", modification: "", award_type: "", solicitation: "solicitation_procedures", description: "",
    },
  },
  award_value: {
    says: "The latest stated current and potential value of each award, from whichever record states it last.",
    columns: { award: "", agency: "", office: "", vendor: "", parent: "", psc: "", naics: "", competition: "", pricing: "", fiscal_year: "of as_of", month: "", piid: "", as_of: "", current_value: "", potential_value: "", source: "", record: "" },
  },
  subaward: {
    says: "Payments by prime recipients to subrecipients, as reported; in no figure of obligations.",
    columns: { source: "", record: "", piid: "", agency: "", recipient: "", subrecipient: "", action_date: "", amount: "", description: "" },
  },
  action: {
    says: "Contract actions published without award id, date or obligation; in no figure of obligations.",
    columns: { source: "", record: "", agency: "", fiscal_year: "", recipient: "", value: "base_and_exercised_options_value", psc: "", description: "" },
  },
  vendor: {
    says: "Names as filed grouped to vendors, each with why.",
    columns: { vendor: "vendor id", name: "name shown", recipient: "name as filed", uei: "", duns: "", cage: "", because: "identifier, declared name or name as filed" },
  },
  label: {
    says: "Technologies an award carries, one row per rule and record that says so.",
    columns: { award: "", technology: "", reading: "strict or broad", rule: "", matched: "the words, vendor or code that fired", source: "", record: "" },
  },
  rejection: {
    says: "Records that could not be read, with the place and the reason.",
    columns: { source: "", record: "", column: "", value: "letters are not repeated", reason: "" },
  },
  pull_change: {
    says: "Differences between a superseded pull and the one that is used, per award and modification.",
    columns: { kind: "renamed, amount, described, vanished or appeared", agency: "", fiscal_year: "", older: "", newer: "", piid: "", modification: "", before: "", after: "", file: "", record: "" },
  },
};
