import type { Vendor } from "../../model/organization.ts";
import { compileWordRules } from "../../rules/technologies/classify.ts";
import { phrasePatterns } from "../../rules/technologies/match-phrases.ts";
import type { Database } from "../../store/duckdb.ts";
import { sievedDescriptions } from "../../store/label-awards.ts";
import { putMakers } from "../../store/read-makers.ts";

/** Reads the makers of what awards buy out of their descriptions, by the products the casebook's vendors declare. */
export async function readMakers(db: Database, vendors: readonly Vendor[]): Promise<void> {
  const products = vendors
    .flatMap((vendor) => vendor.products.map((product) => ({ ...product, maker: vendor.id })))
    .map((product, number) => ({ ...product, number, vetoes: product.not }));
  const patterns = phrasePatterns(products.flatMap((product) => product.words));
  const descriptions = products.length === 0 ? [] : await sievedDescriptions(db, patterns);
  const fire = compileWordRules(products);
  await putMakers(
    db,
    products.map(({ number, maker, since = null, before = null }) => ({ number, maker, since, before })),
    descriptions.flatMap((description) => fire(description).map((hit) => ({ description, ...hit }))),
  );
}
