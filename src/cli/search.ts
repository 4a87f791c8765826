import { openSearch, parseSearchRequest } from "../casebook/search.ts";
import { searchJson } from "../casebook/search-json.ts";
import { exactMoney } from "../model/money.ts";
import { sayHits, sayRanking } from "../model/say-hits.ts";
import type { MarkedText, SearchAnswer, SearchHit } from "../model/search.ts";
import { searchFilters } from "../model/search.ts";
import { exitCodes, UserError } from "../model/user-error.ts";
import { formatOf } from "./parse-flags.ts";
import { paint } from "./terminal.ts";
import { withBook } from "./with-book.ts";
import type { Work } from "./work.ts";

export const run: Work = async (given) => {
  const words = given.words.join(" ");
  if (words.trim() === "") throw new UserError("tallylight search: expected WORDS");
  const format = formatOf(given, ["text", "json"]);
  const answer = await withBook(given, async (book) => {
    const index = await openSearch(book);
    try {
      return index.search(
        parseSearchRequest(book, index, {
          words,
          kind: given.text("kind"),
          where: Object.fromEntries(searchFilters.map((name) => [name, given.texts(name)])),
          limit: given.text("limit"),
          page: given.text("page"),
          prefix: "--",
        }),
      );
    } finally {
      index.close();
    }
  });
  process.stdout.write(`${format === "json" ? JSON.stringify(searchJson(answer), null, 2) : answerText(answer)}\n`);
  return exitCodes.fine;
};

function answerText(answer: SearchAnswer): string {
  const { hits, offset, total, words } = answer;
  if (total.count === 0) return `no hits for ${words}`;
  const last = offset + hits.length;
  const shown = hits.length === 0 ? "none left to list" : `${offset + 1} to ${last} of ${answer.ranked}`;
  return [
    `${paint(`${sayHits(total)} for ${words}`, "bold")}: ${shown}; ${sayRanking(answer)}`,
    ...hits.flatMap((hit) => ["", ...hitLines(hit)]),
  ].join("\n");
}

function hitLines(hit: SearchHit): string[] {
  const about = [
    ...(hit.kind === "award"
      ? [painted(hit.piid), painted(hit.vendorName), hit.obligations === null ? "" : exactMoney(hit.obligations)]
      : [painted(hit.title), `page ${hit.from.page}`]),
    hit.agency ?? "",
    hit.years.map((year) => `FY${year}`).join(", "),
    hit.technologies.join(", "),
  ];
  const place =
    hit.kind === "award"
      ? `${hit.from.source}, record ${hit.from.record}`
      : `${hit.from.source}, page ${hit.from.page}`;
  const { cutBefore, cutAfter } = hit.snippet;
  const text = painted(hit.snippet).replace(/\s+/g, " ").trim();
  return [
    about.filter(Boolean).join("  "),
    ...(text === "" ? [] : [`  ${cutBefore ? "… " : ""}${text}${cutAfter ? " …" : ""}`]),
    paint(`  ${place}`, "dim"),
  ];
}

/** Words that were searched for stand out on a terminal; elsewhere the text is as it is. */
function painted({ text, marks }: MarkedText): string {
  let out = "";
  let at = 0;
  for (const [start, end] of marks) {
    out += text.slice(at, start) + paint(text.slice(start, end), "yellow");
    at = end;
  }
  return out + text.slice(at);
}
