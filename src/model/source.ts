import type { IsoDate } from "./dates.ts";

/** Where a value was read: the source and the 1-based ordinal of the record in it (header not counted). */
export type Locator = { readonly source: string; readonly record: number };

/**
 * What one record of a layout is. `transaction`: one row per modification, obligations add up.
 * `award-summary`: one row per award with its totals. `award-latest`: the latest modification of each award.
 * `action`: a contract action without award id, date or obligation. `subaward`: a payment by the prime recipient.
 * Only transactions are ever summed as obligations.
 */
export type RecordKind = "transaction" | "award-summary" | "award-latest" | "action" | "subaward";

/** One source as `sources/sources.yaml` declares it. */
export type SourceDeclaration = {
  /** The file's name inside `sources/`; it names the source everywhere. */
  readonly file: string;
  /** SHA-256 (hex) of the file's bytes as they are in `sources/`. */
  readonly sha256: string;
  /** SHA-256 of the file as obtained, when `sources/` holds a minimised copy of it. */
  readonly obtainedSha256?: string;
  readonly minimised: boolean;
  /** What minimising took out before the copy was written; added to what ingest finds in it. */
  readonly minimisedCounts?: {
    readonly droppedValues: number;
    readonly maskedRecipients: number;
    readonly maskedTexts: number;
  };
  /** A layout id from `mappings/`; needed where there is no header row, else detection proposes. */
  readonly layout?: string;
  /** Where the bytes came from, in one line, with an address when there is one. */
  readonly origin: string;
  readonly publisher: string;
  readonly licence: string;
  /** The day the publisher was asked; newer pulls of one scope win. */
  readonly retrieved: IsoDate;
  /** What it covers; scopes not named here are taken from the rows themselves. */
  readonly covers: readonly CoverageDeclaration[];
  readonly note?: string;
};

/** A person's word on one scope of a source: `complete` and `cut-off` override detection, `slice` is a part on purpose. */
export type CoverageDeclaration = {
  readonly agency: string;
  readonly fiscalYear?: number;
  readonly state: "complete" | "cut-off" | "slice";
  readonly because?: string;
};

/** The accounts of one source after ingest; read = parsed + rejected + superseded + duplicate. */
export type SourceAccount = {
  readonly file: string;
  readonly sha256: string;
  readonly layout: string;
  readonly layoutTitle: string;
  readonly kind: RecordKind;
  readonly recognisedBy: "columns" | "declaration";
  readonly bytes: number;
  readonly read: number;
  readonly parsed: number;
  readonly rejected: number;
  readonly superseded: number;
  readonly duplicate: number;
  /** How many non-empty values were dropped because their column names private persons or reaches them. */
  readonly droppedValues: number;
  /** How many recipient names were masked as natural persons, and texts in which something was masked. */
  readonly maskedRecipients: number;
  readonly maskedTexts: number;
  /** What had to be repaired to read it: `byte order mark`, `Latin-1`, `twice-encoded UTF-8`, `bare CR` … */
  readonly repairs: readonly string[];
  readonly declaration: SourceDeclaration;
};

/** The rows of one source that fall in one agency and fiscal year. */
export type Slice = {
  readonly file: string;
  readonly agency: string;
  readonly fiscalYear: number | null;
  readonly kind: RecordKind;
  readonly rows: number;
  readonly negatives: number;
  readonly firstDate: IsoDate | null;
  readonly lastDate: IsoDate | null;
  readonly retrieved: IsoDate;
  /** `used` rows make figures; `superseded` by a newer complete pull; `cut-off` left out as incomplete. */
  readonly state: "used" | "superseded" | "cut-off";
  readonly because: string;
};
