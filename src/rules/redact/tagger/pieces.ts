/** What a piece of a text is: a word or number, a mark, an end of a line, a mask or what was blackened, an address on the web. */
export type PieceForm = "word" | "mark" | "break" | "mask" | "web";

/** A piece of a text as the tagger reads it. */
export type Piece = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly form: PieceForm;
  /** Nothing stands between it and the piece before. */
  readonly glued: boolean;
};

const piece =
  /\[(?:name|e-mail|phone|SSN|A-number|passport|driver's licence|address|date of birth|plate|VIN|bank account|card|IP address|coordinates)\]|\u25a0[\u25a0 ]*|https?:\/\/[^\s,;)>\]]+|[\p{L}\p{N}_][\p{L}\p{N}_.+-]{0,64}@[\p{L}\p{N}.-]{1,64}|(?:www\.)?[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,4}\.(?:com|org|net|gov|edu|mil|info|io|co|ai|app|us|uk|de|fr|ca|eu)(?![\p{L}\p{N}-])(?:\/[^\s,;)>\]]*)?|@[\p{L}_][\p{L}\p{N}_]+|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['\u2018\u2019](?![sS](?![\p{L}]))(?=\p{L}))*|['\u2018\u2019][sS](?![\p{L}])|[ \t\r\u00a0]*\n\s*|[^\s]/gu;

const web = /^https?:|^@.|[^.]@|\.[a-z]{2,4}(?:\/|$)/;

/** Returns the pieces of a text, in order: words, numbers, marks one by one, ends of lines, masks. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last = -1;
  for (const match of text.matchAll(piece)) {
    const start = match.index;
    const found = match[0];
    const end = start + found.length;
    const form = found.includes("\n")
      ? "break"
      : web.test(found)
        ? "web"
        : /^[\p{L}\p{N}]/u.test(found)
          ? "word"
          : found.length > 2 && (found[0] === "[" || found[0] === "\u25a0")
            ? "mask"
            : "mark";
    pieces.push({ text: found, start, end, form, glued: start === last });
    last = end;
  }
  return pieces;
}
