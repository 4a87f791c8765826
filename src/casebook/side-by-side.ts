/**
 * Returns what work makes of each item, in their order, some at a time: two cores are what a newcomer's machine surely
 * has. What went wrong first in their order is thrown once none goes on.
 */
export async function sideBySide<T, U>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<U>,
  lanes = 2,
): Promise<U[]> {
  const out: U[] = [];
  const failed: { at: number; error: unknown }[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length && failed.length === 0; at = next++) {
      try {
        out[at] = await work(items[at]!, at);
      } catch (error) {
        failed.push({ at, error });
      }
    }
  };
  // All are waited for: nothing goes on in the folder once this is over.
  await Promise.all(Array.from({ length: lanes }, worker));
  const first = failed.sort((a, b) => a.at - b.at)[0];
  if (first) throw first.error;
  return out;
}

/** Returns what all of some work came to; what went wrong first in their order is thrown once none goes on. */
export async function together<T extends readonly unknown[]>(...work: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(work);
  return (await Promise.all(work)) as unknown as T;
}
