/** Returns one CSV record (RFC 4180) without its line end; a field is quoted only where it must be. */
export function csvLine(fields: readonly string[], delimiter = ","): string {
  // A lone empty field would be a blank line, which is no record.
  if (fields.length === 1 && fields[0] === "") return '""';
  return fields
    .map((field) =>
      field.includes('"') || field.includes(delimiter) || field.includes("\n") || field.includes("\r")
        ? `"${field.replaceAll('"', '""')}"`
        : field,
    )
    .join(delimiter);
}
