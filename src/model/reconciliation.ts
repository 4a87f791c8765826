import type { RegistryIdentifiers, VendorProfile } from "./vendor-profile.ts";

/** A name to be matched with a vendor, with the registry identifiers that stood beside it; one of the two may be missing. */
export type ReconcileQuery = {
  readonly name: string | null;
  readonly identifiers: RegistryIdentifiers;
  /** At most so many candidates. */
  readonly limit: number;
};

/** One thing a candidate was scored on, in words a person can check. */
export type ReconcileFeature = {
  readonly id: string;
  /** How alike, 0 to 1. */
  readonly value: number;
  readonly says: string;
};

/** A vendor a name may be: a suggestion, never a decision. */
export type ReconcileCandidate = {
  readonly vendor: VendorProfile;
  /** The name of the vendor that came nearest; null where only identifiers were compared. */
  readonly name: string | null;
  /** 0 to 100, with one decimal. */
  readonly score: number;
  /** High enough, and far enough ahead of the next. */
  readonly match: boolean;
  readonly features: readonly ReconcileFeature[];
};

/** A candidate is a match from this score on, and if it is so far ahead of the next one. */
export const matchFrom = 90;
export const matchAhead = 5;

/** Below this score a vendor is no candidate. */
export const candidateFrom = 20;
