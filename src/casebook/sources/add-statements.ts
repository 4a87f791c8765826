import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { stringify } from "yaml";
import type { Vendor } from "../../model/organization.ts";
import { readIdentifier } from "../../model/vendor-profile.ts";
import { UserError } from "../../model/user-error.ts";
import { foldName, slug } from "../../rules/fold-text.ts";
import { organizationsOfStatements } from "../../rules/vendors/organizations-of-statements.ts";
import type { StatedOrganization, StatedOrganizations } from "../../rules/vendors/organizations-of-statements.ts";
import { makeTraceScanner } from "../../rules/persons/person-traces.ts";
import { readStatements } from "../../sources/read-statements.ts";
import { writeNewFile } from "../publish/export-entities.ts";
import { withLock } from "../lock.ts";
import { openCasebook } from "../open-casebook.ts";
import { readCanaries } from "../publish/privacy-gate.ts";

/** More organisations than a person will read through. */
const mostProposed = 5000;

export type AddedStatements = Omit<StatedOrganizations, "organizations"> & {
  /** The file of proposals, relative to the casebook. */
  readonly proposal: string;
  readonly proposed: number;
  /** Organisations the casebook declares already; what they might gain stands in the proposal as comments. */
  readonly declared: number;
};

/**
 * Reads statements of FollowTheMoney and proposes the organisations in them as vendors, in a file a person reads,
 * corrects and renames. The statements are not copied: what they say of persons is never stored, only counted.
 */
export async function addStatements(folder: string, path: string): Promise<AddedStatements> {
  return withLock(folder, async () => {
    const { vendors } = await openCasebook(folder);
    const scan = makeTraceScanner({ known: await readCanaries(folder), allow: [] });
    const { organizations, ...counts } = organizationsOfStatements(
      await readStatements(path),
      (value) => scan(value).length > 0,
    );
    if (organizations.length === 0)
      throw new UserError(
        `${path}: ${counts.statements} statements, and no organisation that may be kept; expected some of schema Company, Organization or PublicBody`,
      );
    if (organizations.length > mostProposed)
      throw new UserError(
        `${path}: ${organizations.length} organisations; expected at most ${mostProposed}: take the statements of one dataset`,
      );
    const file = `vendors-${datasetName(organizations, path)}.yaml.proposed`;
    const { text, proposed, declared } = proposalText(organizations, vendors, basename(path));
    await mkdir(join(folder, "organizations"), { recursive: true });
    await writeNewFile(join(folder, "organizations", file), text);
    return { ...counts, proposal: `organizations/${file}`, proposed, declared };
  });
}

function datasetName(organizations: readonly StatedOrganization[], path: string): string {
  const datasets = new Set(organizations.flatMap((o) => o.datasets));
  const [only] = datasets;
  return slug(datasets.size === 1 ? only! : basename(path).replace(/\.(csv|jsonl?|ndjson)(\.gz)?$/i, ""));
}

/** The proposal: declarations of those that are new, comments on those that are there. */
function proposalText(
  organizations: readonly StatedOrganization[],
  vendors: readonly Vendor[],
  file: string,
): { text: string; proposed: number; declared: number } {
  const known = new Map<string, Vendor>(
    vendors.flatMap((v) => [
      ...[v.name, ...v.names].map((name) => [`name ${foldName(name)}`, v] as const),
      ...v.identifiers.map((given) => [`id ${readIdentifier(given)?.value ?? given}`, v] as const),
    ]),
  );
  const find = (o: StatedOrganization) =>
    [...o.identifiers.map((value) => `id ${value}`), ...[o.name, ...o.names].map((name) => `name ${foldName(name)}`)]
      .map((key) => known.get(key))
      .find((vendor) => vendor !== undefined);
  const taken = new Set(vendors.map((v) => v.id));
  const fresh: object[] = [];
  const gains: string[] = [];
  let declared = 0;
  for (const organization of organizations) {
    const vendor = find(organization);
    if (!vendor) {
      fresh.push(declaration(organization, freeId(organization.name, taken)));
      continue;
    }
    declared += 1;
    const gain = {
      names: [organization.name, ...organization.names].filter(
        (name) => known.get(`name ${foldName(name)}`) !== vendor,
      ),
      identifiers: organization.identifiers.filter((value) => known.get(`id ${value}`) !== vendor),
    };
    if (gain.names.length + gain.identifiers.length === 0) continue;
    const lines = stringify(gain, { lineWidth: 0 }).trimEnd().split("\n");
    gains.push([`# ${vendor.id} is declared already; it may gain:`, ...lines.map((line) => `#   ${line}`)].join("\n"));
  }
  const head = [
    `# Vendors proposed from ${file.replace(/[\r\n]+/g, " ")}: a machine read them, nobody has looked at them yet.`,
    "# Strike what is wrong or not of this casebook, then take “.proposed” off this file's name.",
  ];
  const list = fresh.length === 0 ? "[]\n" : stringify(fresh, { lineWidth: 0 });
  return { text: `${[...head, ...gains].join("\n")}\n\n${list}`, proposed: fresh.length, declared };
}

function declaration(organization: StatedOrganization, id: string): object {
  const { name, names, identifiers, parents, facts, datasets, schema } = organization;
  const said = Object.entries(facts).map(([property, values]) => `${property}: ${values.join(", ")}`);
  const source = `FollowTheMoney statements of ${datasets.join(", ") || "no named dataset"}`;
  return {
    id,
    name,
    ...(names.length > 0 && { names }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(parents.length > 0 && {
      parents: parents.map(({ name: parent, ...days }) => ({ parent, ...days, source })),
    }),
    note: [`${source}, ${schema} ${organization.id}`, ...said].join("; "),
  };
}

function freeId(name: string, taken: Set<string>): string {
  const base = slug(name);
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
