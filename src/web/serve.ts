import { serve as listen } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { Book } from "../casebook/book.ts";
import { UserError } from "../model/user-error.ts";
import { app } from "./app.ts";
import { LocalReview } from "./review.ts";
import { LocalSearch } from "./search.ts";

/** How long the server waits before it makes the search index: the first page, asked for at once, comes first. */
const searchAfter = 400;

export type Serving = { readonly address: string; readonly close: () => Promise<void> };

/** Serves a built casebook on 127.0.0.1, on the port asked for, else on the first free one from 4321. */
export async function serveCasebook(book: Book, dist: string, asked?: number): Promise<Serving> {
  for (let port = asked ?? 4321; ; port++) {
    const served = await tryPort(book, dist, port);
    if (served) return served;
    if (asked !== undefined)
      throw new UserError(`port ${asked} is taken; expected a free one, or none to take the next`);
    if (port > 4421) throw new UserError("no free port between 4321 and 4421");
  }
}

function tryPort(book: Book, dist: string, wanted: number): Promise<Serving | undefined> {
  return new Promise((resolve, reject) => {
    let port = wanted;
    const search = new LocalSearch(book, dist);
    const review = new LocalReview(book);
    const server = listen(
      { fetch: app(book, dist, () => port, search, review).fetch, hostname: "127.0.0.1", port: wanted },
      (info: AddressInfo) => {
        port = info.port;
        const preparing = setTimeout(() => void search.prepare(), searchAfter);
        resolve({
          address: `http://127.0.0.1:${port}/`,
          close: async () => {
            clearTimeout(preparing);
            await new Promise<void>((done) => server.close(() => done()));
            await search.close();
            await review.close();
          },
        });
      },
    );
    server.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
  });
}
