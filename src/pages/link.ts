/**
 * Returns the address of one file of the site as written in another: always relative, so that the site works in any
 * folder of any file server and from a disk. A fragment after `#` is kept.
 */
export function linkTo(from: string, target: string): string {
  const [path = "", fragment] = target.split("#");
  const hash = fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`;
  if (path === from) return hash === "" ? encode(path.split("/").slice(-1)) : hash;
  const here = from.split("/").slice(0, -1);
  const there = path.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return encode([...here.slice(shared).map(() => ".."), ...there.slice(shared)]) + hash;
}

/** Returns the address when a reader may be sent there (http or https), otherwise undefined. */
export function outsideLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** Returns the text as it may stand in the name of a file or of an anchor. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

function encode(segments: readonly string[]): string {
  return segments.map((segment) => encodeURIComponent(segment)).join("/");
}
