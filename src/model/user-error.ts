/** The documented exit codes: what kind of ending a command had. */
export const exitCodes = { fine: 0, gate: 1, badInput: 2, leak: 3, difference: 4 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * An error the reader can act on: printed as its message, without a stack, and ends with its exit code.
 * The message says where (`file:line` or `file, record n`), what was given and what was expected.
 */
export class UserError extends Error {
  readonly exitCode: ExitCode;
  constructor(message: string, options: { exitCode?: ExitCode; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "UserError";
    this.exitCode = options.exitCode ?? exitCodes.badInput;
  }
}
