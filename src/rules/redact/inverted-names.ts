import { gapBetween, isCapital } from "./name-runs.ts";
import type { Reading, Run } from "./name-runs.ts";
import { isClearName, kindOf, listForm } from "./word-kinds.ts";

/**
 * Returns a run of the form SURNAME, GIVEN that begins at a token (a second given name or an initial included), or
 * SURNAME, X.; with a label before it, of unknown words too.
 */
export function invertedRun(reading: Reading, at: number, labelled: boolean): Run | null {
  const { text, tokens, written } = reading;
  let comma = at;
  while (comma < at + 2 && gapBetween(reading, comma) === "hyphen") comma++;
  const [surname, given] = [tokens[at]!, tokens[comma + 1]];
  if (given === undefined || gapBetween(reading, comma) !== "comma") return null;
  if (!isCapital(reading, surname) || !isCapital(reading, given) || surname.text.length < 2) return null;
  const [s, g] = [kindOf(surname.text), kindOf(given.text)];
  const run = (last: number): Run => ({ first: at, last, full: [given, surname], initials: 0, joined: 0 });
  if (given.text.length === 1)
    return s.surname && isClearName(surname.text) && text[given.end] === "." ? run(comma + 1) : null;
  const known =
    (s.surname || s.strange || (s.given && (labelled || surname.shape === "upper"))) &&
    !(s.place && !s.surname) &&
    isClearName(given.text) &&
    g.given;
  // Quimberly, Zoriana K.
  const withInitial =
    tokens[comma + 2]?.shape === "initial" &&
    gapBetween(reading, comma + 1) === "space" &&
    text[tokens[comma + 2]!.end] === "." &&
    (s.surname || s.strange) &&
    (g.given || g.strange);
  const unknown = labelled && (s.surname || !(s.ordinary || s.place)) && (g.given || g.strange) && !g.place;
  if (!(known || unknown || withInitial) || s.decisive || written.has(listForm(given.text)) || (s.place && !labelled))
    return null;
  if (!labelled && gapBetween(reading, comma + 1) === "comma" && !isClearName(surname.text)) return null;
  let last = comma + 1;
  for (let next = last + 1; next <= comma + 3 && tokens[next] !== undefined; next++) {
    const gap = gapBetween(reading, next - 1);
    const token = tokens[next]!;
    const kind = kindOf(token.text);
    const second = token.shape === given.shape && !kind.place && (kind.given || (gap === "hyphen" && kind.strange));
    if ((gap !== "space" && gap !== "hyphen") || !(token.shape === "initial" || second)) break;
    last = next;
  }
  return run(last);
}
