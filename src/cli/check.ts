import { claimJson, claimShape } from "../casebook/claims/claims-json.ts";
import { judgeClaims } from "../casebook/claims/judge-claims.ts";
import { counted } from "../model/counted.ts";
import type { BoundQuote, Judgement } from "../model/claim.ts";
import { sayMeasured } from "../model/say-measured.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import type { Work } from "./work.ts";
import { formatOf } from "./parse-flags.ts";
import { paint } from "./terminal.ts";
import { withBook } from "./with-book.ts";

export const run: Work = async (given) => {
  const format = formatOf(given, ["text", "json", "junit"]);
  const judged = await withBook(given, async (book) => {
    const known = book.casebook.claims.map((c) => c.id);
    for (const word of given.words) {
      if (!known.includes(word)) throw new UserError(`unknown claim “${word}”; expected one of: ${known.join(", ")}`);
    }
    return judgeClaims(book, new Map(), given.words.length > 0 ? given.words : undefined);
  });
  process.stdout.write(`${print[format as keyof typeof print](judged)}\n`);
  return judged.some((j) => fails(j)) ? exitCodes.gate : exitCodes.fine;
};

const fails = (j: Judgement) => j.claim.gate && j.verdict !== "supported";

const shapes = { supported: "●", contradicted: "○", depends: "◐", "not testable": "◌" } as const;

const print = {
  text(judged: readonly Judgement[]): string {
    return judged
      .map((j) => {
        const head = `${shapes[j.verdict]} ${paint(j.claim.id, "bold")}${fails(j) ? paint("  gate", "red") : ""}\n  ${j.verdict}: ${j.says}`;
        const readings = j.readings.map(
          (r) =>
            `    ${r.decides ? "" : "beside: "}${r.name}: ${r.measured === null ? "" : `${sayMeasured(r)}, `}${r.holds === null ? "not decided" : r.holds ? "holds" : "does not hold"}`,
        );
        const coverage = j.readings.find(
          (r) => r.decides && r.coverage !== null && r.coverage.cells.length > 0,
        )?.coverage;
        const held = coverage ? [`    coverage: ${coverage.says}${coverage.complete ? "" : " (not complete)"}`] : [];
        return [head, ...(j.readings.length > 1 ? readings : []), ...held, ...sayQuoted(j.quoted)].join("\n");
      })
      .concat(summary(judged))
      .join("\n");
  },
  json(judged: readonly Judgement[]): string {
    return JSON.stringify({ shape: claimShape, claims: judged.map(claimJson) }, null, 2);
  },
  /** A claim is a test case; a gated claim that is not supported is a failure, one that is not testable is skipped. */
  junit(judged: readonly Judgement[]): string {
    const cases = judged.map((j) => {
      const open = `    <testcase classname="claims" name="${xml(j.claim.id)}" file="${xml(j.claim.file)}">`;
      if (fails(j)) return `${open}<failure message="${xml(`${j.verdict}: ${j.says}`)}"/></testcase>`;
      if (j.verdict === "not testable")
        return `${open}<skipped message="${xml(`${j.verdict}: ${j.says}`)}"/></testcase>`;
      return `${open}<system-out>${xml(`${j.verdict}: ${j.says}`)}</system-out></testcase>`;
    });
    const count = (of: (j: Judgement) => boolean) => judged.filter(of).length;
    const skipped = count((j) => j.verdict === "not testable" && !fails(j));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="claims" tests="${judged.length}" failures="${count(fails)}" skipped="${skipped}">\n${cases.join("\n")}\n  </testsuite>\n</testsuites>`;
  },
};

/** Says where the quote stands, or that its text is not held and so was not checked. */
function sayQuoted(quoted: BoundQuote | undefined): string[] {
  if (!quoted) return [];
  return quoted.state === "found"
    ? [`    quote: page ${quoted.place.page} of ${quoted.place.document}`]
    : [`    quote: not checked, its text is not held: ${quoted.because}`];
}

function summary(judged: readonly Judgement[]): string {
  const counts = (Object.keys(shapes) as (keyof typeof shapes)[]).map(
    (v) => `${judged.filter((j) => j.verdict === v).length} ${v}`,
  );
  return `${counted(judged.length, "claim")}: ${counts.join(", ")}`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
}
