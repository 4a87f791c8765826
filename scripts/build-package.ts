import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { extname } from "node:path";

/** Makes `lib/`, what the npm package runs: the compiled program, and the files it reads beside it. */
rmSync("lib", { recursive: true, force: true });
const { status } = spawnSync("tsc", ["-p", "tsconfig.build.json"], { stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
const data = new Set([".yaml", ".css", ".js", ".txt"]);
cpSync("src", "lib", { recursive: true, filter: (path) => extname(path) === "" || data.has(extname(path)) });
