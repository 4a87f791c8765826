import nlp from "compromise";
import { findPersonal } from "../../src/rules/redact/find-personal.ts";
import { strictPolicy } from "../../src/rules/redact/policy.ts";
import type { Marked } from "./score.ts";

/** Something that finds personal data in a text. */
export type System = { readonly name: string; readonly find: (text: string) => Promise<readonly Marked[]> };

type Detector = {
  detect(text: string): {
    readonly detections: readonly { readonly type: string; readonly position: readonly [number, number] }[];
  };
};
const open = await installed<{ readonly OpenRedaction: new () => Detector }>("@openredaction/openredaction");
const simple = await installed<{ readonly Redactor: new () => { redact(text: string): string } }>("@redactpii/node");
const detector = open === null ? null : new open.OpenRedaction();
const redactor = simple === null ? null : new simple.Redactor();

/** Returns a peer's module, or null where it is not installed: the benchmark then goes without it. */
async function installed<Module>(name: string): Promise<Module | null> {
  try {
    return (await import(name)) as Module;
  } catch {
    process.stderr.write(`${name} is not installed: left out\n`);
    return null;
  }
}

/** Tallylight and its peers, each as it comes, without settings. */
export const systems: readonly System[] = [
  { name: "Tallylight", find: async (text) => findPersonal(text, strictPolicy) },
  { name: "Tallylight, its rules alone", find: async (text) => findPersonal(text, strictPolicy, null) },
  ...(detector === null
    ? []
    : [
        {
          name: "@openredaction/openredaction 1.0",
          find: async (text: string) =>
            detector
              .detect(text)
              .detections.map(({ type, position: [start, end] }) => ({ start, end, kind: kindOf(type) })),
        },
      ]),
  ...(redactor === null
    ? []
    : [{ name: "@redactpii/node 1.0", find: async (text: string) => replaced(text, redactor.redact(text)) }]),
  { name: "compromise 14 alone", find: async (text) => seenByCompromise(text) },
];

function kindOf(type: string): string {
  if (/NAME|PERSON/.test(type)) return "name";
  if (/EMAIL/.test(type)) return "e-mail";
  if (/PHONE/.test(type)) return "phone";
  if (/ADDRESS/.test(type) && !/^IP|MAC/.test(type)) return "address";
  if (/CARD/.test(type)) return "card";
  if (/^(?:US_)?SSN|SOCIAL/.test(type)) return "SSN";
  if (/IBAN|BANK|ROUTING/.test(type)) return "bank account";
  if (type.startsWith("IP")) return "IP address";
  return "other";
}

const placeholder =
  /PERSON_NAME|EMAIL_ADDRESS|PHONE_NUMBER|CREDIT_CARD_NUMBER|US_SOCIAL_SECURITY_NUMBER|SSN|STREET_ADDRESS|ZIPCODE|IP_ADDRESS|USERNAME|PASSWORD|CREDENTIALS|DIGITS|URL/g;

/** Returns what a redactor replaced, found by the text it left between its placeholders. */
function replaced(text: string, redacted: string): Marked[] {
  const marks = [...redacted.matchAll(placeholder)].filter((match) => !text.includes(match[0]));
  const found: Marked[] = [];
  let from = 0;
  let position = 0;
  marks.forEach((mark, at) => {
    position += mark.index - from;
    from = mark.index + mark[0].length;
    const next = marks[at + 1];
    const between = redacted.slice(from, next?.index ?? redacted.length);
    const end = between === "" ? text.length : text.indexOf(between, position + 1);
    found.push({ start: position, end: end < 0 ? text.length : end, kind: kindOf(mark[0]) });
    position = end < 0 ? text.length : end;
  });
  return found;
}

type Answer = readonly {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}[];

function seenByCompromise(text: string): Marked[] {
  const document = nlp(text);
  const marked = (answer: unknown, kind: string): Marked[] =>
    (answer as Answer).map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, kind }));
  return [
    ...marked(document.people().json({ offset: true }), "name"),
    ...marked(document.emails().json({ offset: true }), "e-mail"),
    ...marked(document.phoneNumbers().json({ offset: true }), "phone"),
  ];
}
