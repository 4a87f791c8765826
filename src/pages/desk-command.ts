import type { DeskForm } from "./desk-form.ts";

/** Returns the command that measures what a form of the desk asks for; what the command takes by itself is left out. */
export function deskCommand({ measure, by, reading, vendors, since, through, where }: DeskForm): string {
  const flags = [
    ["measure", measure],
    ...Object.entries(where).map(([name, value]) => ["where", value === "" ? "" : `${name}=${value}`] as const),
    ["by", by],
    ["since", since],
    ["through", through],
    ["reading", reading === "strict" ? "" : reading],
    ["vendors", vendors === "as-grouped" ? "" : vendors],
  ] as const;
  return [
    "tallylight figure",
    ...flags.flatMap(([name, value]) => (value === "" ? [] : [`--${name} ${shellWord(value)}`])),
  ].join(" ");
}

/** A word as a POSIX shell takes it, whatever it holds. */
function shellWord(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
