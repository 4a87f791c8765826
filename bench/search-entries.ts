import type { SearchEntry } from "../src/model/search.ts";
import { AwardMaker } from "./award-maker.ts";
import { vendor } from "./invent.ts";
import { seeded } from "./random.ts";

const agencies = ["ICE", "ICE", "CBP", "CBP", "USSS", "FEMA"];
const technologies = Array.from({ length: 12 }, (_, i) => `technology-${i}`);
const vendors = 20_000;
const pageSize = 2_000;

/**
 * Yields made entries, the same each time: pages of about 2 KB of stretches of real descriptions, then awards with the
 * descriptions of real awards as bench/award-maker.ts varies them, invented vendors, and falling obligations.
 */
export function* searchEntries(awards: number, pages: number): Generator<SearchEntry> {
  const random = seeded(11);
  const sample = new AwardMaker(seeded(12), vendors);
  const texts = Array.from({ length: 20_000 }, () => sample.award().says.replace(/ REF \S+$/, ""));
  for (let i = 0; i < pages; i++) {
    let text = "";
    while (text.length < pageSize) text += `${random.pick(texts)}${random.chance(0.2) ? "\n" : " "}`;
    const document = `document-${i >> 4}`;
    yield {
      kind: "document",
      document,
      source: `${document}.pdf`,
      title: `Document ${i >> 4}`,
      page: 1 + (i & 15),
      text,
      technologies: random.chance(0.1) ? [random.pick(technologies)] : [],
      agency: random.pick(agencies),
      year: 2021 + random.below(5),
    };
  }
  const names = Array.from({ length: vendors }, (_, i) => vendor(i, 0)["recipient_name"]!);
  const maker = new AwardMaker(seeded(13), vendors);
  for (let i = 0; i < awards; i++) {
    const award = maker.award();
    const which = Math.floor(vendors * random.next() ** 2);
    const text = random.chance(0.5) ? `${award.says} CLIN ${random.digits(4)}` : award.says;
    yield {
      kind: "award",
      awardKey: award.key,
      piid: award.piid,
      text,
      vendor: `vendor-${which}`,
      vendorName: names[which]!,
      recipient: names[which]!,
      agency: random.pick(agencies),
      years: [2021 + random.below(5)],
      technologies: random.chance(0.03) ? [random.pick(technologies)] : [],
      obligations: BigInt(Math.round(1e12 / (i + 1))),
      source: "made.csv",
      record: i + 1,
    };
  }
}
