import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import {
  casebooks,
  expectRefused,
  start,
  startProcess,
  tallylight,
  throughShell,
  treeHash,
} from "./scratch-casebook.ts";
import type { ScratchCasebook } from "./scratch-casebook.ts";

const { dir, make } = casebooks();

/** Makes the casebook one whose site differs from the last good one on every page. */
const retitle = (casebook: { folder: string }, title: string) => {
  const path = join(casebook.folder, "casebook.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^title: .*$/m, `title: ${title}`));
};

/** Returns what a build of the same inputs gives that nothing has ever disturbed. */
async function cleanBuild(casebook: ScratchCasebook, name: string): Promise<string> {
  const folder = join(dir, name);
  cpSync(casebook.folder, folder, { recursive: true, filter: (path) => !/[/\\](dist|\.tallylight)$/.test(path) });
  const { code, err } = await tallylight(["build", folder]);
  expect({ code, err }).toMatchObject({ code: 0 });
  return treeHash(join(folder, "dist"));
}

describe("two builds at once", () => {
  it("tells the second who holds the lock, and what to do", async () => {
    const casebook = await make();
    retitle(casebook, "Another title");
    casebook.put(".tallylight/lock", String(process.pid));
    for (const args of [
      ["build", casebook.folder],
      ["check", "--casebook", casebook.folder],
      ["add", "x.csv", "--casebook", casebook.folder],
    ]) {
      expectRefused(await tallylight(args), casebook, 2, [
        new RegExp(`another build \\(process ${process.pid}\\) is running; wait for it to end, or remove .*lock`),
      ]);
    }
    expect(readFileSync(join(casebook.folder, ".tallylight/lock"), "utf8")).toBe(String(process.pid));
  });

  it.each([
    ["of a process that is gone", "4194303"],
    ["with nothing in it", ""],
    ["with something else in it", "?\n"],
  ])("takes over a lock %s", async (_what, content) => {
    const casebook = await make();
    casebook.put(".tallylight/lock", content);
    expect(await tallylight(["build", casebook.folder])).toMatchObject({ code: 0 });
    expect(readdirSync(join(casebook.folder, ".tallylight")).filter((name) => name.startsWith("lock"))).toEqual([]);
  });

  it("lets one of several through, and the site is the one it made", async () => {
    const casebook = await make();
    retitle(casebook, "Raced");
    const clean = await cleanBuild(casebook, "raced-clean");
    casebook.put(".tallylight/lock", "4194303");
    const ended = await Promise.all([1, 2, 3].map(() => tallylight(["build", casebook.folder])));
    for (const { code, err } of ended) {
      expect([0, 2], err).toContain(code);
      if (code === 2) expect(err).toMatch(/^.*: another build \(process \d+\) is running; wait for it to end/);
    }
    expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(0);
    expect(ended.filter(({ err }) => err.includes("built: "))).toHaveLength(1);
    expect(treeHash(casebook.dist)).toBe(clean);
  });
});

describe("a build that is killed", () => {
  /** Watches dist/ from outside and returns every state it was seen in, by title. */
  function watch(dist: string): { stop: () => Promise<Set<string>> } {
    const seen = new Set<string>();
    let on = true;
    const watching = (async () => {
      while (on) {
        seen.add(titleOf(dist));
        await wait(3);
      }
    })();
    return { stop: () => ((on = false), watching.then(() => seen)) };
  }

  function titleOf(dist: string): string {
    try {
      const index = readFileSync(join(dist, "index.html"), "utf8");
      return /<title>([^<]*)/.exec(index)?.[1] ?? "a page without a title";
    } catch {
      return "no page";
    }
  }

  it("leaves the old site or the new one at whatever moment; the next build gives the bytes of a clean one", async () => {
    const casebook = await make();
    const kills = Number(process.env["TALLYLIGHT_KILLS"] ?? 4);
    const began = performance.now();
    retitle(casebook, "Timed");
    rmSync(join(casebook.folder, ".tallylight"), { recursive: true });
    expect(await tallylight(["build", casebook.folder])).toMatchObject({ code: 0 });
    const whole = performance.now() - began;
    let killed = 0;
    for (let turn = 0; turn < kills; turn++) {
      const before = treeHash(casebook.dist);
      const old = titleOf(casebook.dist);
      const title = `Turn ${turn}`;
      retitle(casebook, title);
      const clean = await cleanBuild(casebook, `clean-${turn}`);
      // Every second turn starts from nothing, so that reading and staging are cut off too.
      if (turn % 2 === 1) rmSync(join(casebook.folder, ".tallylight"), { recursive: true });
      const watching = watch(casebook.dist);
      const { child, ended } = start(["build", casebook.folder]);
      await wait(whole * (0.15 + (0.85 * (turn + Math.random())) / kills));
      child.kill("SIGKILL");
      if ((await ended).signal === "SIGKILL") killed++;
      const seen = await watching.stop();
      // Between the two renames that put a site in place there is none; a crash just there is mended by the next build.
      const states = [...seen]
        .filter((state) => state !== "no page")
        .map((state) => state.replace(/^.*?(Turn \d+|Timed).*$/, "$1"));
      expect([...new Set(states)].filter((state) => state !== title && !old.includes(state))).toEqual([]);
      if (existsSync(casebook.dist)) expect([before, clean]).toContain(treeHash(casebook.dist));
      else expect(treeHash(join(casebook.folder, ".tallylight/dist-previous"))).toBe(before);
      const next = await tallylight(["build", casebook.folder]);
      expect({ code: next.code, err: next.err }).toMatchObject({ code: 0 });
      expect(treeHash(casebook.dist)).toBe(clean);
      rmSync(join(dir, `clean-${turn}`), { recursive: true });
    }
    expect(killed).toBeGreaterThan(0);
    expect(readdirSync(join(casebook.folder, ".tallylight/tmp"))).toEqual([]);
  }, 300_000);

  it("gives the old site back when it was killed between taking it away and putting the new one in place", async () => {
    const casebook = await make();
    cpSync(casebook.dist, join(casebook.folder, ".tallylight/dist-previous"), { recursive: true });
    rmSync(casebook.dist, { recursive: true });
    casebook.put("claims/broken.yaml", "id: [");
    expect((await tallylight(["build", casebook.folder])).code).toBe(2);
    rmSync(join(casebook.folder, "claims/broken.yaml"));
    expect(await tallylight(["build", casebook.folder])).toMatchObject({ code: 0 });
    expect(treeHash(casebook.dist)).toBe(casebook.good);
  });

  it("is not held up by cache files that were cut off", async () => {
    const casebook = await make();
    for (const name of ["published.json", "hashes.json"]) {
      const whole = readFileSync(join(casebook.folder, ".tallylight", name));
      casebook.put(`.tallylight/${name}`, whole.subarray(0, whole.length / 2));
    }
    for (const name of readdirSync(join(casebook.folder, ".tallylight/records")).filter((file) =>
      file.endsWith(".json"),
    )) {
      casebook.put(`.tallylight/records/${name}`, "[{");
    }
    const ended = await tallylight(["build", casebook.folder]);
    expect({ code: ended.code, err: ended.err }).toMatchObject({ code: 0 });
    expect(treeHash(casebook.dist)).toBe(casebook.good);
  });
});

describe("a full disk", () => {
  const mounts: string[] = [];
  afterAll(() => mounts.forEach((mount) => execFileSync("umount", ["-l", mount])));

  /** Returns a small disk of its own with a copy of the casebook on it, or undefined where none can be mounted. */
  function onSmallDisk(casebook: ScratchCasebook, name: string, megabytes: number): ScratchCasebook | undefined {
    const mount = join(dir, name);
    mkdirSync(mount);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", mount], { stdio: "ignore" });
    } catch {
      return undefined;
    }
    mounts.push(mount);
    const folder = join(mount, "casebook");
    cpSync(casebook.folder, folder, { recursive: true, preserveTimestamps: true });
    return { ...casebook, folder, dist: join(folder, "dist") };
  }

  /** Fills a disk until so many KiB are left. */
  function fill(mount: string, left: number): void {
    const free = Number(execFileSync("df", ["--output=avail", "-k", mount]).toString().trim().split("\n").at(-1));
    writeFileSync(join(mount, "ballast"), Buffer.alloc(Math.max(0, free - left) * 1024));
  }

  it("leaves the last good build as it was, and a build succeeds once there is room", async ({ skip }) => {
    const small = onSmallDisk(await make(), "disk", 64);
    if (!small)
      return skip("no small disk can be mounted here (not root); the next test limits the size of files instead");
    const mount = join(dir, "disk");
    const outcomes = [];
    for (const left of [0, 8, 64, 256, 1024, 2048, 4096, 8192]) {
      retitle(small, `With ${left} KiB left`);
      rmSync(join(small.folder, ".tallylight/records"), { recursive: true, force: true });
      fill(mount, left);
      const ended = await tallylight(["build", small.folder]);
      outcomes.push(ended.code);
      if (ended.code !== 0) expectRefused(ended, small, 2, [/^No space left on the disk/m]);
      rmSync(join(mount, "ballast"));
      const good = { ...small, good: treeHash(small.dist) };
      const add = await tallylight(["add", join(small.folder, "nowhere.csv"), "--casebook", small.folder]);
      expectRefused(add, good, 2, [/no such file/]);
      if (ended.code === 0) break;
    }
    expect(outcomes.filter((code) => code === 2).length).toBeGreaterThan(3);
    expect(await tallylight(["build", small.folder])).toMatchObject({ code: 0 });
  });

  it("says that it is full when a source is added, and adds nothing", async ({ skip }) => {
    const small = onSmallDisk(await make(), "disk-for-add", 32);
    if (!small) return skip("no small disk can be mounted here");
    const rows = Array.from(
      { length: 30_000 },
      (_, i) =>
        `ICE,70CDCR26FR${i},ACME LLC,${i}.00,2025-11-14,0,GUARD,GUARDS,"text number ${i} ${"long ".repeat(40)}",CONT_AWD_${i}`,
    );
    const header =
      "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,Product/Service Description,NAICS Description,Transaction Description,Generated Award ID";
    const path = join(dir, "large.csv");
    writeFileSync(path, `${[header, ...rows].join("\n")}\n`);
    const before = readFileSync(join(small.folder, "sources/sources.yaml"), "utf8");
    for (const left of [0, 256, 4096]) {
      fill(join(dir, "disk-for-add"), left);
      const ended = await tallylight(["add", path, "--casebook", small.folder]);
      expectRefused(ended, small, 2, [/^No space left on the disk/m]);
      rmSync(join(dir, "disk-for-add/ballast"));
      expect(readFileSync(join(small.folder, "sources/sources.yaml"), "utf8")).toBe(before);
      expect(readdirSync(join(small.folder, "sources"))).toHaveLength(2);
    }
  });

  it("says so too where a limit on the size of files is met", async () => {
    const casebook = await make();
    for (const blocks of [0, 16, 200, 1000]) {
      retitle(casebook, `With ${blocks} blocks`);
      rmSync(join(casebook.folder, ".tallylight/records"), { recursive: true, force: true });
      const { ended } = startProcess(
        "sh",
        throughShell(`trap '' XFSZ; ulimit -f ${blocks}`, ["build", casebook.folder]),
      );
      expectRefused(await ended, casebook, 2, [/takes no larger file|No space left on the disk/]);
    }
    expect(await tallylight(["build", casebook.folder])).toMatchObject({ code: 0 });
  });

  it("says that it may not write where the disk is read-only", async ({ skip }) => {
    const small = onSmallDisk(await make(), "read-only", 32);
    if (!small) return skip("no small disk can be mounted here");
    retitle(small, "Read only");
    execFileSync("mount", ["-o", "remount,ro", join(dir, "read-only")]);
    expectRefused(await tallylight(["build", small.folder]), small, 2, [/permission denied, or the disk is read-only/]);
  });
});
