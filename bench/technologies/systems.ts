import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { vendorSchema } from "../../src/casebook/schema/casebook.ts";
import { technologySchema } from "../../src/casebook/schema/taxonomy.ts";
import { readingNames, readingsOf } from "../../src/model/figure.ts";
import type { Technology } from "../../src/model/taxonomy.ts";
import { classifyText } from "../../src/rules/technologies/classify-text.ts";
import { foldName } from "../../src/rules/fold-text.ts";
import { compilePhrases } from "../../src/rules/technologies/match-phrases.ts";
import { trainLogistic } from "./logistic.ts";
import type { Example } from "./logistic.ts";

const casebook = join(import.meta.dirname, "../../casebooks/ice-surveillance");

/** The technologies that are judged: the example casebook's and those of local policing. */
export const taxonomies: readonly string[] = [
  join(casebook, "taxonomy"),
  join(import.meta.dirname, "../../taxonomies/local-policing"),
];

/** What a system may look at. A sentence has a description and nothing else. */
export type Input = {
  readonly description: string;
  readonly recipient?: string | null;
  readonly psc?: string | null;
  readonly naics?: string | null;
  readonly office?: string | null;
};

/** Something that says which technologies a text is about. */
export type System = { readonly name: string; readonly find: (input: Input) => readonly string[] };

/** Returns the technologies of folders of taxonomy files. */
export function readTechnologies(folders: readonly string[]): Technology[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .flatMap((name) => [parse(readFileSync(join(folder, name), "utf8")) as unknown].flat())
      .map((one) => technologySchema.parse(one)),
  );
}

/** Returns the taxonomy as a system at each of its readings. A record is seen alone, without its vendor's history. */
export function taxonomySystems(technologies: readonly Technology[]): System[] {
  const classify = classifyText(technologies);
  const vendorOf = vendors();
  return readingNames.map((reading) => ({
    name: reading,
    find: ({ description, recipient, psc, naics, office }) => {
      const vendor = recipient ? vendorOf(recipient) : undefined;
      const labels = classify({
        description,
        ...(vendor !== undefined && { vendor }),
        ...(psc && { psc }),
        ...(naics && { naics }),
        ...(office && { office }),
      });
      return labels.filter((label) => readingsOf(reading).includes(label.reading)).map(({ technology }) => technology);
    },
  }));
}

/** Returns what gives a recipient's name the vendor the example casebook declares for it. */
function vendors(): (recipient: string) => string | undefined {
  const declared = parse(readFileSync(join(casebook, "organizations/vendors.yaml"), "utf8")) as unknown[];
  const byName = new Map(
    declared
      .map((one) => vendorSchema.parse(one))
      .flatMap((vendor) => [vendor.name, ...vendor.names].map((name) => [foldName(name), vendor.id] as const)),
  );
  return (recipient) => byName.get(foldName(recipient));
}

/** Returns a list of the technologies' names as a system: what a search for them finds. */
export function keywordSystem(): System {
  const names = parse(readFileSync(join(import.meta.dirname, "keywords.yaml"), "utf8")) as Record<string, string[]>;
  const owners = Object.entries(names).flatMap(([technology, list]) => list.map((word) => ({ technology, word })));
  const match = compilePhrases(owners.map(({ word }) => word));
  return {
    name: "keyword list",
    find: ({ description }) => match(description).map(({ phrase }) => owners[phrase]!.technology),
  };
}

/** Returns a text classifier that learnt from examples, as a system. */
export function learntSystem(
  examples: readonly { readonly input: Input; readonly labels: readonly string[] }[],
): System {
  const train: Example[] = examples.map(({ input, labels }) => ({ text: written(input), labels }));
  const predict = trainLogistic(train);
  return { name: "logistic regression", find: (input) => predict(written(input)) };
}

/** An award as one text: the other fields as words of their own. */
function written({ description, recipient, psc, naics, office }: Input): string {
  return [description, recipient, psc, naics, office].filter(Boolean).join(" . ");
}
