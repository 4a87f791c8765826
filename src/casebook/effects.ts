/** The outside world a command may touch besides the casebook's folder. */
export type Effects = {
  /** A line of lasting news on standard error: what was recognised, what was dropped. */
  readonly say: (line: string) => void;
  /** A passing line (rows, bytes, time left); replaced by the next on a terminal, dropped when piped. */
  readonly progress: (line: string) => void;
};

export const silent: Effects = { say: () => {}, progress: () => {} };
