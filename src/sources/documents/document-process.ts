import { type ChildProcess, fork } from "node:child_process";
import { UserError } from "../../model/user-error.ts";
import type { DocumentAnswers, DocumentMessage, DocumentTask, TaskOf } from "./document-task.ts";

/** The name of the program's own files ends in .ts in the repository and in .js in the package. */
const script = new URL(`./document-worker${import.meta.url.slice(-3)}`, import.meta.url);

/** What a reading process may do besides: read files and start threads. It writes nothing and starts no process. */
const permissions = ["--permission", "--allow-fs-read=*", "--allow-worker", "--allow-addons", "--no-warnings"];

export type PageProgress = (progress: { readonly page: number; readonly pages: number }) => void;

/** A process that reads one document at a time; one that takes too much time or memory is ended, and only it. */
export class DocumentProcess {
  #child: ChildProcess | undefined;
  #tasks = 0;

  /** Does a task, within its seconds; one that fails because of what its process did before is tried in a fresh one. */
  async run<Kind extends DocumentTask["kind"]>(
    task: TaskOf<Kind>,
    onProgress?: PageProgress,
  ): Promise<DocumentAnswers[Kind]> {
    const before = this.#tasks++;
    try {
      return await this.#attempt(task, onProgress);
    } catch (error) {
      if (before === 0 || !(error instanceof MemoryError || isGone(error))) throw error;
      this.end();
      this.#tasks = 1;
      return this.#attempt(task, onProgress);
    }
  }

  async #attempt<Kind extends DocumentTask["kind"]>(
    task: TaskOf<Kind>,
    onProgress?: PageProgress,
  ): Promise<DocumentAnswers[Kind]> {
    const child = (this.#child ??= this.#start(task.limits.documentMemory));
    child.ref();
    child.channel?.ref();
    const seconds = task.kind === "read" ? task.limits.documentSeconds : task.limits.pageSeconds;
    const limit = task.kind === "read" ? "documentSeconds" : "pageSeconds";
    const where = "page" in task ? `${task.name}, page ${task.page}` : task.name;
    try {
      return await new Promise<DocumentAnswers[Kind]>((resolve, reject) => {
        const timer = setTimeout(
          () =>
            fail(new UserError(`${where}: took more than ${seconds} seconds to ${verbs[task.kind]} (limit ${limit})`)),
          seconds * 1000,
        );
        const settle = () => {
          clearTimeout(timer);
          child.off("message", heard).off("exit", exited).off("error", fail);
        };
        const fail = (error: Error) => {
          settle();
          this.end();
          reject(error);
        };
        const heard = (message: DocumentMessage) => {
          if (message.kind === "progress") onProgress?.({ page: message.page, pages: message.pages });
          else if (message.kind === "answer") {
            settle();
            resolve(message.answer as DocumentAnswers[Kind]);
          } else if (message.kind === "refused") {
            settle();
            reject(new UserError(message.message));
          } else if (message.kind === "failed") fail(broken(where, message.message, message.stack));
        };
        const exited = (code: number | null, signal: string | null) => fail(ended(task, where, code, signal));
        child.on("message", heard).once("exit", exited).once("error", fail);
        child.send(task);
      });
    } finally {
      child.unref();
      child.channel?.unref();
    }
  }

  #start(memory: number): ChildProcess {
    const child = start(memory);
    // One that ends while it waits, for memory or by somebody's hand, is replaced when the next task comes.
    child.once("exit", () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }

  /** Ends the process, if one runs. */
  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
    this.#tasks = 0;
  }
}

class MemoryError extends UserError {}

/** True where the process had ended before it could be told what to do. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EPIPE" || code === "ERR_IPC_CHANNEL_CLOSED" || code === "ECONNRESET";
}

const verbs = { read: "read", recognise: "recognise", draw: "draw", mask: "draw" } as const;

function start(memory: number): ChildProcess {
  const heap = Math.ceil(memory / 1024 / 1024);
  return fork(script, [], {
    execArgv: [...permissions, `--max-old-space-size=${heap}`],
    // Nothing of the caller's environment is a document's business.
    env: { TZ: process.env["TZ"] ?? "UTC" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** A reader killed from within or by its own heap has run out of the memory it may hold. */
function ended(task: DocumentTask, where: string, code: number | null, signal: string | null): Error {
  if (signal === "SIGKILL" || signal === "SIGABRT" || code === 134) {
    const megabytes = Math.round(task.limits.documentMemory / 1024 / 1024);
    return new MemoryError(
      `${where}: needs more than ${megabytes} MB of memory to ${verbs[task.kind]} (limit documentMemory)`,
    );
  }
  return new UserError(`${where}: cannot be read: its reader ended with ${signal ?? `code ${code}`}`);
}

/** A mistake of ours or of a library met a document nobody has tried; the document is refused, the cause is kept. */
function broken(where: string, message: string, stack: string): UserError {
  return new UserError(`${where}: cannot be read (${message}); this is a mistake of Tallylight's: please report it`, {
    cause: new Error(stack),
  });
}
