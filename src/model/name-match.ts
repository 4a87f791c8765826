/** A recipient's name as filed, with the registry identifiers that stood beside it. */
export type NameAsFiled = {
  readonly name: string;
  readonly uei?: string | null;
  readonly duns?: string | null;
  readonly cage?: string | null;
};

/** One thing two names were compared on. */
export type MatchFeature = {
  readonly name: string;
  /** How alike, 0 to 1. */
  readonly score: number;
  /** How much it counts; negative where likeness speaks against. */
  readonly weight: number;
  /** What made the score, in words a person can check. */
  readonly says: string;
};

/** Two names compared: a suggestion, never a decision. */
export type NameMatch = {
  readonly left: NameAsFiled;
  readonly right: NameAsFiled;
  /** How likely they are one vendor, 0 to 1. */
  readonly score: number;
  readonly features: readonly MatchFeature[];
};
