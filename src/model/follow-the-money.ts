/** The schemata of FollowTheMoney that are written: organisations, what binds them, and the files that say so. */
export type FtmSchema =
  "Company" | "Organization" | "PublicBody" | "Ownership" | "Succession" | "UnknownLink" | "Document";

/** One entity of FollowTheMoney (https://followthemoney.tech): every value is a text, every property a list. */
export type FtmEntity = {
  readonly id: string;
  readonly schema: FtmSchema;
  readonly datasets: readonly string[];
  readonly properties: Readonly<Record<string, readonly string[]>>;
};
