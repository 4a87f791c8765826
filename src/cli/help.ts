import { commands, commonFlags, exitCodeLines } from "./commands.ts";
import type { Command, Flag } from "./commands.ts";

/** Returns the help of the whole program. */
export function programHelp(): string {
  const wide = Math.max(...commands.map((c) => c.usage.length));
  return [
    "Tallylight: a checkable account of government surveillance, from public records.",
    "",
    ...commands.map((c) => `  ${c.usage.padEnd(wide)}  ${c.says}`),
    "",
    "tallylight COMMAND --help says more of one command; tallylight --version prints the version.",
    "",
    "Exit codes:",
    ...exitCodeLines.map((line) => `  ${line}`),
    "",
  ].join("\n");
}

/** Returns the help of one command. */
export function commandHelp(command: Command): string {
  const flags = [...command.flags, ...commonFlags];
  const wide = Math.max(...flags.map((f) => flagText(f).length));
  return [
    `${command.usage}`,
    "",
    command.says,
    "",
    ...flags.map((f) => `  ${flagText(f).padEnd(wide)}  ${f.says}`),
    "",
    ...command.examples.map((e) => `  $ ${e}`),
    "",
  ].join("\n");
}

function flagText(flag: Flag): string {
  return `--${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`;
}
