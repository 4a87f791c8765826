import { hash } from "node:crypto";
import type { FtmEntity, FtmSchema } from "../../model/follow-the-money.ts";
import type { Agency, Parentage } from "../../model/organization.ts";
import type { SourceAccount } from "../../model/source.ts";
import type { VendorProfile } from "../../model/vendor-profile.ts";
import { foldName } from "../../rules/fold-text.ts";
import { vendorSources } from "../../store/vendor-sources.ts";
import type { Book } from "../book.ts";
import { siteName } from "./data-package.ts";
import { vendorProfiles } from "../vendors/vendor-profiles.ts";

/**
 * Returns the vendors and agencies of a book as FollowTheMoney entities, in a fixed order, with the parents the casebook
 * declares and the sources that name each. Organisations only: what may be a person is left out.
 */
export async function followTheMoney(book: Book): Promise<FtmEntity[]> {
  const writer = new Writer(siteName(book.casebook.settings.title), await vendorProfiles(book));
  const sources = book.accounts.sources.map((account) => writer.source(account));
  const named = await vendorSources(book.db);
  return [
    ...sources,
    ...agenciesOf(book).map((agency) => writer.agency(agency)),
    ...writer.vendors.map((vendor) =>
      writer.vendor(
        vendor,
        (named.get(vendor.id) ?? []).map((source) => sources[source]!),
      ),
    ),
    ...writer.parents(),
    ...writer.links(book.casebook.agencies),
    ...writer.successions(),
  ].sort((a, b) => order(a, b));
}

/** Returns entities as FollowTheMoney's tools read them: one JSON object a line. */
export function ftmLines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

const schemata: readonly FtmSchema[] = [
  "Document",
  "PublicBody",
  "Company",
  "Organization",
  "Ownership",
  "Succession",
  "UnknownLink",
];

