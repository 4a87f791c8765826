import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Field, Layout } from "../../model/layout.ts";
import type { SourceDeclaration } from "../../model/source.ts";
import { UserError } from "../../model/user-error.ts";
import { layouts } from "../../sources/layouts.ts";
import { foldName } from "../../rules/fold-text.ts";
import { isNaturalPerson } from "../../rules/persons/natural-person.ts";
import { closeSource, glimpseSource, openSource } from "../../sources/open-source.ts";
import type { Glimpse } from "../../sources/open-source.ts";
import type { OpenMember } from "../../sources/prepare-member.ts";
import { declarationProblem, fitLayout, headerlessLayouts, recogniseLayout } from "../../sources/recognise-layout.ts";
import { openDatabase } from "../../store/duckdb.ts";
import { stageSource } from "../../store/stage-source.ts";
import type { Rejection, StagedSource } from "../../store/stage-source.ts";
import { contentKey, programKey } from "../content-key.ts";
import type { Effects } from "../effects.ts";
import { sideBySide } from "../side-by-side.ts";
import { maskAgain } from "./mask-again.ts";
import { MaskedNames } from "./masked-names.ts";
import { declaredNames, minimiser } from "./minimiser.ts";
import type { Casebook } from "../casebook.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";
import { SourceHashes } from "./source-hash.ts";

/** One table of one source after ingest: where its records lie and its accounts so far. */
export type Ingested = {
  /** The source's name everywhere: the file, or `file/member` where a zip has several tables. */
  readonly file: string;
  readonly declaration: SourceDeclaration;
  readonly key: string;
  readonly path: string;
  readonly layout: {
    readonly id: string;
    readonly title: string;
    readonly kind: Layout["kind"];
    readonly fields: readonly Field[];
  };
  readonly recognisedBy: "columns" | "declaration";
  readonly bytes: number;
  readonly repairs: readonly string[];
  readonly staged: Omit<StagedSource, "structural" | "rejected">;
  readonly structural: readonly Rejection[];
  readonly rejected: readonly Rejection[];
};

export type IngestOptions = {
  readonly reread?: boolean;
  readonly memoryLimit?: string;
  /** Called when a book is to be made of what was ingested: what the caller can do while the engine works. */
  readonly meanwhile?: () => void;
};

/**
 * Ingests every source of a casebook; a source already ingested by this program is not read again. A source that
 * holds a name another one had masked since has it masked afterwards, so that no source keeps what one of them flags.
 */
export async function ingest(casebook: Casebook, effects: Effects, options: IngestOptions = {}): Promise<Ingested[]> {
  const { cache } = casebook;
  await mkdir(join(cache, "records"), { recursive: true });
  await rm(join(cache, "tmp"), { recursive: true, force: true });
  await mkdir(join(cache, "tmp"), { recursive: true });
  const hashes = await new SourceHashes(casebook.folder, cache).open();
  const masked = await new MaskedNames(cache).open();
  const held = casebook.sources.map(({ sha256 }) => sha256).sort();
  if (masked.restsOnOthersThan(held)) {
    for (const name of await readdir(join(cache, "records")))
      if (name.endsWith(".json")) await rm(join(cache, "records", name));
    masked.forget();
  }
  const known = layouts(join(casebook.folder, "mappings"));
  const declared = declaredNames(casebook.vendors);
  const claimed = [...declared].filter((name) => isNaturalPerson(name, { soleProprietor: true }).person).sort();
  const shared = { known, masked, declared, claimed, hashes };
  const out = await sideBySide(casebook.sources, (declaration, at) => {
    effects.progress(`${declaration.file} (${at + 1} of ${casebook.sources.length})`);
    return ingestSource(casebook, declaration, shared, effects, options);
  });
  if (masked.grew) {
    const takes = (name: string) => masked.has(name) && !declared.has(foldName(name));
    for (const [at, tables] of out.entries()) {
      const again = await Promise.all(
        tables.map((table) => maskAgain(table, takes, minimiser(masked, declared), join(cache, "tmp"))),
      );
      if (again.every((table) => table === undefined)) continue;
      out[at] = tables.map((table, i) => again[i] ?? table);
      await writeListing(cache, out[at]);
    }
  }
  masked.settle(held);
  await hashes.save();
  return out.flat();
}

