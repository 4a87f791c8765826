import type { DocumentField, FieldKind } from "../../model/document-field.ts";
import type { Page } from "../../model/document.ts";
import type { Printout } from "../../model/printout.ts";
import { firstValue } from "../../model/read-value.ts";
import { aroundAll } from "../geometry/boxes.ts";
import { type FormRun, formRuns, linesOfValue, valuesBeside } from "../geometry/form-runs.ts";

/** What stands on every FPDS award screen; enough of it on the first page, and it is one. */
const marks = [
  "Transaction Information",
  "Document Information",
  "Procurement Identifier",
  "Action Obligation",
  "Purchaser Information",
  "Entity Information",
];

type Box = { readonly name: string; readonly label: RegExp; readonly kind: FieldKind; readonly second?: string };

/** The boxes read, by their printed names. `second` names what a second value beside it is: the column of totals. */
const boxes: readonly Box[] = [
  { name: "award_type", label: /^Award Type:$/, kind: "text" },
  { name: "last_modified_date", label: /^Last Modified Date:$/, kind: "date" },
  { name: "action_type", label: /^Reason For Modification:$/, kind: "text" },
  { name: "solicitation_identifier", label: /^Solicitation ID:$/, kind: "text" },
  { name: "action_date", label: /^Date Signed\b/, kind: "date" },
  { name: "period_of_performance_start_date", label: /^Period of Performance Start Date\b/, kind: "date" },
  { name: "period_of_performance_current_end_date", label: /^Completion Date\b/, kind: "date" },
  { name: "period_of_performance_potential_end_date", label: /^Est\. Ultimate Completion Date\b/, kind: "date" },
  { name: "solicitation_date", label: /^Solicitation Date\b/, kind: "date" },
  {
    name: "federal_action_obligation",
    label: /^Action Obligation:$/,
    kind: "money",
    second: "total_dollars_obligated",
  },
  {
    name: "base_and_exercised_options_value",
    label: /^Base And Exercised Options Value:$/i,
    kind: "money",
    second: "current_total_value_of_award",
  },
  {
    name: "base_and_all_options_value",
    label: /^Base and All Options Value\b/i,
    kind: "money",
    second: "potential_total_value_of_award",
  },
  { name: "awarding_sub_agency_name", label: /^Contracting Office Agency Name:$/, kind: "text" },
  { name: "awarding_office_code", label: /^Contracting Office ID:$/, kind: "text" },
  { name: "awarding_office_name", label: /^Contracting Office Name:$/, kind: "text" },
  { name: "funding_office_code", label: /^Funding Office ID:$/, kind: "text" },
  { name: "funding_office_name", label: /^Funding Office Name:$/, kind: "text" },
  { name: "recipient_uei", label: /^Unique Entity ID:$/, kind: "text" },
  { name: "recipient_name", label: /^Legal Business Name:$/, kind: "text" },
  { name: "cage_code", label: /^CAGE Code:$/, kind: "text" },
  { name: "organizational_type", label: /^Organization Type:$/, kind: "text" },
  { name: "type_of_contract_pricing", label: /^Type of Contract:$/, kind: "text" },
  { name: "number_of_actions", label: /^Number Of Actions:$/, kind: "number" },
  { name: "product_or_service_code", label: /^Product\/Service Code:$/, kind: "text" },
  { name: "naics_code", label: /^Principal NAICS Code:$/, kind: "text" },
  { name: "extent_competed", label: /^Extent Competed:$/, kind: "text" },
  { name: "solicitation_procedures", label: /^Solicitation Procedures:$/, kind: "text" },
  { name: "type_of_set_aside", label: /^Type Of Set Aside:$/, kind: "text" },
  { name: "other_than_full_and_open_competition", label: /^Other Than Full And Open Competition:$/, kind: "text" },
  { name: "number_of_offers_received", label: /^Number Of Offers Received:$/, kind: "number" },
];

/** What a code means stands in the box “Description:” on its own line. */
const described: Readonly<Record<string, string>> = {
  product_or_service_code: "product_or_service_code_description",
  naics_code: "naics_description",
};

/** The grid of identifiers: which column of which row is what. */
const grid: readonly (readonly [row: RegExp, column: string, name: string])[] = [
  [/^Award ID:$/, "Agency", "awarding_sub_agency_code"],
  [/^Award ID:$/, "Procurement Identifier", "award_id_piid"],
  [/^Award ID:$/, "Modification No", "modification_number"],
  [/^Award ID:$/, "Trans No", "transaction_number"],
  [/^Referenced IDV ID:$/, "Agency", "parent_award_agency_id"],
  [/^Referenced IDV ID:$/, "Procurement Identifier", "parent_award_id_piid"],
];

