import { spawnSync } from "node:child_process";
import { findChromium } from "./find-chromium.ts";

/** Runs everything a change must pass: types, lint, format, then every test with the browser ones. */
const steps: readonly (readonly string[])[] = [
  ["tsc"],
  ["oxlint", "--type-aware", "--deny-warnings"],
  ["prettier", "--check", "--log-level", "warn", "."],
  ["vitest", "run", ...process.argv.slice(2)],
];

const env = { ...process.env, CHROMIUM: findChromium() };
for (const [command, ...args] of steps) {
  const { status, error } = spawnSync(command!, args, { stdio: "inherit", env });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\n${command} failed`);
    process.exit(status ?? 1);
  }
}
