import { exportEntities, writeNewFile } from "../casebook/publish/export-entities.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import { withBook } from "./with-book.ts";
import type { Work } from "./work.ts";

export const run: Work = async (given) => {
  const [word] = given.words;
  if (word !== undefined)
    throw new UserError(`tallylight export: unexpected “${word}”; expected flags, --output FILE among them`);
  const format = given.text("format");
  if (format !== "followthemoney")
    throw new UserError(
      format === undefined
        ? "tallylight export: expected --format followthemoney"
        : `--format is “${format}”; expected followthemoney`,
    );
  const { text, counts } = await withBook(given, exportEntities);
  const output = given.text("output");
  if (output === undefined) {
    process.stdout.write(text);
    return exitCodes.fine;
  }
  await writeNewFile(output, text);
  const said = [...counts].map(([schema, n]) => `${n.toLocaleString("en-US")} ${schema}`).join(", ");
  process.stdout.write(`${output}: ${said}\n`);
  return exitCodes.fine;
};