/**
 * Returns what a printed award screen of FPDS-NG says, field by field with its place; undefined where the pages are
 * none. A box nobody filled in (“Select One”) is no field.
 */
export function readPrintout(pages: readonly Page[]): Printout | undefined {
  const start = pages.findIndex((page) => isScreen(page));
  if (start === -1) return undefined;
  const next = pages.findIndex((page, at) => at > start && isScreen(page));
  const runs = formRuns(pages.slice(start, next === -1 ? undefined : next));
  const fields = [
    ...grid.flatMap((cell) => gridField(runs, cell)),
    ...boxes.flatMap((box) => boxFields(runs, box)),
    ...descriptionOf(runs),
  ];
  const valueOf = (name: string): string | null => fields.find((field) => field.name === name)?.value ?? null;
  const piid = valueOf("award_id_piid");
  const modification = valueOf("modification_number");
  if (piid === null || modification === null) return undefined;
  return {
    page: pages[start]!.page,
    piid,
    modification,
    agency: valueOf("awarding_sub_agency_code"),
    parentPiid: valueOf("parent_award_id_piid"),
    fields: modification === "0" ? withTotals(fields) : fields,
  };
}

function isScreen(page: Page): boolean {
  const text = page.lines.map((line) => line.text).join(" ");
  return marks.filter((mark) => text.includes(mark)).length >= marks.length - 1;
}

function gridField(runs: readonly FormRun[], [row, column, name]: (typeof grid)[number]): DocumentField[] {
  const label = runs.find(({ text }) => row.test(text));
  const heads = runs.filter(
    (run) =>
      label && run.page === label.page && run.middle < label.middle && grid.some(([, head]) => head === run.text),
  );
  const cell = valuesBeside(runs, label ?? runs[0]!).find((run) => {
    // A value stands under the name whose left edge is the last one before its own.
    const head = heads
      .filter(({ box }) => box.x <= run.box.x + 4)
      .toSorted((a, b) => b.box.x - a.box.x || b.middle - a.middle)[0];
    return head?.text === column;
  });
  return label && cell ? [fieldOf(name, "text", cell.text, label, [cell])] : [];
}

function boxFields(runs: readonly FormRun[], { name, label: pattern, kind, second }: Box): DocumentField[] {
  const label = runs.find(({ text }) => pattern.test(text));
  if (!label) return [];
  const values = valuesBeside(runs, label);
  const fields = [name, second].flatMap((own, at): DocumentField[] => {
    const run = values[at];
    const value = run && run.text !== "Select One" ? firstValue(run.text, kind)?.value : undefined;
    return own === undefined || !run || value === undefined ? [] : [fieldOf(own, kind, value, label, [run])];
  });
  const about = described[name];
  const text = values.find((run) => /^Description: ./.test(run.text));
  if (about === undefined || !text) return fields;
  return [...fields, fieldOf(about, "text", text.text.replace(/^Description: /, ""), label, [text])];
}

/** What was bought, in the words of who bought it: a box of several lines. */
function descriptionOf(runs: readonly FormRun[]): DocumentField[] {
  const label = runs.find(({ text }) => /^Description Of Requirement:$/.test(text));
  const first = label && valuesBeside(runs, label)[0];
  if (!first) return [];
  const lines = linesOfValue(runs, first);
  return [fieldOf("description", "text", lines.map(({ text }) => text).join(" "), label, lines)];
}

/** The first action of an award has no column of totals: they are its own values. */
function withTotals(fields: readonly DocumentField[]): DocumentField[] {
  const totals = boxes.flatMap(({ name, second }) => {
    const own = fields.find((field) => field.name === name);
    return second !== undefined && own && !fields.some((field) => field.name === second)
      ? [{ ...own, name: second }]
      : [];
  });
  return [...fields, ...totals];
}

function fieldOf(
  name: string,
  kind: FieldKind,
  value: string,
  label: FormRun,
  parts: readonly FormRun[],
): DocumentField {
  const text = parts.map((part) => part.text).join(" ");
  return {
    name,
    kind,
    value,
    page: parts[0]!.page,
    quote: `${label.text} ${text}`,
    box: aroundAll(parts.map(({ box }) => box)),
  };
}
