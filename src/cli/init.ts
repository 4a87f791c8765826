import { normalize } from "node:path";
import { initCasebook } from "../casebook/init.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import type { Work } from "./work.ts";

export const run: Work = async (given) => {
  const [dir, more] = given.words;
  if (dir === undefined || more !== undefined) throw new UserError("tallylight init: expected one DIR");
  await initCasebook(dir);
  const shown = normalize(dir);
  process.stdout.write(
    `${shown}: a casebook with one source, two technologies and one claim\n  tallylight serve ${shown}     builds and shows it\n  tallylight add FILE --casebook ${shown}     takes an award file of yours\n`,
  );
  return exitCodes.fine;
};
