import { encodeModel } from "../../src/rules/redact/tagger/model.ts";
import { seeded } from "../random.ts";
import type { Random } from "../random.ts";
import type { Carrier } from "./carriers.ts";
import { disturb } from "./disturb.ts";
import { fillCarrier } from "./fill.ts";
import type { Sample } from "./fill.ts";
import { Learner } from "./learn.ts";
import { lessonOf, ownWords } from "./samples.ts";

export const settings = { epochs: 14, rate: 0.12, penalty: 3e-5, unit: 0.03, seed: 20261124 } as const;

/** Returns the bytes of a model taught on the carriers, the same bytes each time. */
export function teach(
  carriers: readonly Carrier[],
  { epochs, rate, penalty, unit, seed }: { [key in keyof typeof settings]: number } = settings,
): Uint8Array {
  const random = seeded(seed);
  const own = ownWords(carriers);
  const learner = new Learner(rate, penalty);
  let speed = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    speed = epoch < epochs * 0.6 ? 1 : 1 - (0.85 * (epoch - epochs * 0.6)) / (epochs * 0.4);
    let [surprise, pieces] = [0, 0];
    for (const sample of lessonsOf(carriers, random)) {
      const lesson = lessonOf(sample, own, random);
      surprise += learner.learn(lesson, speed);
      pieces += lesson.labels.length;
    }
    process.stderr.write(`${epoch + 1}/${epochs} ${(surprise / pieces).toFixed(4)} a piece\n`);
  }
  learner.finish(speed);
  return encodeModel(learner.weights, learner.pair, unit);
}

/** Gives every carrier once, filled anew and disturbed, in another order, some after one another in one text. */
function* lessonsOf(carriers: readonly Carrier[], random: Random): Generator<Sample> {
  const order = [...carriers];
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  for (let at = 0; at < order.length;) {
    const count = random.chance(0.25) ? 2 + random.below(3) : 1;
    yield disturb(
      together(
        order.slice(at, at + count).map((carrier) => fillCarrier(carrier, random)),
        random,
      ),
      random,
    );
    at += count;
  }
}

function together(samples: readonly Sample[], random: Random): Sample {
  return samples.reduce((all, next) => {
    const text = `${all.text}${random.chance(0.6) ? "\n\n" : "\n"}`;
    return {
      text: text + next.text,
      filled: [
        ...all.filled,
        ...next.filled.map((each) => ({ ...each, start: each.start + text.length, end: each.end + text.length })),
      ],
    };
  });
}
