import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, describe } from "vitest";
import { parse } from "yaml";
import { technologySchema } from "../../../src/casebook/schema/taxonomy.ts";
import { readingsOf } from "../../../src/model/figure.ts";
import type { Technology } from "../../../src/model/taxonomy.ts";
import { classifyText } from "../../../src/rules/technologies/classify-text.ts";

const root = join(import.meta.dirname, "../../..");
const read = (folder: string): Technology[] =>
  readdirSync(join(root, folder)).map((file) =>
    technologySchema.parse(parse(readFileSync(join(root, folder, file), "utf8"))),
  );
const shared = read("taxonomies/local-policing");
const example = read("casebooks/ice-surveillance/taxonomy");
const classify = classifyText([...example, ...shared]);
const found = (description: string, reading: "strict" | "standard" | "broad" = "strict"): string[] => [
  ...new Set(
    classify({ description })
      .filter((label) => readingsOf(reading).includes(label.reading))
      .map(({ technology }) => technology),
  ),
];

describe("taxonomies/local-policing", () => {
  it("names nothing the example casebook names", () => {
    const ids = [...shared, ...example].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ["The department installed acoustic gunshot sensors in 2019.", "gunshot-detection"],
    ["The county bought ShotSpotter Missions to plan patrols.", "predictive-policing"],
    ["Officers plan patrols with predictive policing software.", "predictive-policing"],
    ["The city opened a Real-Time Crime Centre.", "real-time-crime-centres"],
    ["Residents may register their security cameras with the police.", "camera-registries"],
    ["The town joined the Neighbors app of Ring, the maker of doorbells.", "doorbell-cameras"],
    ["Analysts for the state's fusion center", "fusion-centres"],
    ["Video analytics software for recorded footage", "video-analytics"],
  ])("%s", (sentence, technology) => expect(found(sentence)).toEqual([technology]));

  it.each([
    "Range equipment and ammunition",
    "Access to the National Crime Information Center",
    "Predictive maintenance of vehicles",
    "A ring road around the station",
    "A registry of vehicles",
    "Laptops for the fusion center",
    "LPR status of lawful permanent residents (LPRs)",
    "Video conferencing cameras",
    "Light towers, cooling towers and tower workstations",
    "Vertical barrier with linear ground detection",
  ])("nothing: %s", (sentence) => expect(found(sentence, "broad")).toEqual([]));

  it("counts what a real-time crime centre draws on under the centre, and broadly also by itself", () => {
    const sentence = "The real-time crime center watches cameras, plate readers and ShotSpotter sensors.";
    expect(found(sentence)).toEqual(["real-time-crime-centres"]);
    expect(found(sentence, "broad").sort()).toEqual(["gunshot-detection", "real-time-crime-centres"]);
  });

  it("takes forensic software for phone forensics unless its maker traces money or faces", () => {
    const of = (vendor?: string) =>
      classify({ description: "FORENSIC SOFTWARE", ...(vendor && { vendor }) }).map(({ technology }) => technology);
    expect(of()).toEqual(["phone-device-forensics"]);
    expect(of("chainalysis")).toEqual([]);
    expect(of("clearview-ai")).toEqual(["face-recognition"]);
  });
});
