import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCarriers } from "./carriers.ts";
import { teach } from "./course.ts";

/** Makes the committed model again from the carriers, byte for byte. */
const carriers = readCarriers();
const bytes = teach(carriers);
const file = join(import.meta.dirname, "../../src/rules/redact/tagger/weights.ts");
writeFileSync(
  file,
  `/** The tagger's weights: made by \`npm run train:tagger\`, read by \`decodeModel\`. */\nexport const weights =\n  "${Buffer.from(bytes).toString("base64")}";\n`,
);
process.stdout.write(`${carriers.length} carriers, ${bytes.length} bytes of weights\n`);
