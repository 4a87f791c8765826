/** Returns a generator of numbers in [0, 1) that is the same for the same seed (xorshift32). */
export function seeded(seed: number): Random {
  let state = Math.imul(seed + 1, 2654435761) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  next();
  return new Random(next);
}

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

export class Random {
  readonly next: () => number;
  constructor(next: () => number) {
    this.next = next;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  /** Letters and digits, as registries make identifiers. */
  code(size: number): string {
    let out = "";
    for (let i = 0; i < size; i++) out += letters[this.below(letters.length)];
    return out;
  }

  digits(size: number): string {
    let out = "";
    for (let i = 0; i < size; i++) out += this.below(10);
    return out;
  }
}