/** `claimed` are declared names that would be masked if nobody had declared them: with others, other records. */
type Shared = {
  readonly known: readonly Layout[];
  readonly masked: MaskedNames;
  readonly declared: ReadonlySet<string>;
  readonly claimed: readonly string[];
  readonly hashes: SourceHashes;
};

async function ingestSource(
  casebook: Casebook,
  declaration: SourceDeclaration,
  shared: Shared,
  effects: Effects,
  options: IngestOptions,
): Promise<Ingested[]> {
  const { cache } = casebook;
  const sha256 = await shared.hashes.unlessLarge(declaration.file, options.reread);
  if (sha256 !== undefined) sameBytes(declaration, sha256);
  const key = contentKey({
    sha256: declaration.sha256,
    layout: declaration.layout ?? null,
    layouts: shared.known,
    claimed: shared.claimed,
    program: programKey(),
  });
  const listing = join(cache, "records", `${key}.json`);
  const cached = await readFile(listing, "utf8")
    .then((t) => JSON.parse(t) as Ingested[])
    .catch(() => undefined);
  if (cached && sha256 === undefined) sameBytes(declaration, await shared.hashes.of(declaration.file, options.reread));
  if (cached) return cached.map((i) => ({ ...i, declaration, path: join(cache, "records", `${i.key}.parquet`) }));
  const fresh = await ingestOne(casebook, declaration, shared, key, effects, options);
  shared.masked.save(declaration.sha256);
  await writeListing(cache, fresh);
  return fresh;
}

/** Writes what is known of a source's tables beside their records; a source without it is read again. */
async function writeListing(cache: string, tables: readonly Ingested[]): Promise<void> {
  const listing = join(cache, "records", `${tables[0]!.key.replace(/-\d+$/, "")}.json`);
  await writeFile(`${listing}.tmp`, JSON.stringify(tables));
  await rename(`${listing}.tmp`, listing);
}

function sameBytes(declaration: SourceDeclaration, sha256: string): void {
  if (sha256 === declaration.sha256) return;
  throw new UserError(
    `sources/${declaration.file}: its bytes changed since it was added (SHA-256 ${sha256.slice(0, 12)}…, sources.yaml says ${declaration.sha256.slice(0, 12)}…); restore it, or add it again`,
  );
}

async function ingestOne(
  { folder, cache }: Casebook,
  declaration: SourceDeclaration,
  { known, masked, declared, hashes }: Shared,
  key: string,
  effects: Effects,
  options: IngestOptions,
): Promise<Ingested[]> {
  const source = join(folder, "sources", declaration.file);
  const pathOf = (at: number) => join(cache, "records", `${key}-${at}.parquet`);
  const stageAt = (member: Glimpse, layout: Layout, at: number) =>
    stage(member, layout, `${pathOf(at)}.tmp`, cache, { masked, declared }, options);
  const early = stageEarly(source, (member) =>
    stageAt(member, layoutOf(member, declaration, known, declaration.file).layout, 0),
  );
  const opened = await openSource(source, {
    tempDir: join(cache, "tmp"),
    onProgress: (done) => effects.progress(`reading ${declaration.file}: ${(Number(done) / 1e6).toFixed(0)} MB`),
  }).catch(async (error: unknown) => {
    await early;
    sameBytes(declaration, await hashes.of(declaration.file));
    throw error;
  });
  try {
    const staged = await early;
    sameBytes(declaration, await hashes.put(declaration.file, opened.sha256));
    const out: Ingested[] = [];
    for (const [at, member] of opened.members.entries()) {
      const file = opened.members.length > 1 ? `${declaration.file}/${basename(member.name)}` : declaration.file;
      const { layout, recognisedBy } = layoutOf(member, declaration, known, file);
      const path = pathOf(at);
      const { structural, rejected, ...accounts } =
        staged && sameTable(staged.member, member) ? staged.staged : await stageAt(member, layout, at);
      await rename(`${path}.tmp`, path);
      const fields = [...new Set([...Object.keys(layout.columns), ...Object.keys(layout.fixed)])] as Field[];
      out.push({
        file,
        declaration,
        key: `${key}-${at}`,
        path,
        recognisedBy,
        bytes: opened.bytes,
        repairs: [...opened.notes, ...member.repairs],
        layout: { id: layout.id, title: layout.title, kind: layout.kind, fields },
        staged: accounts,
        structural,
        rejected,
      });
      refuseUnreadable(file, accounts.rows, structural, rejected, member.columns.length);
    }
    return out;
  } finally {
    await closeSource(opened);
  }
}

