import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";

const program = join(import.meta.dirname, "../../bin/tallylight.js");

/** What a command that ended had to say. */
export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
};

type Surroundings = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

/** Starts the command line in a process of its own; `ended` settles when it is gone. */
export function start(
  args: readonly string[],
  around: Surroundings = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  return startProcess(process.execPath, [program, ...args], around);
}

/** Like start, for another program: a shell that sets a limit first. */
export function startProcess(command: string, args: readonly string[], { cwd, env }: Surroundings = {}) {
  const child = spawn(command, args, { cwd, env: { ...process.env, NO_COLOR: "1", ...env } });
  const text = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (piece: string) => (text.out += piece));
  child.stderr.setEncoding("utf8").on("data", (piece: string) => (text.err += piece));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...text }));
  });
  return { child, ended };
}

/** Runs the command line to its end. */
export function tallylight(args: readonly string[], around: Surroundings = {}): Promise<Ended> {
  return start(args, around).ended;
}

/** The arguments of a shell that runs the command line after `setting`. */
export function throughShell(setting: string, args: readonly string[]): readonly string[] {
  return ["-c", `${setting}; exec "$0" "$@"`, process.execPath, program, ...args];
}

/** Returns one hash over every path and byte below a folder; `none` where there is no folder. */
export function treeHash(folder: string): string {
  if (!existsSync(folder)) return "none";
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(folder.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/** A casebook made with `tallylight init` and built once, and what was its last good build. */
export type ScratchCasebook = {
  readonly folder: string;
  readonly dist: string;
  readonly good: string;
  /** Writes a file of the casebook. */
  readonly put: (path: string, data: string | Uint8Array) => string;
  /** Writes a file into `sources/` and lists it as `tallylight add` would, without looking at it. */
  readonly declare: (file: string, data: string | Uint8Array, more?: string) => void;
};

/**
 * Returns a maker of casebooks for one test file: the first is made and built through the command line, the rest are
 * copies of it. All are gone when the tests are.
 */
export function casebooks(): { dir: string; make: () => Promise<ScratchCasebook> } {
  const dir = mkdtempSync(join(tmpdir(), "tallylight-cli-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  let first: Promise<string> | undefined;
  let made = 0;
  const make = async (): Promise<ScratchCasebook> => {
    const pattern = await (first ??= makeFirst(join(dir, "first")));
    const folder = join(dir, `casebook-${++made}`);
    cpSync(pattern, folder, { recursive: true, preserveTimestamps: true });
    const put = (path: string, data: string | Uint8Array): string => {
      writeFileSync(join(folder, path), data);
      return join(folder, path);
    };
    return {
      folder,
      dist: join(folder, "dist"),
      good: treeHash(join(folder, "dist")),
      put,
      declare: (file, data, more = "") => {
        put(`sources/${file}`, data);
        const list = readFileSync(join(folder, "sources/sources.yaml"), "utf8");
        const sha256 = createHash("sha256").update(data).digest("hex");
        put(
          "sources/sources.yaml",
          `${list}- file: ${file}\n  sha256: ${sha256}\n  origin: a test\n  publisher: a test\n  licence: none\n  retrieved: 2026-01-01\n${more}`,
        );
      },
    };
  };
  return { dir, make };
}

async function makeFirst(folder: string): Promise<string> {
  for (const args of [
    ["init", folder],
    ["build", folder],
  ]) {
    const { code, err } = await tallylight(args);
    if (code !== 0) throw new Error(`tallylight ${args[0]} ended with ${code}: ${err}`);
  }
  return folder;
}

/**
 * Holds a refusal to what is promised of every one: its exit code, a message that has the parts (file, place, what was
 * expected), not a stack, not “a bug”; and the last good build untouched.
 */
export function expectRefused(
  ended: Ended,
  casebook: ScratchCasebook,
  code: number,
  parts: readonly (string | RegExp)[],
): void {
  expect({ code: ended.code, err: ended.err }).toEqual({ code, err: ended.err });
  for (const part of parts) expect(ended.err).toMatch(part);
  expect(ended.err).not.toMatch(/^\s+at .*(:\d+:\d+|\(node:)/m);
  expect(ended.err).not.toMatch(/Unexpected error|bug in Tallylight|\[object|undefined/);
  expect(treeHash(casebook.dist)).toBe(casebook.good);
}
