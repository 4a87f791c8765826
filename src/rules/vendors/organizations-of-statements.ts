import type { Statement } from "../../model/statement.ts";
import { readIdentifier } from "../../model/vendor-profile.ts";
import { isNaturalPerson } from "../persons/natural-person.ts";

/** An organisation that statements tell of: what of it may be kept. */
export type StatedOrganization = {
  readonly id: string;
  readonly schema: "Company" | "Organization" | "PublicBody" | "LegalEntity";
  readonly name: string;
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly parents: readonly { readonly name: string; readonly from?: string; readonly to?: string }[];
  /** What is kept as words: weak aliases, jurisdiction, registration numbers, topics, links. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly datasets: readonly string[];
};

export type StatedOrganizations = {
  readonly organizations: readonly StatedOrganization[];
  readonly statements: number;
  /** Entities that were dropped, by schema. */
  readonly dropped: ReadonlyMap<string, number>;
  /** Of organisations that were kept: statements under other properties, and values that may name or reach a person. */
  readonly otherStatements: number;
  readonly personalValues: number;
  /** Statements nobody has confirmed to be of the same entity. */
  readonly external: number;
};

/** From the most to the least telling. */
const organizations = ["PublicBody", "Company", "Organization", "LegalEntity"] as const;
const isOrganization = (schema: string): schema is StatedOrganization["schema"] =>
  (organizations as readonly string[]).includes(schema);

const nameProperties: ReadonlySet<string> = new Set(["name", "alias", "previousName"]);
const registryProperties: ReadonlySet<string> = new Set(["uniqueEntityId", "ueiCode", "dunsCode", "cageCode"]);
const factProperties: ReadonlySet<string> = new Set([
  "weakAlias",
  "jurisdiction",
  "registrationNumber",
  "topics",
  "sourceUrl",
]);
/** Said of an entity beside what it is; nothing of it is kept, and nothing is lost. */
const bookkeeping: ReadonlySet<string> = new Set(["id"]);

type Entity = { readonly schemata: Set<string>; readonly statements: Statement[] };

/**
 * Folds statements into the organisations they tell of. Only companies, organisations and public bodies are kept, and
 * a legal entity none of whose names may be a person's; of them only names, registry identifiers, jurisdiction, topics,
 * links, and parents that are kept too. Everything else is dropped and counted: `reaches` says which values reach a person.
 */
export function organizationsOfStatements(
  statements: Iterable<Statement>,
  reaches: (value: string) => boolean,
): StatedOrganizations {
  const entities = new Map<string, Entity>();
  const canonicalOf = new Map<string, string>();
  let [count, external] = [0, 0];
  for (const statement of statements) {
    count += 1;
    if (statement.external) {
      external += 1;
      continue;
    }
    canonicalOf.set(statement.entity, statement.canonical);
    let entity = entities.get(statement.canonical);
    if (!entity) entities.set(statement.canonical, (entity = { schemata: new Set(), statements: [] }));
    entity.schemata.add(statement.schema);
    // What a person's statements say is not even held until the end.
    if (isOrganization(statement.schema) || statement.schema === "Ownership") entity.statements.push(statement);
  }
  const dropped = new Map<string, number>();
  const drop = (schema: string) => dropped.set(schema, (dropped.get(schema) ?? 0) + 1);
  const kept = new Map<string, Kept>();
  for (const [id, entity] of entities) {
    const schemata = [...entity.schemata];
    const other = schemata.find((schema) => !isOrganization(schema));
    if (other !== undefined) {
      if (other !== "Ownership") drop(other);
      continue;
    }
    const one = keep(id, entity, reaches);
    if (one) kept.set(id, one);
    else drop(one === undefined ? "LegalEntity that may be a person" : "organisation without a name that may be kept");
  }
  const parents = Map.groupBy(
    [...parentsOf(entities, kept, canonicalOf, () => drop("Ownership"))],
    (parent) => parent.child,
  );
  const all = [...kept.values()].map(({ organization, own: _own, ...counts }) => ({
    counts,
    organization: {
      ...organization,
      parents: (parents.get(organization.id) ?? [])
        .filter(({ owner }) => owner !== organization.id)
        .map(({ owner, from, to }) => ({
          name: kept.get(owner)!.organization.name,
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        })),
    },
  }));
  const sum = (of: (counts: (typeof all)[number]["counts"]) => number) => all.reduce((n, one) => n + of(one.counts), 0);
  return {
    organizations: all.map((one) => one.organization).sort((a, b) => (a.id < b.id ? -1 : 1)),
    statements: count,
    dropped,
    otherStatements: sum((c) => c.others),
    personalValues: sum((c) => c.personal),
    external,
  };
}

