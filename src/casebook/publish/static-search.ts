import type { SiteFile } from "../../model/site.ts";
import { UserError } from "../../model/user-error.ts";
import type { SearchRecord } from "../../pages/search-records.ts";

/** Where the index lies in the site. */
const folder = "search";

/** What the index needs of what its maker brings: the rest is a user interface that we do not use. */
const wanted = /^(pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.en\.pagefind|(index|filter|fragment)\/.+)$/;

/** How many files the texts are kept in: one a record would make thousands, few would make a reader load much. */
const fragments = 256;

/**
 * Returns the files of the published search: an index a browser reads in small pieces, made by pagefind in a process
 * of its own. The same records in the same order give the same bytes.
 */
export async function staticSearch(records: readonly SearchRecord[]): Promise<SiteFile[]> {
  const { close, createIndex } = await import("pagefind");
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en", keepIndexUrl: true, maxFragments: fragments });
    if (!index) throw new Error(errors.join("; "));
    const added = await Promise.all(records.map((record) => index.addCustomRecord(customRecord(record))));
    const wrong = added.flatMap((a) => a.errors);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 3).join("; "));
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw new Error(unwritten.join("; "));
    return files
      .filter(({ path }) => wanted.test(path))
      .map(({ path, content }) => ({ path: `${folder}/${path}`, body: content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    const says = String((error as Error).message ?? error);
    if (!/binary|platform|ENOENT|EACCES/i.test(says)) throw error;
    throw new UserError(
      `the published search cannot be made: pagefind's program for this platform (${process.platform}-${process.arch}) does not start (${says}); expected npm to have installed @pagefind/${process.platform}-${process.arch}`,
      { cause: error },
    );
  } finally {
    await close();
  }
}

function customRecord(record: SearchRecord) {
  const { kind, technology, agency, year } = record;
  const filters = Object.entries({ kind: [kind], technology, agency, year }).filter(([, values]) => values.length > 0);
  return {
    url: record.path,
    // The title is searched with the text; it is shown apart from it.
    content: `${record.title}\n${record.text}`,
    language: "en",
    meta: { title: record.title, about: record.about },
    filters: Object.fromEntries(filters.map(([name, values]) => [name, [...values].sort()])),
  };
}
