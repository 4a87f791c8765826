import type { Given } from "./parse-flags.ts";

/** A command's work; returns its exit code. */
export type Work = (given: Given) => Promise<number>;
