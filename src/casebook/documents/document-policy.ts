import { createHash } from "node:crypto";
import type { RedactionPolicy } from "../../rules/redact/policy.ts";
import { linesInForce } from "../../rules/decisions/settle-decisions.ts";
import type { Casebook } from "../casebook.ts";
import { contentKey } from "../content-key.ts";

/**
 * Returns what may stand in a casebook's documents: its officials, what `publish.allow` names, the names of its
 * vendors, agencies and technologies, which are nobody's, and what people decided on single spans.
 */
export function documentPolicy(casebook: Casebook): RedactionPolicy {
  const { vendors, agencies, technologies, officials, settings, decisions } = casebook;
  return {
    officials,
    allow: settings.publish.allow,
    keep: [
      ...vendors.flatMap((v) => [v.name, ...v.names]),
      ...agencies.flatMap((a) => [a.name, ...a.aliases]),
      ...technologies.map((t) => t.name),
    ],
    decisions: linesInForce(decisions.spans).flatMap(({ kind, hash, salt, words, decision }) =>
      decision === "wait" ? [] : [{ kind, hash, salt, words, decision }],
    ),
    hash: (normalised, salt) => createHash("sha256").update(`${salt}\0${normalised}`).digest("hex"),
  };
}

/** Returns the hash of what a policy lets stand; pages masked under another are masked again from the file. */
export function policyKey({ officials, allow, keep, decisions }: RedactionPolicy): string {
  return contentKey({ officials, allow: allow.toSorted(), keep: keep.toSorted(), decisions });
}
