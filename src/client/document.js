// What a document's page gains when scripts run, besides what every page gains: the citation of selected words.
"use strict";

(() => {
  const text = document.querySelector(".document-text");
  if (!(text instanceof HTMLElement)) return;
  const pages = [...text.querySelectorAll(".document-page")].filter((page) => page instanceof HTMLElement);

  /** Keeps a page's citation in step with the words selected on it. */
  const citable = () => {
    document.addEventListener("selectionchange", () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      const start = range.startContainer.parentElement?.closest(".page-text");
      const page = start?.closest(".document-page");
      if (!start || !(page instanceof HTMLElement) || !start.contains(range.endContainer)) return;
      const before = range.cloneRange();
      before.selectNodeContents(start);
      before.setEnd(range.startContainer, range.startOffset);
      const after = range.cloneRange();
      after.selectNodeContents(start);
      after.setStart(range.endContainer, range.endOffset);
      const plain = (/** @type {Range} */ r) => r.toString().replace(/\s+/g, " ");
      const exact = plain(range).trim();
      if (exact.length < 3) return;
      const [link, selector] = page.querySelectorAll(".cite code");
      if (!link || !selector) return;
      const number = page.dataset.page;
      link.textContent = `${location.pathname.split("/").at(-1)}#page=${number}&quote=${encodeURIComponent(exact)}`;
      const cited = {
        type: "SpecificResource",
        source: `sources/${text.dataset.source}`,
        sha256: text.dataset.sha256,
        selector: {
          type: "FragmentSelector",
          value: `page=${number}`,
          refinedBy: {
            type: "TextQuoteSelector",
            exact,
            prefix: plain(before).slice(-48),
            suffix: plain(after).slice(0, 48),
          },
        },
      };
      selector.textContent = JSON.stringify(cited, null, 1);
    });
  };

  /** Goes to `#page=3&quote=…`, the words marked where they stand. */
  const goTo = () => {
    if (!location.hash.startsWith("#page=")) return;
    const given = new URLSearchParams(location.hash.slice(1));
    const page = pages.find((one) => one.dataset.page === given.get("page"));
    if (!page) return;
    const quote = (given.get("quote") ?? "").replace(/\s+/g, " ").trim();
    const range = quote === "" ? null : rangeOf(page, quote);
    if (range === null) {
      page.scrollIntoView();
      return;
    }
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  };

  /** The range of a page's words that say the quote, whatever the white space. */
  const rangeOf = (/** @type {Element} */ page, /** @type {string} */ quote) => {
    const block = page.querySelector(".page-text");
    if (!block) return null;
    /** @type {{node: Node, offset: number}[]} */
    const spots = [];
    let plain = "";
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const data = node.textContent ?? "";
      for (let i = 0; i < data.length; i += 1) {
        const character = /\s/.test(data[i] ?? "") ? " " : (data[i] ?? "");
        if (character === " " && plain.endsWith(" ")) continue;
        plain += character;
        spots.push({ node, offset: i });
      }
    }
    const at = plain.indexOf(quote);
    const [first, last] = [spots[at], spots[at + quote.length - 1]];
    if (at < 0 || !first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  };

  citable();
  goTo();
  addEventListener("hashchange", goTo);
})();
