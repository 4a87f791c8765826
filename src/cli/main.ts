import { exitCodes, UserError } from "../model/user-error.ts";
import { commands } from "./commands.ts";
import { commandHelp, programHelp } from "./help.ts";
import { parseFlags } from "./parse-flags.ts";
import type { Work } from "./work.ts";

/** Each command's file is loaded only when it runs, so that help is quick. */
const work: Readonly<Record<string, () => Promise<{ run: Work }>>> = {
  init: () => import("./init.ts"),
  add: () => import("./add.ts"),
  build: () => import("./build.ts"),
  serve: () => import("./serve.ts"),
  check: () => import("./check.ts"),
  figure: () => import("./figure.ts"),
  explain: () => import("./explain.ts"),
  search: () => import("./search.ts"),
  export: () => import("./export.ts"),
  taxonomy: () => import("./taxonomy.ts"),
  verify: () => import("./verify.ts"),
};

/** Runs the program and sets the process's exit code; the one place where an error becomes words. */
export async function run(args: readonly string[]): Promise<void> {
  const debug = args.includes("--debug");
  try {
    process.exitCode = await dispatch(args);
  } catch (error) {
    process.exitCode = report(error, debug);
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help" || name === "-h") {
    process.stdout.write(programHelp());
    return name === undefined ? exitCodes.badInput : exitCodes.fine;
  }
  if (name === "--version") {
    const { version } = (await import("../../package.json", { with: { type: "json" } })).default as { version: string };
    process.stdout.write(`${version}\n`);
    return exitCodes.fine;
  }
  const command = commands.find((c) => c.name === name);
  if (!command)
    throw new UserError(
      `tallylight: unknown command “${name}”; expected one of: ${commands.map((c) => c.name).join(", ")}`,
    );
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(commandHelp(command));
    return exitCodes.fine;
  }
  const given = parseFlags(command, rest);
  return (await work[command.name]!()).run(given);
}

/** Prints an error and returns its exit code: a message alone where the reader can act, else a bug with its stack on demand. */
function report(error: unknown, debug: boolean): number {
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`);
    if (debug) process.stderr.write(`${error.stack ?? ""}\n`);
    return error.exitCode;
  }
  const system = error as NodeJS.ErrnoException;
  const told = whatTheDiskSays(system);
  if (told !== undefined) {
    process.stderr.write(`${told}\n`);
    return exitCodes.badInput;
  }
  process.stderr.write(
    `Unexpected error: ${String(system.message ?? error)}\nThis is a bug in Tallylight; please file an issue.\n`,
  );
  if (debug) process.stderr.write(`${system.stack ?? ""}\n`);
  else process.stderr.write("Run again with --debug for the stack.\n");
  return exitCodes.badInput;
}

/** Returns what to say when a disk takes no more or may not be written, wherever in a build it says so. */
function whatTheDiskSays(error: NodeJS.ErrnoException): string | undefined {
  const message = String(error.message);
  const at = error.path === undefined ? "" : ` (${error.path})`;
  if (
    ["ENOSPC", "EDQUOT"].includes(error.code ?? "") ||
    /no space left on device|out of disk|disk is full|disk quota exceeded/i.test(message)
  )
    return `No space left on the disk${at}; the last good build is untouched. Free some space and run it again.`;
  if (error.code === "EFBIG" || /file too large/i.test(message))
    return `The disk, or a limit on this process, takes no larger file${at}; the last good build is untouched. Lift the limit (ulimit -f) and run it again.`;
  if (["EACCES", "EPERM", "EROFS"].includes(error.code ?? ""))
    return `${error.path ?? message}: may not be read or written: permission denied, or the disk is read-only; the last good build is untouched.`;
  return undefined;
}
