import { exitCodes, UserError } from "../model/user-error.ts";
import { serveCasebook } from "../web/serve.ts";
import { buildHere } from "./build.ts";
import type { Work } from "./work.ts";

export const run: Work = async (given) => {
  const asked = given.text("port");
  const port = asked === undefined ? undefined : Number(asked);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    throw new UserError(`--port is “${asked}”; expected a number from 0 to 65535`);
  const { book, dist } = await buildHere(given.words[0]);
  const serving = await serveCasebook(book, dist, port);
  process.stdout.write(
    `${serving.address}\nfigure desk: ${serving.address}figure\nreconciliation service: ${serving.address}reconcile\nreview: ${serving.address}review\nPress Ctrl+C to stop.\n`,
  );
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await Promise.race([serving.close(), new Promise((done) => setTimeout(done, 500))]);
  book.close();
  process.exit(exitCodes.fine);
};
