import { parseArgs } from "node:util";
import { UserError } from "../model/user-error.ts";
import { commonFlags } from "./commands.ts";
import type { Command } from "./commands.ts";

/** A command line once read: flags by name, and the words that stand free. */
export class Given {
  readonly words: readonly string[];
  readonly #values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

  constructor(words: readonly string[], values: Record<string, string | boolean | (string | boolean)[] | undefined>) {
    this.words = words;
    this.#values = values;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === "string" ? value : undefined;
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }

  is(name: string): boolean {
    return this.#values[name] === true;
  }
}

/** Reads a command's arguments; a flag it does not have is a UserError that lists the ones it has. */
export function parseFlags(command: Command, args: readonly string[]): Given {
  const flags = [...command.flags, ...commonFlags];
  const options = Object.fromEntries(
    flags.map((f) => [
      f.name,
      { type: f.value === undefined ? ("boolean" as const) : ("string" as const), multiple: f.many ?? false },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return new Given(positionals, values);
  } catch (error) {
    const message = (error as Error).message.split(". ")[0]!;
    throw new UserError(
      `tallylight ${command.name}: ${message}; expected ${flags.map((f) => `--${f.name}`).join(", ")}`,
    );
  }
}

/** Returns the format asked for, one of `words`; the first for a terminal, json when piped. */
export function formatOf(given: Given, words: readonly string[]): string {
  const asked = given.text("format");
  if (asked === undefined) return process.stdout.isTTY ? words[0]! : "json";
  if (!words.includes(asked)) throw new UserError(`--format is “${asked}”; expected one of: ${words.join(", ")}`);
  return asked;
}
