import { availableParallelism } from "node:os";
import { DocumentProcess, type PageProgress } from "./document-process.ts";
import type { DocumentAnswers, DocumentTask, TaskOf } from "./document-task.ts";

/** How long a process waits for a next task before it is ended. */
const idleMs = 3000;

/** Processes that read documents side by side, as many as there are cores; started when needed, gone when idle. */
export class DocumentPool {
  readonly #size: number;
  readonly #idle: { readonly process: DocumentProcess; readonly timer: NodeJS.Timeout }[] = [];
  readonly #waiting: ((process: DocumentProcess) => void)[] = [];
  #busy = 0;

  constructor(size = availableParallelism()) {
    this.#size = Math.max(1, size);
  }

  /** How many tasks are done side by side. */
  get size(): number {
    return this.#size;
  }

  /** Does a task when a process is free, in the order of asking, unless by then it is not wanted any more. */
  async run<Kind extends DocumentTask["kind"]>(
    task: TaskOf<Kind>,
    onProgress?: PageProgress,
    unwanted?: () => boolean,
  ): Promise<DocumentAnswers[Kind]> {
    const process = await this.#take();
    try {
      if (unwanted?.()) throw new Error("not wanted any more");
      return await process.run(task, onProgress);
    } finally {
      this.#give(process);
    }
  }

  /** Ends the processes that wait; those at work end when they have nothing to do. */
  close(): void {
    for (const { process, timer } of this.#idle.splice(0)) {
      clearTimeout(timer);
      process.end();
    }
  }

  async #take(): Promise<DocumentProcess> {
    if (this.#busy >= this.#size) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#busy++;
    const idle = this.#idle.pop();
    if (!idle) return new DocumentProcess();
    clearTimeout(idle.timer);
    return idle.process;
  }

  #give(process: DocumentProcess): void {
    const next = this.#waiting.shift();
    if (next) return next(process);
    this.#busy--;
    const timer = setTimeout(() => {
      const at = this.#idle.findIndex((each) => each.process === process);
      if (at >= 0) this.#idle.splice(at, 1);
      process.end();
    }, idleMs);
    timer.unref();
    this.#idle.push({ process, timer });
  }
}

let shared: DocumentPool | undefined;

/** Returns the pool that callers share who bring none of their own. */
export function sharedPool(): DocumentPool {
  return (shared ??= new DocumentPool());
}
