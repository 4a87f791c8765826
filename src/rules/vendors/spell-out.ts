import anyAscii from "any-ascii";
import { repairTwiceEncoded } from "../../model/twice-encoded.ts";

/**
 * Returns a name in plain capitals: twice-encoded text put right, other scripts and accents in the letters of ASCII,
 * apostrophes gone (BRIAN'S is BRIANS), AND for &, full stops of initials gone (U.S. is US), a letter and a number that
 * a hyphen parts joined (L-3 is L3). Other marks are left for whoever splits it.
 */
export function spellOut(name: string): string {
  let text = name;
  if (/[^ -~]/.test(text)) text = ascii(repairTwiceEncoded(text).text);
  text = text.toUpperCase().replace(/['`]/g, "");
  text = text
    .replace(/&/g, " AND ")
    .replace(/\+/g, " AND ")
    .replace(/(\d)\s?%/g, "$1 PERCENT ")
    .replace(/\b(A\/S|S\/A|N\/A)\b/g, (form) => form.replace("/", ""));
  text = text.replace(/\b(?:[A-Z]\.\s?)+(?:[A-Z]\b)?/g, (run) =>
    (run.match(/[A-Z]/g)?.length ?? 0) > 1 ? `${run.replace(/[.\s]/g, "")} ` : run,
  );
  return text.replace(/\b([A-Z])-(\d)/g, "$1$2");
}

function ascii(text: string): string {
  // Turned into ASCII a soft sign is an apostrophe and « is <<; in a name both are nothing.
  return anyAscii(text.normalize("NFC").replace(/[ьъЬЪ«»“”„]/g, (mark) => (/[ьъЬЪ]/.test(mark) ? "" : " ")));
}
