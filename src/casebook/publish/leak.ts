import { exitCodes, UserError } from "../../model/user-error.ts";

/** Ends the build with exit code 3: what was found, and where it would have stood. */
export function leak(path: string, what: string): never {
  throw new UserError(
    `${path} holds ${what}; nothing was published. Mask it at its source, or correct the rule that let it through.`,
    { exitCode: exitCodes.leak },
  );
}
