import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { findPersonal } from "../../../../src/rules/redact/find-personal.ts";
import { opinionOn } from "../../../../src/rules/redact/join-tagged.ts";
import { strictPolicy } from "../../../../src/rules/redact/policy.ts";
import { trainedModel } from "../../../../src/rules/redact/tagger/trained.ts";

/** A name of no list, in a sentence that only the tagger reads. */
const sentence = "Two neighbours say Vortelka borrowed the ladder and never brought it back.";
const name = "Vortelka";

const found = (text: string, policy = strictPolicy) =>
  findPersonal(text, policy).map(({ start, end, kind, certain, because }) => ({
    text: text.slice(start, end),
    kind,
    certain,
    because,
  }));

describe("the tagger in findPersonal(text, policy)", () => {
  it("finds a name no rule finds, in doubt, and says how likely it is", () => {
    expect(findPersonal(sentence, strictPolicy, null)).toEqual([]);
    const [only, ...more] = found(sentence);
    expect(only).toMatchObject({ text: name, kind: "name", certain: false });
    expect(only!.because).toMatch(/^reads like a name \((?:0\.[0-9]{2}|1\.00)\)$/);
    expect(more).toEqual([]);
  });

  it("lets officials and what is kept stand", () => {
    const officials = [{ name: "Zora Vortelka", role: "sheriff", source: "roll" }];
    expect(found(`Sheriff Zora Vortelka spoke. ${sentence}`, { ...strictPolicy, officials })).toEqual([]);
    expect(found(sentence, { ...strictPolicy, keep: [name] })).toEqual([]);
    const decision = { kind: "name", hash: name.toUpperCase(), salt: "", words: 1, decision: "keep" } as const;
    expect(found(sentence, { ...strictPolicy, decisions: [decision] })).toEqual([]);
  });

  it("takes no name over the end of a line and no address without a figure", () => {
    const text = "Attendance\nVortelka\nBrundwick\nsee you at Kerkstraat, Anyville\n";
    const { names, addresses } = opinionOn(text, trainedModel(), {
      name: { found: 0, joined: 0 },
      address: { found: 0, joined: 0 },
    });
    for (const span of names) expect(text.slice(span.start, span.end)).not.toContain("\n");
    expect(addresses).toEqual([]);
  });

  it.each([
    "City Cameras\nEugene 57\nSpringfield 25",
    "DocuSign Envelope ID: E9687834-8432-4E6E-90B2-E7C6BSEBF1F6",
    "EPD Policy 1204\n5. Axon body cameras",
    "2. SE corner 8th and Olive",
    "Data shall be kept under all\nfederal laws, regulations, policies and ordinances.",
  ])("lets %j stand", (text) => expect(found(text)).toEqual([]));

  it("finds an address no rule finds, in doubt", () => {
    const text = "Please deliver it to Vesterlund 14 B, 4700 Nordborup before noon.";
    const spans = found(text);
    expect(spans.map((each) => each.kind)).toEqual(["address"]);
    expect(spans[0]!.text).toBe("Vesterlund 14 B, 4700 Nordborup");
  });
});

describe("vendors of the casebooks", () => {
  const names = [
    "ice-surveillance/organizations/vendors.yaml",
    "ice-surveillance/organizations/vendors-makers.yaml",
    "eugene-plate-readers/organizations/vendors.yaml",
  ].flatMap((file) =>
    (parse(readFileSync(join(import.meta.dirname, "../../../../casebooks", file), "utf8")) as { name: string }[]).map(
      (each) => each.name,
    ),
  );
  const frames = [
    (vendor: string) => `The contract with ${vendor} was extended for a year.`,
    (vendor: string) => `${vendor} did not answer questions about the price.`,
    (vendor: string) => `Records show that the agency paid ${vendor} in March, according to the invoice.`,
    (vendor: string) => `Vendor: ${vendor}\nTotal: $41,200.00`,
  ];

  it("stand in sentences: of those that the rules let stand the tagger masks at most three in a hundred", () => {
    const texts = names.flatMap((vendor) => frames.map((frame) => frame(vendor)));
    const stood = texts.filter((text) => findPersonal(text, strictPolicy, null).length === 0);
    const masked = stood.filter((text) => findPersonal(text, strictPolicy).length > 0);
    expect(stood.length).toBeGreaterThan(0.95 * texts.length);
    expect(masked.length, masked.join("\n")).toBeLessThanOrEqual(0.03 * stood.length);
  });
});

describe("what the tagger reads, held against how it is written", () => {
  const masked = (text: string) =>
    findPersonal(text, strictPolicy).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

  it.each([
    "The parties shall obey all laws and participating LEA personnel are bound by them.",
    "The grant is paid quarterly. Grant funds shall not be used otherwise.",
    "Camilla GA PD ,Camilla GA PD (Raven),Daphne PD (AL)",
    "Meet at the corner of West 11th Avenue and Jackson Street",
    "confidential under the Public Records Law, ORS ch. 192.",
  ])("lets %j stand", (text) => expect(masked(text)).toEqual([]));

  it("reads a street without a word for one where nothing speaks against it", () =>
    expect(masked("In Zukunft wohne ich Eichenkamp 37 d in der Altstadt.")[0]).toMatch(/^address: Eichenkamp 37/));

  it("keeps the lines of an address together, down to the postal code, and no heading", () => {
    expect(masked("12 Main Street Apt. 4\nLimassol\nCyprus (Greek) 25572\nInvoices are due")).toEqual([
      "address: 12 Main Street Apt. 4\nLimassol\nCyprus (Greek) 25572",
    ]);
    expect(masked("12 Main Street\nInvoice number 61152")).toEqual(["address: 12 Main Street"]);
  });
});
