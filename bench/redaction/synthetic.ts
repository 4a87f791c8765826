import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Labelled, Marked } from "./score.ts";

type Row = {
  readonly full_text: string;
  readonly template_id: number;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
};

/** The benchmark's names for kinds we mask. */
const kinds: Readonly<Record<string, string>> = {
  PERSON: "name",
  EMAIL_ADDRESS: "e-mail",
  PHONE_NUMBER: "phone",
  US_SSN: "SSN",
  CREDIT_CARD: "card",
  IBAN_CODE: "bank account",
  IP_ADDRESS: "IP address",
  STREET_ADDRESS: "address",
  ADDRESS: "address",
  US_DRIVER_LICENSE: "driver's licence",
};
/** Labelled there, personal in a way, and no kind of ours: neither asked for nor held against whoever masks it. */
const neutralKinds: ReadonlySet<string> = new Set(["ZIP_CODE", "DATE_TIME", "AGE", "TITLE", "DOMAIN_NAME"]);

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "data", "22-pii-redaction-benchmark");

/** Returns the sentences of the benchmark, `even` or `odd` by the number of the template they were made from. */
export function syntheticTexts(half: "even" | "odd"): Labelled[] {
  const visible = JSON.parse(
    gunzipSync(readFileSync(join(folder, "synth_dataset_v2.visible.json.gz"))).toString("utf8"),
  ) as Row[];
  const small = JSON.parse(readFileSync(join(folder, "generated_small.json"), "utf8")) as Row[];
  return [...visible, ...small]
    .filter((row) => row.template_id % 2 === (half === "even" ? 0 : 1))
    .map((row, at) => {
      const offset = places(row.full_text);
      const marked = row.spans.map((span) => ({
        start: offset(span.start_position),
        end: offset(span.end_position),
        kind: span.entity_type,
      }));
      const labels = marked.flatMap((span): Marked[] => {
        const kind = kinds[span.kind];
        return kind === undefined ? [] : [{ ...span, kind }];
      });
      return {
        id: `${half} ${at}`,
        text: row.full_text,
        labels,
        neutral: marked.filter(({ kind }) => neutralKinds.has(kind)),
      };
    });
}

/** The benchmark counts in code points, JavaScript in UTF-16 units. */
function places(text: string): (point: number) => number {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  return (point) => starts[Math.min(point, starts.length - 1)]!;
}
