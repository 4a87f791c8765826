import { slug } from "../../rules/fold-text.ts";

/** Returns the page of the n-th award of a PIID, from 1: nearly always there is one. */
export function awardPath(piid: string, nth: number): string {
  return `awards/${slug(piid).toUpperCase()}${nth === 1 ? "" : `-${nth}`}.html`;
}
