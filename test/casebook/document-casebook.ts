import { createHash } from "node:crypto";
import { stringify } from "yaml";
import type { SmallCasebook } from "./small-casebook.ts";

/** Writes a document into a small casebook and lists it after the others. */
export function putDocument(
  casebook: SmallCasebook,
  file: string,
  data: string | Uint8Array,
  more: Readonly<Record<string, unknown>> = {},
): void {
  casebook.put(`sources/${file}`, data);
  const declaration = {
    id: file.replace(/\.\w+$/, ""),
    file,
    sha256: createHash("sha256").update(data).digest("hex"),
    title: `The ${file}`,
    kind: "policy",
    publisher: "Testland",
    date: "2025-01-01",
    origin: "made by hand",
    licence: "none",
    retrieved: "2026-01-01",
    ...more,
  };
  casebook.put("sources/documents.yaml", `${casebook.read("sources/documents.yaml")}${stringify([declaration])}`);
}

/** A policy in Markdown that speaks of retention, with a made-up person's name and telephone number in it. */
export const policyText = `# Plate policy

Data is kept for thirty (30) days, and then it is deleted by the vendor.

Questions go to Marlene Quistgaard, marlene.quist@quistmail.example, (503) 555-0142.
`;

/** What must never come out of the policy. */
export const policySecrets = ["Quistgaard", "marlene.quist", "555-0142"] as const;
