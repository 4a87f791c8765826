import { copyFile, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { naturalPerson } from "../../model/award.ts";
import { isIsoDate } from "../../model/dates.ts";
import type { SourceDeclaration } from "../../model/source.ts";
import { UserError } from "../../model/user-error.ts";
import { layouts } from "../../sources/layouts.ts";
import { minimiseCsv, minimiseJson } from "../../sources/minimise-csv.ts";
import { closeSource, openSource } from "../../sources/open-source.ts";
import type { OpenedSource } from "../../sources/open-source.ts";
import type { OpenMember } from "../../sources/prepare-member.ts";
import { proposeMapping } from "../../sources/propose-mapping.ts";
import { headerlessLayouts, recogniseLayout } from "../../sources/recognise-layout.ts";
import { appendDeclaration } from "./append-declaration.ts";
import { describeSource } from "./describe-source.ts";
import type { SourceDescription } from "./describe-source.ts";
import { layoutOf } from "./ingest.ts";
import { withLock } from "../lock.ts";
import { MaskedNames } from "./masked-names.ts";
import { declaredNames, minimiser } from "./minimiser.ts";
import { openCasebook } from "../open-casebook.ts";
import type { Casebook } from "../casebook.ts";

export type AddOptions = {
  readonly layout?: string;
  readonly origin?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly retrieved?: string;
  /** Keep only a copy from which what names private persons is gone; for casebooks that are published with their sources. */
  readonly minimise?: boolean;
};

export type Added = {
  readonly declaration: SourceDeclaration;
  readonly described: readonly SourceDescription[];
  /** What was passed over or left out: sheets without a table, comments, members of a zip. */
  readonly notes: readonly string[];
  readonly already: boolean;
};

/**
 * Copies a file into `sources/` and lists it in `sources.yaml`, and says what it recognised, what it covers and what
 * is dropped. A file of an unknown layout gets a proposed mapping to confirm, and nothing is added (exit 2).
 */
export async function addSource(folder: string, path: string, options: AddOptions): Promise<Added> {
  return withLock(folder, async () => {
    const casebook = await openCasebook(folder);
    const temp = join(casebook.cache, "tmp");
    await mkdir(temp, { recursive: true });
    const opened = await openSource(path, { tempDir: temp });
    try {
      const same = casebook.sources.find((s) => s.sha256 === opened.sha256 || s.obtainedSha256 === opened.sha256);
      if (same) return { declaration: same, described: [], notes: [], already: true };
      const known = layouts(join(folder, "mappings"));
      for (const member of opened.members) await refuseUnknown(folder, member, known, options);
      const described = [];
      for (const member of opened.members) {
        const { layout, recognisedBy } = layoutOf(member, options, known, basename(path));
        described.push(await describeSource(casebook, member, layout, recognisedBy));
      }
      const named = basename(path).replace(/[^\w.+-]+/g, "_");
      // The minimised copy of a workbook is the table that was in it.
      const file =
        options.minimise === true && opened.container === "workbook" ? named.replace(/(\.\w+)?$/, ".csv") : named;
      const target = join(folder, "sources", file);
      if (
        await stat(target).then(
          () => true,
          () => false,
        )
      ) {
        throw new UserError(
          `sources/${file} exists already with other bytes; rename the new file, for instance with the date it was retrieved: ${dated(file)}`,
        );
      }
      await mkdir(join(folder, "sources"), { recursive: true });
      const copy = options.minimise
        ? await minimisedCopy(casebook, opened, known, options, `${target}.tmp`)
        : await plainCopy(path, opened, `${target}.tmp`);
      const declaration = declare(file, path, copy, described, options, await retrievedOf(path, options));
      await rename(`${target}.tmp`, target);
      const { covers, ...rest } = declaration;
      await appendDeclaration(join(folder, "sources", "sources.yaml"), covers.length > 0 ? declaration : rest);
      return { declaration, described, notes: opened.notes, already: false };
    } finally {
      await closeSource(opened);
    }
  });
}

function dated(file: string): string {
  return file.replace(/(\.csv|\.json|\.zip|\.xlsx|\.xlsb|\.xls|\.ods)?(\.gz)?$/, ".YYYY-MM-DD$1$2");
}

type Copy = {
  readonly sha256: string;
  readonly obtainedSha256?: string;
  readonly counts?: SourceDeclaration["minimisedCounts"];
};

async function plainCopy(path: string, opened: OpenedSource, target: string): Promise<Copy> {
  await copyFile(path, target);
  return { sha256: opened.sha256 };
}

async function minimisedCopy(
  casebook: Casebook,
  opened: OpenedSource,
  known: ReturnType<typeof layouts>,
  options: AddOptions,
  target: string,
): Promise<Copy> {
  const [member] = opened.members;
  if (opened.members.length !== 1 || !member)
    throw new UserError(
      `${opened.path}: --minimise takes a file with one table; unpack the zip, or save each sheet, and add the tables one by one`,
    );
  const { layout } = layoutOf(member, options, known, basename(opened.path));
  const masked = await new MaskedNames(casebook.cache).open();
  const rules = minimiser(masked, declaredNames(casebook.vendors));
  const write = member.format === "csv" ? minimiseCsv : minimiseJson;
  const out = `${target}${opened.container === "gzip" ? ".gz" : ""}`;
  await rm(out, { force: true });
  const made = await write(
    member,
    layout,
    {
      maskRecipient: (name, { soleProprietor, organizationalType }) =>
        rules.isPerson(name, soleProprietor || organizationalType.toUpperCase() === "SOLE PROPRIETORSHIP")
          ? naturalPerson
          : name,
      maskText: (text, { maskedNames }) =>
        maskedNames.reduce((so, name) => rules.maskText(so, name), rules.maskText(text, null)),
    },
    out,
  );
  masked.save();
  if (out !== target) await rename(out, target);
  return {
    sha256: made.sha256,
    obtainedSha256: opened.sha256,
    counts: {
      droppedValues: made.dropped + made.maskedIdentifiers,
      maskedRecipients: made.maskedRecipients,
      maskedTexts: made.maskedTexts,
    },
  };
}

function declare(
  file: string,
  path: string,
  copy: Copy,
  described: readonly SourceDescription[],
  options: AddOptions,
  retrieved: string,
): SourceDeclaration {
  return {
    file,
    sha256: copy.sha256,
    ...(copy.obtainedSha256 !== undefined && { obtainedSha256: copy.obtainedSha256 }),
    minimised: copy.obtainedSha256 !== undefined,
    ...(copy.counts && { minimisedCounts: copy.counts }),
    ...(options.layout !== undefined && { layout: options.layout }),
    origin: options.origin ?? `added from ${basename(path)}; say here where it was obtained`,
    publisher: options.publisher ?? described[0]?.publisher ?? "not stated",
    licence:
      options.licence ??
      (described[0]?.publisher.includes("USAspending")
        ? "US Government work, public domain (17 U.S.C. 105)"
        : "not stated"),
    retrieved,
    covers: [],
  };
}

/** The day asked for, else a date in the file's name, else the day the file was last written. */
export async function retrievedOf(path: string, options: Pick<AddOptions, "retrieved">): Promise<string> {
  if (options.retrieved !== undefined) {
    if (!isIsoDate(options.retrieved))
      throw new UserError(`--retrieved is “${options.retrieved}”; expected a date like 2025-10-01`);
    return options.retrieved;
  }
  const named = /(\d{4}-\d{2}-\d{2})/.exec(basename(path))?.[1];
  return named !== undefined && isIsoDate(named) ? named : (await stat(path)).mtime.toISOString().slice(0, 10);
}

async function refuseUnknown(
  folder: string,
  member: OpenMember,
  known: ReturnType<typeof layouts>,
  options: AddOptions,
): Promise<void> {
  if (options.layout !== undefined || recogniseLayout(member.columns, known, member.format)) return;
  const headerless = headerlessLayouts(member.columns.length, known);
  if (headerless.length > 0) {
    throw new UserError(
      `${member.name}: ${member.columns.length} columns and no header row that is known; if it is “${headerless[0]!.title}”, add it with --layout ${headerless[0]!.id}`,
    );
  }
  const id = basename(member.name)
    .replace(/\.(csv|json|gz|zip|xlsx|ods)/g, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
  const proposal = proposeMapping(member.columns, { id, format: member.format, sample: member.sample });
  const path = join(folder, "mappings", `${id}.yaml.proposed`);
  await mkdir(join(folder, "mappings"), { recursive: true });
  await writeFile(path, proposal);
  throw new UserError(
    `${member.name}: its ${member.columns.length} columns are of no known layout, and nothing was added. A mapping is proposed in ${path}: read it, correct it, take “.proposed” off its name, and add the file again.`,
  );
}
