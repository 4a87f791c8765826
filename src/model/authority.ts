/** A statute, directive or policy: what it permits, requires and forbids. A sentence not checked is `unverified`. */
export type Authority = {
  readonly id: string;
  readonly name: string;
  readonly citation: string;
  readonly kind: "statute" | "directive" | "policy" | "assessment";
  readonly permits: readonly AuthoritySentence[];
  readonly requires: readonly AuthoritySentence[];
  readonly forbids: readonly AuthoritySentence[];
  readonly url?: string;
  readonly note?: string;
};

export type AuthoritySentence = {
  readonly says: string;
  readonly citation?: string;
  readonly verified: boolean;
};
