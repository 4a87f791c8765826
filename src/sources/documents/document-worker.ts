import { open, readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { UserError } from "../../model/user-error.ts";
import type { DocumentAnswers, DocumentMessage, DocumentTask, ReadAnswer } from "./document-task.ts";
import { sniffDocument } from "./sniff-document.ts";

/** The process that reads documents for others: one task at a time, what is refused said, and nothing kept on disk. */
const tell = (message: DocumentMessage): void => void process.send!(message);
let watch: Worker | undefined;

process.on("message", (task: DocumentTask) => {
  if (watch) watch.postMessage(task.limits.documentMemory);
  else watch = watchMemory(task.limits.documentMemory);
  void answer(task).then(
    (given) => tell({ kind: "answer", answer: given }),
    (error: unknown) => {
      if (error instanceof UserError) tell({ kind: "refused", message: error.message });
      else if (error instanceof Error)
        tell({ kind: "failed", message: `${error.name} while ${task.kind}`, stack: error.stack ?? "" });
      else tell({ kind: "failed", message: `unknown error while ${task.kind}`, stack: "" });
    },
  );
});
process.on("disconnect", () => process.exit());
tell({ kind: "ready" });

function watchMemory(limit: number): Worker {
  const worker = new Worker(new URL(`./memory-watch${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { limit },
  });
  worker.unref();
  return worker;
}

async function answer(task: DocumentTask): Promise<DocumentAnswers[keyof DocumentAnswers]> {
  if (task.kind !== "read") return (await import("./pdf-tasks.ts")).answerPage(task);
  switch (sniffDocument(task.name, await head(task.path))) {
    case "pdf":
      return (await import("./pdf-tasks.ts")).answerRead(task, tell);
    case "html": {
      const { readHtml } = await import("./read-html.ts");
      return whole(task, readHtml(task.name, await readFile(task.path), task.limits));
    }
    case "markdown":
    case "text": {
      const { readPlain } = await import("./read-plain.ts");
      return whole(task, readPlain(task.name, await readFile(task.path)));
    }
  }
}

/** How much of a file says what it is. */
const headBytes = 65_536;

async function head(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(headBytes);
    const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function whole({ name, limits }: DocumentTask, document: ReadAnswer["document"]): ReadAnswer {
  const characters = document.pages.reduce(
    (sum, page) => sum + page.lines.reduce((inPage, line) => inPage + line.text.length, 0),
    0,
  );
  if (characters > limits.documentCharacters) {
    throw new UserError(
      `${name} holds ${characters} characters; at most ${limits.documentCharacters} are read (limit documentCharacters): split it`,
    );
  }
  return { document, toRecognise: [] };
}