type Early = { readonly member: Glimpse; readonly staged: StagedSource };

/** Stages a large plain CSV while another thread still checks its bytes; undefined where that cannot be, or went wrong. */
async function stageEarly(
  path: string,
  stageIt: (member: Glimpse) => Promise<StagedSource>,
): Promise<Early | undefined> {
  try {
    const member = await glimpseSource(path);
    return member && { member, staged: await stageIt(member) };
  } catch {
    return undefined;
  }
}

function sameTable(a: Glimpse, b: Glimpse): boolean {
  return (
    a.plainPath === b.plainPath &&
    a.delimiter === b.delimiter &&
    a.newline === b.newline &&
    a.columns.join("\n") === b.columns.join("\n")
  );
}

async function stage(
  member: Glimpse,
  layout: Layout,
  out: string,
  cache: string,
  { masked, declared }: Pick<Shared, "masked" | "declared">,
  options: IngestOptions,
): Promise<StagedSource> {
  const database = await openDatabase({
    tempDirectory: join(cache, "tmp"),
    ...(options.memoryLimit !== undefined && { memoryLimit: options.memoryLimit }),
  });
  try {
    const columns = layout.header ? member.columns : layout.order;
    return await stageSource(
      database,
      { path: member.plainPath, columns, delimiter: member.delimiter, newline: member.newline },
      layout,
      minimiser(masked, declared),
      out,
    );
  } finally {
    database.close();
  }
}

/** Returns the layout of a table: the declared one where it fits, else the one its columns show; a UserError says what to do. */
export function layoutOf(
  member: Pick<OpenMember, "columns" | "format">,
  declaration: Pick<SourceDeclaration, "layout">,
  known: readonly Layout[],
  file: string,
): { layout: Layout; recognisedBy: "columns" | "declaration" } {
  if (declaration.layout !== undefined) {
    const layout = known.find((l) => l.id === declaration.layout);
    if (!layout)
      throw new UserError(
        `sources/sources.yaml: ${file}: unknown layout “${declaration.layout}”; expected one of: ${known.map((l) => l.id).join(", ")}`,
      );
    const problem = declarationProblem(member.columns, layout);
    if (problem !== undefined) throw new UserError(`${file}: ${problem}`);
    return { layout: fitLayout(member.columns, layout), recognisedBy: "declaration" };
  }
  const layout = recogniseLayout(member.columns, known, member.format);
  if (layout) return { layout, recognisedBy: "columns" };
  const headerless = headerlessLayouts(member.columns.length, known);
  const hint =
    headerless.length > 0
      ? ` If it has no header row, declare “layout: ${headerless[0]!.id}” in sources/sources.yaml.`
      : ` “tallylight add” proposes a mapping for it to confirm.`;
  throw new UserError(
    `${file}: its ${member.columns.length} columns are of no known layout; expected one of: ${known.map((l) => l.id).join(", ")}.${hint}`,
  );
}
