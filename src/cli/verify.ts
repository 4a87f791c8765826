import { dirname, join, resolve } from "node:path";
import { findCasebook } from "../casebook/open-casebook.ts";
import { verify } from "../casebook/publish/verify.ts";
import { exitCodes } from "../model/user-error.ts";
import type { Work } from "./work.ts";
import { formatOf } from "./parse-flags.ts";
import { terminalEffects } from "./terminal.ts";

export const run: Work = async (given) => {
  const format = formatOf(given, ["text", "json"]);
  const dist = given.words[0] === undefined ? undefined : resolve(given.words[0]);
  const folder = await findCasebook(given.text("casebook") ?? (dist === undefined ? "." : dirname(dist)));
  const effects = terminalEffects();
  const result = await verify(folder, dist ?? join(folder, "dist"), { ...effects, say: () => {} });
  effects.progress("");
  if (format === "json") process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else {
    for (const { path, what } of result.differences) process.stdout.write(`${path}: ${what}\n`);
    const said =
      result.differences.length === 0
        ? "every one is what the sources give"
        : `${result.differences.length} ${result.differences.length === 1 ? "file differs" : "files differ"}`;
    process.stdout.write(
      `${result.files.toLocaleString("en-US")} files, ${result.numbers.toLocaleString("en-US")} numbers on pages: ${said}\n`,
    );
  }
  return result.differences.length === 0 ? exitCodes.fine : exitCodes.difference;
};
