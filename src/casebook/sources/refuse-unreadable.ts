import { UserError } from "../../model/user-error.ts";
import type { Rejection } from "../../store/stage-source.ts";

/** Refuses a table of which not one record could be read; where some could, the others are rejections, printed and counted. */
export function refuseUnreadable(
  file: string,
  rows: number,
  structural: readonly Rejection[],
  rejected: readonly Rejection[],
  width: number,
): void {
  const records = rows + structural.length;
  if (records === 0 || structural.length + rejected.length < records) return;
  const first = [...structural, ...rejected].sort((a, b) => a.record - b.record)[0]!;
  const what =
    first.column === ""
      ? first.reason
      : `${first.column}${first.value === "" ? "" : ` is “${first.value}”`}: ${first.reason}`;
  throw new UserError(
    `${file}: none of ${records.toLocaleString("en-US")} records could be read (record ${first.record}: ${what}); expected ${width} columns in each, and values that read as what they are`,
  );
}
