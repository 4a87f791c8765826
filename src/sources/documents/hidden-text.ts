import type { BadRedaction } from "../../model/document.ts";
import type { Glyph, PageMarks, Paint } from "./marks.ts";
import { areaOf, boxOf, intersection, type Rect, union } from "./rect.ts";

/** A glyph that may not be seen, how, and the part of it that the picture of the page has to show to say otherwise. */
export type Suspect = {
  readonly glyph: Glyph;
  readonly kind: BadRedaction["kind"];
  readonly look: Rect | null;
  /** True under a picture that is a part of the page: what a photograph shows there is no letter of the text. */
  readonly pictured?: boolean;
};

/** An area a Redact annotation marks: what stands there was to go. */
export type MarkedArea = Rect;

/** Print lower than a point, or of no width, is not there to be read. */
const [leastHeight, leastWidth] = [1, 0.05];

/** Pictures over more than this share of a page are a scan, whose letters its text layer may well say. */
const scanned = 0.5;

/** Half of a letter under a box leaves it readable; more of it does not. */
const coveredShare = 0.6;

/** Returns the glyphs of a page that may be hidden from whoever looks at it. */
export function suspectText({ glyphs, paints }: PageMarks, page: Rect, marked: readonly MarkedArea[]): Suspect[] {
  const over = gridOf(paints, page);
  const cuts = new Map<number, number>();
  for (const { cut, order } of glyphs) if (cut) cuts.set(order, (cuts.get(order) ?? 0) + 1);
  // A letter or two that a table's cell cuts off are no secret.
  const cutRuns = new Set([...cuts].filter(([, count]) => count > 2).map(([order]) => order));
  const tooSmall = tooSmallAmong(glyphs);
  const apart = pictureShare(paints, page) <= scanned;
  return glyphs.flatMap((glyph): Suspect[] => {
    if (glyph.text.trim() === "") return [];
    if (tooSmall.has(glyph.order)) return [{ glyph, kind: "white-text", look: null }];
    const { rect } = glyph;
    if (areaOf(rect) === 0) return [];
    const [x, y] = [(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2];
    if (x < page.x0 || x > page.x1 || y < page.y0 || y > page.y1) return [{ glyph, kind: "off-page", look: null }];
    if (marked.some((area) => covers(area, rect))) return [{ glyph, kind: "annotation", look: null }];
    const near = over(x, y);
    const ground = near.filter((paint) => paint.order < glyph.order).at(-1);
    const groundColor = ground ? ground.color : "#ffffff";
    const lost = alike(glyph.color, groundColor);
    // On a ground of its own colour it is lost, whatever else is seen there; over a picture only a look can tell.
    if (lost && groundColor !== null) return [{ glyph, kind: "white-text", look: null }];
    const cover = near.find((paint) => paint.opaque && paint.order > glyph.order && covers(paint.rect, rect));
    if (cover) {
      const pictured = cover.kind === "image" && apart;
      return [
        { glyph, kind: cover.annotation ? "annotation" : "under-box", look: intersection(cover.rect, rect), pictured },
      ];
    }
    if (glyph.cut && cutRuns.has(glyph.order)) return [{ glyph, kind: "off-page", look: rect }];
    if (glyph.invisible || lost) return [{ glyph, kind: "white-text", look: rect }];
    return [];
  });
}

/** Returns the pieces of text all of whose letters are too small to be seen; a mark without width among others is none. */
function tooSmallAmong(glyphs: readonly Glyph[]): Set<number> {
  const small = new Map<number, boolean>();
  for (const { text, rect, order } of glyphs) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const [across, down] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
    const unseen = Math.max(across, down) < leastHeight || Math.min(across, down) < leastWidth;
    small.set(order, unseen && (small.get(order) ?? true));
  }
  return new Set([...small].flatMap(([order, unseen]) => (unseen ? [order] : [])));
}

/** The share of a page that pictures cover. */
function pictureShare(paints: readonly Paint[], page: Rect): number {
  const covered = paints
    .filter(({ kind }) => kind === "image")
    .reduce((sum, { rect }) => sum + areaOf(intersection(rect, page)), 0);
  return covered / (areaOf(page) || 1);
}

