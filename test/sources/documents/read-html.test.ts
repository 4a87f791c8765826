import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/model/user-error.ts";
import { defaultDocumentLimits } from "../../../src/sources/documents/document-limits.ts";
import { htmlDepth } from "../../../src/sources/documents/html-depth.ts";
import { readHtml } from "../../../src/sources/documents/read-html.ts";

const read = (html: string | Buffer) => {
  const { metadata, pages, notes } = readHtml("page.html", Buffer.from(html), defaultDocumentLimits);
  return { metadata, notes, lines: pages[0]!.lines.map((line) => line.text) };
};

/** A made-up story, long enough to be told from the page around it. */
const paragraphs = [
  "The city has leased fifty-seven licence plate readers for $171,000, according to an invoice released on Tuesday, and will put them up by the end of the year.",
  "Officials said that the data is kept for thirty days, and that no other agency may see it without the permission of the chief, who signs every request.",
  "The council had asked for forty to fifty of them, depending on the price, in an addendum to its request for information.",
];
const body = (inside: string) => `<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
  <div class="cookie">We use cookies to improve your visit.</div>
  <article><h1>City leases readers</h1>${inside}</article>
  <aside>Most read: something else</aside><footer>© 2025 Example</footer></body>`;
const told = paragraphs.map((text) => `<p>${text}</p>`).join("");

describe("readHtml(name, bytes)", () => {
  it("tells the story, with what the page says of it for machines", () => {
    const page = read(`<!doctype html><html><head><title>City leases readers | The Example</title>
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"City leases readers",
        "author":[{"@type":"Person","name":"Robin Example"},{"name":"Sam Sample"}],"publisher":{"name":"The Example"},
        "datePublished":"2025-03-04T10:00:00-08:00"}]}</script></head>
      ${body(`${told}<p>Share:</p><figure><img src="x" alt="alt-canary"><figcaption>Photo: Pat Picture</figcaption></figure>`)}`);
    expect(page.metadata).toEqual({
      title: "City leases readers",
      byline: "Robin Example, Sam Sample",
      publisher: "The Example",
      date: "2025-03-04",
    });
    expect(page.lines).toEqual(["City leases readers", ...paragraphs]);
    expect(page.notes).toEqual([]);
  });

  it("goes by meta elements and a time where there is nothing else, and by nothing that is broken", () => {
    const page = read(`<!doctype html><head><script type="application/ld+json">{"@type": "NewsArticle", broken</script>
      <meta property="og:title" content="City leases readers"><meta property="og:site_name" content="The Example">
      <meta name="author" content="By Robin Example"></head>${body(`<time datetime="2025-03-04">Tuesday</time>${told}`)}`);
    expect(page.metadata).toEqual({
      title: "City leases readers",
      byline: "Robin Example",
      publisher: "The Example",
      date: "2025-03-04",
    });
  });

  it("reads the rows of a table as lines with tabs between the cells, and breaks as lines", () => {
    const table = "<table><tr><th>Item</th><th>Price</th></tr><tr><td>Reader</td><td>$3,000.00</td></tr></table>";
    const page = read(`<!doctype html>${body(`${told}${table}<p>First<br>second</p>`)}`);
    expect(page.lines).toEqual(expect.arrayContaining(["Item\tPrice", "Reader\t$3,000.00", "First", "second"]));
  });

  it("reads all of a page that is no article, and says so", () => {
    const page = read("<!doctype html><title>T</title><p>Thirty days.</p><script>1</script>");
    expect(page.lines).toEqual(["T", "Thirty days."]);
    expect(page.notes).toEqual([
      "1 script in it not run",
      "no story found among the page's furniture: all of its text was read",
    ]);
  });

  it("reads a page in the encoding it declares", () => {
    const page = read(Buffer.from('<!doctype html><meta charset="windows-1252"><p>30 days \x96 \xa77</p>', "latin1"));
    expect(page.lines.at(-1)).toBe("30 days – §7");
  });

  it("refuses a page without words", () => {
    expect(() => read("<!doctype html><body><script>document.write('x')</script></body>")).toThrow(UserError);
  });
});

describe("htmlDepth(page)", () => {
  it.each([
    ["<div><p>a<p>b<br><img></div>", 1],
    ["<div><section><b>x</b></section></div>", 3],
    ["<script>'<div><div><div>'</script><div></div>", 1],
    ["<!-- <div><div> --><div></div>", 1],
    ["<ul><li>a<ul><li>b</ul></ul>", 2],
    ["no markup", 0],
    [`${"<DIV>".repeat(300)}`, 300],
  ])("counts %j as %i", (html, depth) => expect(htmlDepth(html)).toBe(depth));
});
