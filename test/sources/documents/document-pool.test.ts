import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { defaultDocumentLimits } from "../../../src/sources/documents/document-limits.ts";
import { DocumentPool } from "../../../src/sources/documents/document-pool.ts";
import { scratch } from "../scratch.ts";

const { put } = scratch();
const task = (path: string) =>
  ({ kind: "read", path, name: "note.txt", limits: defaultDocumentLimits, recognise: false }) as const;

/** The processes this one has started and that still run. */
const children = (): number[] =>
  execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("document-worker"))
    .map((line) => Number(line.trim().split(" ")[0]));

describe("DocumentPool", () => {
  it("has as many processes as there are cores, unless told otherwise", () => {
    expect(new DocumentPool().size).toBe(availableParallelism());
    expect(new DocumentPool(3).size).toBe(3);
  });

  it("does more tasks than it has processes, with no more processes than it may have", async () => {
    const pool = new DocumentPool(2);
    const path = put("note.txt", "Thirty days.\n");
    const answers = await Promise.all(Array.from({ length: 9 }, () => pool.run(task(path))));
    expect(answers.map(({ document }) => document.pages[0]!.lines[0]!.text)).toEqual(Array(9).fill("Thirty days."));
    expect(children().length).toBeLessThanOrEqual(2);
    pool.close();
  });

  it("replaces a process that ended while it waited", async () => {
    const pool = new DocumentPool(1);
    const path = put("note.txt", "Thirty days.\n");
    const before = children();
    await pool.run(task(path));
    const [started] = children().filter((pid) => !before.includes(pid));
    process.kill(started!, "SIGKILL");
    await expect.poll(() => children().includes(started!)).toBe(false);
    await expect(pool.run(task(path))).resolves.toMatchObject({ document: { format: "text" } });
    pool.close();
  });

  it("gives its processes nothing of this one's environment, and no leave to write", async () => {
    const pool = new DocumentPool(1);
    process.env["TALLYLIGHT_CANARY"] = "made-up";
    const before = children();
    await pool.run(task(put("note.txt", "Thirty days.\n")));
    const [started] = children().filter((pid) => !before.includes(pid));
    const said = execFileSync("ps", ["eww", "-o", "args=", "-p", String(started!)], { encoding: "utf8" });
    delete process.env["TALLYLIGHT_CANARY"];
    expect(said).not.toContain("TALLYLIGHT_CANARY");
    expect(said).toContain("--permission");
    expect(said).not.toMatch(/--allow-(fs-write|child-process|net)/);
    pool.close();
  });
});