/**
 * Returns those suspects that the picture of the page does not show. Text drawn at once is judged at once, by its
 * letters and figures: a full stop leaves its place as good as empty, and a line drawn later may cross a hidden word.
 */
export function hiddenAmong(suspects: readonly Suspect[], greyAt: (place: Rect) => number | null): Suspect[] {
  const runs = Map.groupBy(suspects, ({ glyph, kind, look }) => (look ? `${kind} ${glyph.order}` : "sure"));
  return [...runs].flatMap(([run, members]) => {
    if (run === "sure") return members;
    // A letter or two at the edge of a signature's picture are no secret.
    if (members.filter(({ pictured }) => pictured).length > 2) return members.filter(({ pictured }) => pictured);
    const telling = members.filter(({ glyph }) => /[\p{L}\p{N}]/u.test(glyph.text)).map(({ look }) => greyAt(look!));
    const greys = telling.filter((grey) => grey !== null);
    if (greys.length === 0 || greys.length * 2 < telling.length) return [];
    // Invisible text over a picture belongs to what the picture shows; under its black bars it is hidden by them.
    const barred = greys.filter((grey) => grey < 128).length * 2 > greys.length;
    return members.map((each) =>
      each.kind === "white-text" && barred && each.glyph.invisible ? { ...each, kind: "under-box" } : each,
    );
  });
}

/** Returns the places that hide text, as a report has them: words near each other are one place. */
export function badRedactions(hidden: readonly Suspect[], page: number): BadRedaction[] {
  const places: { kind: BadRedaction["kind"]; rect: Rect; characters: number }[] = [];
  for (const { glyph, kind } of hidden) {
    const near = places.slice(-20).find((place) => place.kind === kind && touches(place.rect, glyph.rect));
    if (near) {
      near.rect = union(near.rect, glyph.rect);
      near.characters += glyph.text.length;
    } else places.push({ kind, rect: glyph.rect, characters: glyph.text.length });
  }
  return places.map(({ kind, rect, characters }) => ({ kind, page, box: boxOf(rect), characters }));
}

function covers(cover: Rect, rect: Rect): boolean {
  return areaOf(intersection(cover, rect)) >= coveredShare * areaOf(rect);
}

function touches(place: Rect, rect: Rect): boolean {
  const height = rect.y1 - rect.y0;
  return (
    rect.x0 < place.x1 + height &&
    rect.x1 > place.x0 - height &&
    rect.y0 < place.y1 + height / 2 &&
    rect.y1 > place.y0 - height / 2
  );
}

const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Text is lost in its ground where no channel differs by more than an eye can tell; over a picture only white is asked about. */
function alike(color: string | null, ground: string | null): boolean {
  if (color === null) return false;
  if (ground === null) return channels(color).every((value) => value >= 240);
  const [one, other] = [channels(color), channels(ground)];
  return one.every((value, at) => Math.abs(value - other[at]!) <= 20);
}

/** Returns a finder of what is painted over a point, in the order of painting; pages have thousands of both. */
function gridOf(paints: readonly Paint[], page: Rect): (x: number, y: number) => readonly Paint[] {
  const steps = 32;
  const cell = (value: number, from: number, to: number) =>
    Math.max(0, Math.min(steps - 1, Math.floor(((value - from) / (to - from || 1)) * steps)));
  const cells = new Map<number, Paint[]>();
  for (const paint of paints)
    for (let row = cell(paint.rect.y0, page.y0, page.y1); row <= cell(paint.rect.y1, page.y0, page.y1); row++)
      for (
        let column = cell(paint.rect.x0, page.x0, page.x1);
        column <= cell(paint.rect.x1, page.x0, page.x1);
        column++
      ) {
        const at = row * steps + column;
        const there = cells.get(at);
        if (there) there.push(paint);
        else cells.set(at, [paint]);
      }
  return (x, y) =>
    (cells.get(cell(y, page.y0, page.y1) * steps + cell(x, page.x0, page.x1)) ?? []).filter(
      ({ rect }) => x >= rect.x0 && x <= rect.x1 && y >= rect.y0 && y <= rect.y1,
    );
}
