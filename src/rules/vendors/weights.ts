/** What each feature of two names counts, and where the sum stands with none: a logistic fit, see bench/vendor-weights.ts. */
export type Weights = { readonly bias: number; readonly features: Readonly<Record<string, number>> };

export const vendorWeights: Weights = {
  bias: -6,
  features: {
    "words in common": 10,
    "words on one side only": -3,
    "different words": -4,
    "a region on one side only": -2,
    "a word of trade on one side only": -1,
    "first words differ": -2,
    "letters differ": -2,
    "several letters differ": -2,
    "sound alike": 1,
    initials: -3.5,
    "a number on one side only": -6,
    "numbers differ": -6,
    "legal form agrees": 0.5,
    "legal form differs": -1,
    "other order": -0.5,
    "registry identifier": 6,
    "registry identifiers differ": -3,
  },
};

/** The score from which a match is worth proposing. */
export const proposeFrom = 0.5;