type Kept = {
  readonly organization: Omit<StatedOrganization, "parents">;
  readonly own: readonly Statement[];
  readonly others: number;
  readonly personal: number;
};

/** Returns undefined for a legal entity that may be a person, null for an organisation that is left without a name. */
function keep(
  id: string,
  { schemata, statements }: Entity,
  reaches: (value: string) => boolean,
): Kept | undefined | null {
  const schema = organizations.find((one) => schemata.has(one))!;
  const person = (name: string) => isNaturalPerson(name, { soleProprietor: false }).person;
  const stated = statements.filter((s) => s.value !== "" && !bookkeeping.has(s.property));
  const called = stated.filter((s) => nameProperties.has(s.property) || s.property === "weakAlias");
  if (schema === "LegalEntity" && (called.length === 0 || called.some((s) => person(s.value)))) return undefined;
  let [others, personal] = [0, 0];
  const names: string[] = [];
  const identifiers = new Set<string>();
  const facts: Record<string, string[]> = {};
  // The name before other names, whatever their order in the file.
  for (const { property, value } of [...stated].sort((a, b) => rank(a.property) - rank(b.property))) {
    const named = nameProperties.has(property) || property === "weakAlias";
    if (!named && !registryProperties.has(property) && !factProperties.has(property)) {
      if (property !== "parent") others += 1;
      continue;
    }
    if (reaches(value) || (named && person(value))) {
      personal += 1;
      continue;
    }
    if (nameProperties.has(property)) names.push(value);
    else if (registryProperties.has(property)) {
      const identifier = readIdentifier(value);
      if (identifier) identifiers.add(identifier.value);
      else others += 1;
    } else (facts[property] ??= []).push(value);
  }
  const [name] = names;
  if (name === undefined) return null;
  const distinct = <T>(values: readonly T[]) => [...new Set(values)];
  return {
    organization: {
      id,
      schema,
      name,
      names: distinct(names).filter((other) => other !== name),
      identifiers: [...identifiers].sort(),
      facts: Object.fromEntries(Object.entries(facts).map(([property, values]) => [property, distinct(values).sort()])),
      datasets: distinct(statements.map((s) => s.dataset).filter((dataset) => dataset !== "")).sort(),
    },
    own: statements,
    others,
    personal,
  };
}

function rank(property: string): number {
  return property === "name" ? 0 : 1;
}

type Parent = { readonly child: string; readonly owner: string; readonly from?: string; readonly to?: string };

/** The parents among the organisations that are kept: by `parent`, and by ownerships; of others the ownership is dropped. */
function* parentsOf(
  entities: ReadonlyMap<string, Entity>,
  kept: ReadonlyMap<string, Kept>,
  canonicalOf: ReadonlyMap<string, string>,
  drop: () => void,
): Generator<Parent> {
  const canonical = (id: string) => canonicalOf.get(id) ?? id;
  for (const [child, { own }] of kept)
    for (const { value } of own.filter((s) => s.property === "parent"))
      if (kept.has(canonical(value))) yield { child, owner: canonical(value) };
  for (const { schemata, statements } of entities.values()) {
    if (!schemata.has("Ownership")) continue;
    const of = (property: string) => statements.filter((s) => s.property === property).map((s) => s.value);
    const day = (property: string) => of(property).find((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
    const [from, to] = [day("startDate"), day("endDate")];
    const pairs = of("owner").flatMap((owner) =>
      of("asset").map((asset) => ({ owner: canonical(owner), child: canonical(asset) })),
    );
    const own = pairs.filter((pair) => kept.has(pair.owner) && kept.has(pair.child));
    if (own.length === 0) drop();
    for (const pair of own) yield { ...pair, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
}
