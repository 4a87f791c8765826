#!/usr/bin/env node
// Starts Tallylight: from source in a clone, from lib/ in an installed package. Old Node.js: the clone's pinned one takes over.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "src", "cli", "main.ts");
const main = existsSync(source) ? source : join(root, "lib", "cli", "main.js");
const [major, minor] = process.versions.node.split(".").map(Number);

// A build makes and drops many small values: with room for them, a fifth of its time is not spent on tidying them up.
for (const flag of ["--max-semi-space-size=64", "--min-semi-space-size=32"]) setFlagsFromString(flag);

if (major > 22 || (major === 22 && minor >= 18)) {
  const { run } = await import(pathToFileURL(main).href);
  await run(process.argv.slice(2));
} else {
  const pinned = join(root, "node_modules", "node", "bin", "node");
  if (existsSync(pinned)) {
    const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  } else {
    console.error(`tallylight needs Node.js 22.18 or newer; this is ${process.versions.node}`);
    process.exit(2);
  }
}
