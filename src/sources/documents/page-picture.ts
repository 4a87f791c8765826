import type { Box } from "../../model/document.ts";

/** A place of a page to paint over, and the word that is written there; none over what only hides badly. */
export type PageMask = { readonly box: Box; readonly label: string | null };

/** A place where text may stand in almost the colour of its ground: shades an eye cannot tell apart are made one. */
export type PageWash = { readonly box: Box };

/** A page's picture as a PDF embeds it: a JPEG, or greys of so many bits packed as PNG packs them. */
export type MaskedPicture = {
  readonly format: "jpeg" | "greys";
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** The size of the page in points. */
  readonly pageWidth: number;
  readonly pageHeight: number;
};
