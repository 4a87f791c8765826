import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../../src/casebook/build.ts";
import { DocumentCache } from "../../../src/casebook/documents/document-cache.ts";
import { documentPolicy } from "../../../src/casebook/documents/document-policy.ts";
import { silent } from "../../../src/casebook/effects.ts";
import { HeldDocuments } from "../../../src/casebook/documents/mask-held.ts";
import { openCasebook } from "../../../src/casebook/open-casebook.ts";
import { ReviewSession } from "../../../src/casebook/review/review-session.ts";
import { SpanReview } from "../../../src/casebook/review/review-spans.ts";
import { readDocument } from "../../../src/sources/documents/read-document.ts";
import { putDocument } from "../document-casebook.ts";
import { smallCasebooks } from "../small-casebook.ts";
import type { SmallCasebook } from "../small-casebook.ts";

const make = smallCasebooks();
const memo = "# Memo\n\nZorvik Qualden came in May. The order went to Zorvik Qualden again.\n";
const plain = "# Plan\n\nThe cameras stand at the corner and see the road.\n";
const other = "# Letter\n\nTrembel Vostik signed for it; call (503) 555-0142.\n";

function withDocuments(): SmallCasebook {
  const casebook = make();
  for (const [file, text] of [
    ["memo.md", memo],
    ["plan.md", plain],
    ["letter.md", other],
  ] as const)
    putDocument(casebook, file, text);
  return casebook;
}

/** Builds, and returns whether any document was read for it. */
async function built(folder: string) {
  let read = false;
  const { book, dist } = await build(folder, {
    ...silent,
    progress: (text) => {
      read ||= text.startsWith("documents:");
    },
  });
  book.close();
  return { read, page: (id: string) => readFileSync(join(dist, "documents", `${id}.html`), "utf8") };
}

async function decideOn(folder: string, decision: "keep" | "mask" | "wait", word: string): Promise<SpanReview> {
  const review = new SpanReview(await openCasebook(folder));
  const span = (await review.spans()).flatMap(({ spans }) => spans).find(({ text }) => text.includes(word))!;
  const question = (await review.question(`span|${span.kind}|${span.hash}`))!;
  await new ReviewSession(folder).decide(question, decision, { who: "Ann" });
  review.maskAnew();
  return review;
}

describe("a build after a decision", () => {
  it("reads no document again that the review had in memory, and shows what may stand", async () => {
    const { folder } = withDocuments();
    expect((await built(folder)).read).toBe(true);
    const review = await decideOn(folder, "keep", "Zorvik");
    await review.masked();
    const after = await built(folder);
    expect(after.read).toBe(false);
    expect(after.page("memo")).toContain("The order went to Zorvik Qualden again.");
    expect(after.page("letter")).not.toMatch(/Trembel|555-0142/);
    await (await decideOn(folder, "wait", "Zorvik")).masked();
    const back = await built(folder);
    expect(back.read).toBe(false);
    expect(back.page("memo")).not.toContain("Zorvik");
  });

  it("makes the same pages as one that reads every file", async () => {
    const { folder } = withDocuments();
    await built(folder);
    const review = await decideOn(folder, "mask", "Trembel");
    await review.masked();
    const cached = () =>
      readdirSync(join(folder, ".tallylight", "documents"))
        .sort()
        .map((name) => [name, readFileSync(join(folder, ".tallylight", "documents", name), "utf8")]);
    await built(folder);
    const fromMemory = cached();
    expect(JSON.stringify(fromMemory)).not.toMatch(/Trembel|Zorvik|555-0142/);
    rmSync(join(folder, ".tallylight"), { recursive: true });
    expect((await built(folder)).read).toBe(true);
    expect(cached()).toEqual(fromMemory);
  });

  it("without the review in memory reads only documents something was masked in", async () => {
    const { folder } = withDocuments();
    await built(folder);
    const review = await decideOn(folder, "mask", "Trembel");
    await review.masked();
    // As if the line had come with a pull from somebody else: nothing was masked here for it.
    const documents = join(folder, ".tallylight", "documents");
    const policy = documentPolicy(await openCasebook(folder));
    const cache = new DocumentCache(join(folder, ".tallylight"));
    for (const declaration of (await openCasebook(folder)).documents)
      rmSync(cache.pathOf(cache.keyOf(declaration, policy)));
    const said: string[] = [];
    const { book } = await build(folder, { ...silent, progress: (text) => void said.push(text) });
    book.close();
    // Of the three, one has nothing masked in it.
    expect(said.find((text) => text.startsWith("documents:"))).toMatch(/of 2,/);
    expect(readdirSync(documents).filter((name) => /-[0-9a-f]+\.json$/.test(name))).toHaveLength(3);
  });
});

describe("HeldDocuments.mask(policy)", () => {
  it("leaves pages of the newest policy only", async () => {
    const { folder } = withDocuments();
    const casebook = await openCasebook(folder);
    const held = new HeldDocuments(join(folder, ".tallylight"));
    held.hold(casebook.documents[0]!, await readDocument(join(folder, "sources", "memo.md")));
    const policy = documentPolicy(casebook);
    const officials = [{ name: "Zorvik Qualden", role: "Chief", source: "made up" }];
    await Promise.all([held.mask(policy), held.mask({ ...policy, officials })]);
    const files = readdirSync(join(folder, ".tallylight", "documents"));
    expect(files).toHaveLength(1);
    expect(readFileSync(join(folder, ".tallylight", "documents", files[0]!), "utf8")).toContain("Zorvik Qualden");
    await held.mask(policy);
    expect(readdirSync(join(folder, ".tallylight", "documents"))).toHaveLength(1);
  });
});
