/** What each feature of two names counts, and where the sum stands with none: a logistic fit, see bench/vendor-weights.ts. */
export type Weights = { readonly bias: number; readonly features: Readonly<Record<string, number>> };

/** Set by hand: where the fit starts and what it is held near. */
export const priorWeights: Weights = {
  bias: -6,
  features: {
    "words in common": 10,
    "words on one side only": -4,
    "a part of a public body": -3,
    "different words": -4,
    "a region on one side only": -2,
    "a state on one side only": -1,
    "a word of trade on one side only": -2.5,
    "nothing rare in common": -2,
    "a firm and a public body": -4,
    "first words differ": -2,
    "letters differ": -2,
    "several letters differ": -2,
    "two words of their own": -2,
    "sound alike": 1,
    initials: -3.5,
    "a number on one side only": -7,
    "numbers differ": -8,
    "office codes differ": -10,
    "legal form agrees": 0.5,
    "legal form differs": -1,
    "other order": -0.5,
    "registry identifier": 6,
    "registry identifiers differ": -3,
  },
};

/** The score from which a match is worth proposing: the best on the training halves, as the same script prints. */
export const proposeFrom = 0.78;

/** What `npx node bench/vendor-weights.ts` prints; those of registry identifiers and office codes are set by hand. */
export const vendorWeights: Weights = {
  bias: -4.32,
  features: {
    "words in common": 11.47,
    "words on one side only": -3.09,
    "a part of a public body": -2.4,
    "different words": -4.38,
    "a region on one side only": -1.69,
    "a state on one side only": -0.66,
    "a word of trade on one side only": -2.83,
    "nothing rare in common": -2.1,
    "a firm and a public body": -4,
    "first words differ": -1.68,
    "letters differ": -2.86,
    "several letters differ": -3.25,
    "two words of their own": -2.26,
    "sound alike": 1.92,
    initials: -3.5,
    "a number on one side only": -7.34,
    "numbers differ": -8,
    "office codes differ": -10,
    "legal form agrees": 0,
    "legal form differs": -1.38,
    "other order": -0.23,
    "registry identifier": 6,
    "registry identifiers differ": -3,
  },
};
