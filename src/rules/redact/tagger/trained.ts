import { decodeModel } from "./model.ts";
import type { TaggerModel } from "./model.ts";
import { weights } from "./weights.ts";

let decoded: TaggerModel | null = null;

/** Returns the model that `npm run train:tagger` made, decoded when it is first asked for. */
export function trainedModel(): TaggerModel {
  if (decoded === null) {
    const signs = atob(weights);
    const bytes = new Uint8Array(signs.length);
    for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
    decoded = decodeModel(bytes);
  }
  return decoded;
}
