import { defineConfig } from "vitest/config";

/** Tests that read ../shared: real files that are not in the repository. */
export default defineConfig({
  test: {
    include: ["test/shared/**/*.test.ts"],
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    reporters: ["default", "./test/closing-line.ts"],
  },
});