/** What is referred to stands before what refers to it. */
function order(a: FtmEntity, b: FtmEntity): number {
  return schemata.indexOf(a.schema) - schemata.indexOf(b.schema) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The agencies the casebook declares, and those its records name besides. */
function agenciesOf(book: Book): Agency[] {
  const { agencies } = book.casebook;
  const known = new Set(agencies.map((a) => a.id));
  const others = [...new Set(book.coverage.map((cell) => cell.agency))].filter((id) => !known.has(id));
  return [...agencies, ...others.map((id): Agency => ({ id, name: id, code: "", aliases: [] }))];
}

/** Forms only a company has; whoever shows none is an organisation of some kind. */
const companyForm = /\b(INC|LLC|CORP|CO|LTD|LLP|LLLP|LP|PLC|GMBH|PBC)$/;

class Writer {
  readonly vendors: readonly VendorProfile[];
  readonly #dataset: string;
  readonly #byName: ReadonlyMap<string, VendorProfile>;
  readonly #declared: ReadonlyMap<string, VendorProfile>;

  constructor(dataset: string, vendors: readonly VendorProfile[]) {
    this.#dataset = dataset;
    this.vendors = vendors;
    this.#declared = new Map(vendors.filter((v) => v.declared !== null).map((v) => [v.id, v]));
    // Declared names win over names as filed.
    const names = [...vendors].sort((a, b) => Number(a.declared !== null) - Number(b.declared !== null));
    this.#byName = new Map(names.flatMap((v) => [...v.names, v.id].map((name) => [foldName(name), v] as const)));
  }

  source({ file, layoutTitle, declaration }: SourceAccount): FtmEntity {
    return this.#entity("Document", `source-${digest(file)}`, {
      name: [file],
      fileName: [file],
      title: [layoutTitle],
      publisher: [declaration.publisher],
      sourceUrl: addresses(declaration.origin),
      retrievedAt: [declaration.retrieved],
    });
  }

  agency({ id, name, aliases }: Agency): FtmEntity {
    return this.#entity("PublicBody", `agency-${key(id)}`, {
      name: [name],
      // A code is an alias in sources, and no name.
      alias: without(aliases, name).filter((alias) => /\p{L}/u.test(alias)),
    });
  }

  vendor(vendor: VendorProfile, sources: readonly FtmEntity[]): FtmEntity {
    const { name, names, identifiers, declared } = vendor;
    const was = declared?.was ?? [];
    const former = new Set(was.map((one) => foldName(one.name)));
    // The number of a firm that shows no legal form may lead to one person; a declared one was looked at.
    const shown = declared !== null || schemaOf(vendor) === "Company" ? identifiers : { uei: [], duns: [], cage: [] };
    const of = (property: string) => sources.flatMap((source) => source.properties[property] ?? []);
    return this.#entity(schemaOf(vendor), vendorKey(vendor), {
      name: [name],
      alias: without(names, name).filter((other) => !former.has(foldName(other))),
      previousName: was.map((one) => one.name),
      uniqueEntityId: shown.uei,
      dunsCode: shown.duns,
      cageCode: shown.cage,
      notes: [
        ...(declared?.note === undefined ? [] : [declared.note]),
        ...was.map((one) => `Called ${one.name} until ${one.until}: ${one.source}`),
      ],
      publisher: of("publisher"),
      sourceUrl: of("sourceUrl"),
      retrievedAt: of("retrievedAt"),
      proof: sources.map((source) => source.id),
    });
  }

  /** The declared parents that are no vendors of their own. */
  parents(): FtmEntity[] {
    const named = this.#parentages().filter(({ parent }) => !this.#byName.has(foldName(parent)));
    return [...new Map(named.map(({ parent }) => [foldName(parent), parent])).values()].map((name) =>
      this.#entity("Company", `parent-${digest(foldName(name))}`, { name: [name] }),
    );
  }

  /** What binds them: a vendor and its parent for the days declared, an agency and the department it is part of. */
  links(agencies: readonly Agency[]): FtmEntity[] {
    const owned = this.#parentages().map(({ vendor, parent, from, to, source }) => {
      const asset = this.#id(vendorKey(vendor));
      const owner = this.#ownerOf(parent);
      const dated = {
        startDate: from === undefined ? [] : [from],
        endDate: to === undefined ? [] : [to],
        description: source === undefined ? [] : [source],
        sourceUrl: addresses(source ?? ""),
      };
      const name = `parent-of-${digest([asset, owner, from ?? "", to ?? ""].join("|"))}`;
      // Only what is a company can be owned in FollowTheMoney.
      return schemaOf(vendor) === "Company"
        ? this.#entity("Ownership", name, { owner: [owner], asset: [asset], ...dated })
        : this.#entity("UnknownLink", name, { subject: [owner], object: [asset], role: ["parent"], ...dated });
    });
    const ids = new Set(agencies.map((a) => a.id));
    const parts = agencies.flatMap(({ id, parent }) =>
      parent === undefined || !ids.has(parent)
        ? []
        : [
            this.#entity("UnknownLink", `part-of-${digest(`${id}|${parent}`)}`, {
              subject: [this.#id(`agency-${key(id)}`)],
              object: [this.#id(`agency-${key(parent)}`)],
              role: ["part of"],
            }),
          ],
    );
    return [...owned, ...parts];
  }

  /** Vendors that are another's from a day on, and no firms of their own any more. */
  successions(): FtmEntity[] {
    return this.vendors.flatMap((vendor) => {
      const became = vendor.declared?.became;
      const other = became?.how === "merged" ? this.#declared.get(became.vendor) : undefined;
      if (became === undefined || other === undefined) return [];
      return [
        this.#entity("Succession", `succession-${digest(`${vendor.id}|${other.id}|${became.on}`)}`, {
          predecessor: [this.#id(vendorKey(vendor))],
          successor: [this.#id(vendorKey(other))],
          date: [became.on],
          description: [became.source],
          sourceUrl: addresses(became.source),
        }),
      ];
    });
  }

  /** Parents as declared, and those that acquired a vendor where no parent says so already. */
  #parentages(): (Parentage & { readonly vendor: VendorProfile })[] {
    const acquired = (vendor: VendorProfile): Parentage[] => {
      const { became, parents = [] } = vendor.declared ?? {};
      const other = became?.how === "acquired" ? this.#declared.get(became.vendor) : undefined;
      if (became === undefined || other === undefined) return [];
      const said = parents.some((p) => p.from === became.on && this.#byName.get(foldName(p.parent)) === other);
      return said ? [] : [{ parent: other.name, from: became.on, source: became.source }];
    };
    return this.vendors
      .flatMap((vendor) => [...(vendor.declared?.parents ?? []), ...acquired(vendor)].map((p) => ({ ...p, vendor })))
      .filter(({ vendor, parent }) => this.#byName.get(foldName(parent)) !== vendor);
  }

  #ownerOf(parent: string): string {
    const folded = foldName(parent);
    const vendor = this.#byName.get(folded);
    return this.#id(vendor === undefined ? `parent-${digest(folded)}` : vendorKey(vendor));
  }

  #id(name: string): string {
    return `${this.#dataset}-${name}`;
  }

  #entity(schema: FtmSchema, name: string, properties: Readonly<Record<string, readonly string[]>>): FtmEntity {
    const held = Object.entries(properties).flatMap(([property, values]) => {
      const own = [...new Set(values)].filter((value) => value !== "");
      return own.length === 0 ? [] : [[property, own] as const];
    });
    return { id: this.#id(name), schema, datasets: [this.#dataset], properties: Object.fromEntries(held) };
  }
}

function schemaOf(vendor: VendorProfile): "Company" | "Organization" {
  return vendor.names.some((name) => companyForm.test(foldName(name))) ? "Company" : "Organization";
}

function vendorKey(vendor: VendorProfile): string {
  return `vendor-${key(vendor.id)}`;
}

/** An id as it is where it is plain, else what stands for it. */
function key(id: string): string {
  return /^[A-Za-z0-9-]+$/.test(id) ? id : digest(id);
}

function digest(text: string): string {
  return hash("sha256", text).slice(0, 16);
}

function without(names: readonly string[], name: string): string[] {
  return names.filter((one) => one !== name);
}

function addresses(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s)>\]”"']+/g)].map(([address]) => address.replace(/[.,;:]+$/, ""));
}
