import type { Effects } from "../casebook/effects.ts";

/** True when colour is wanted: a terminal, and NO_COLOR (no-color.org) not set. */
export function colours(stream: { isTTY?: boolean }): boolean {
  return stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "";
}

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** Returns text in a colour or weight, plain where colour is not wanted. */
export function paint(text: string, how: keyof typeof codes, stream: { isTTY?: boolean } = process.stdout): string {
  return colours(stream) ? `\u001b[${codes[how]}m${text}\u001b[0m` : text;
}

/** The effects of a command on a terminal: news and progress on standard error, progress only where it can be replaced. */
export function terminalEffects(): Effects {
  const live = process.stderr.isTTY === true;
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write("\r\u001b[2K");
    shown = false;
  };
  return {
    say: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!live) return;
      clear();
      if (line !== "") process.stderr.write(line.slice(0, (process.stderr.columns ?? 80) - 1));
      shown = line !== "";
    },
  };
}

/** Returns rows as an aligned table; columns named in `right` are aligned right. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => (r[i] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        right.includes(i) ? cell.padStart(widths[i]!) : i === cells.length - 1 ? cell : cell.padEnd(widths[i]!),
      )
      .join("  ")
      .trimEnd();
  return [line(head), widths.map((w) => "─".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}
