// What a page gains when scripts run; everything is readable and reachable without. Published as it is.
"use strict";

(() => {
  /** Sorts a table by the column of a pressed header: numbers by their exact value, dates and words as text. */
  const sortable = (/** @type {HTMLTableElement} */ table) => {
    const body = table.tBodies[0];
    if (body === undefined || body.rows.length < 3) return;
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const down = header.getAttribute("aria-sort") === "ascending";
        for (const other of headers) other.removeAttribute("aria-sort");
        header.setAttribute("aria-sort", down ? "descending" : "ascending");
        const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
        keyed.sort((a, b) => compare(a.key, b.key) * (down ? -1 : 1));
        body.append(...keyed.map(({ row }) => row));
      });
    });
  };

  /** The exact value of the first figure in a cell, else its date, else its words. */
  const keyOf = (/** @type {HTMLTableCellElement | undefined} */ cell) => {
    const figure = cell?.querySelector("data")?.value;
    if (figure !== undefined) return Number(figure);
    return cell?.querySelector("time")?.dateTime ?? (cell?.textContent ?? "").trim().toLowerCase();
  };

  const compare = (/** @type {string | number} */ a, /** @type {string | number} */ b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    if (typeof a !== typeof b) return typeof a === "number" ? 1 : -1;
    return String(a).localeCompare(String(b), "en", { numeric: true });
  };

  /**
   * Puts a box before a place that keeps those things, each with its text, that have all of the words typed.
   * @param {{things: readonly HTMLElement[], texts: readonly (string | null | undefined)[], name: string, place: Element}} what
   */
  const filtered = ({ things, texts, name, place }) => {
    const label = document.createElement("label");
    label.className = "filter";
    const input = document.createElement("input");
    input.type = "search";
    const shown = document.createElement("span");
    shown.setAttribute("role", "status");
    label.append(`Show ${name} with`, input, shown);
    place.before(label);
    const plain = texts.map((text) => (text ?? "").replace(/\s+/g, " ").toLowerCase());
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let left = 0;
      things.forEach((thing, i) => {
        thing.hidden = !words.every((word) => plain[i]?.includes(word));
        if (!thing.hidden) left += 1;
      });
      shown.textContent = words.length === 0 ? "" : `${left} of ${things.length} ${name}`;
    });
  };

  /** The rows of a long table. */
  const filterable = (/** @type {HTMLTableElement} */ table) => {
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    if (rows.length < 12) return;
    const place = table.closest(".table-region") ?? table;
    filtered({ things: rows, texts: rows.map((row) => row.textContent), name: "rows", place });
  };

  /** The pages of a document, by their words without what folds below them. */
  const filterablePages = (/** @type {Element} */ text) => {
    const pages = /** @type {HTMLElement[]} */ ([...text.querySelectorAll(".document-page")]);
    const [place] = pages;
    if (place === undefined || pages.length < 4) return;
    const texts = pages.map((page) => page.querySelector(".page-text")?.textContent);
    filtered({ things: pages, texts, name: "pages", place });
  };

  /** Gives a command or query a button that copies it. */
  const copyable = (/** @type {HTMLPreElement} */ block) => {
    if (!navigator.clipboard) return;
    const box = document.createElement("div");
    box.className = "copybox";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    block.before(box);
    box.append(block, button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent ?? "");
      button.textContent = "Copied";
    });
  };

  /** Places an opened note under its figure, in browsers that cannot do so from the style sheet. */
  const placed = (/** @type {HTMLElement} */ note) => {
    note.addEventListener("toggle", () => {
      const opener = document.querySelector(`[popovertarget="${note.id}"]`);
      if (opener === null || !note.matches(":popover-open")) return;
      const at = opener.getBoundingClientRect();
      const below = at.bottom + 6 + note.offsetHeight <= innerHeight;
      note.style.margin = "0";
      note.style.inset = "auto";
      note.style.left = `${Math.max(8, Math.min(at.left, innerWidth - note.offsetWidth - 8))}px`;
      note.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - note.offsetHeight - 6)}px`;
    });
  };

  document.querySelectorAll("table.filterable").forEach((table) => filterable(/** @type {HTMLTableElement} */ (table)));
  document.querySelectorAll(".document-text").forEach(filterablePages);
  document.querySelectorAll("table.sortable").forEach((table) => sortable(/** @type {HTMLTableElement} */ (table)));
  document.querySelectorAll("pre.copyable").forEach((block) => copyable(/** @type {HTMLPreElement} */ (block)));
  if (typeof CSS === "undefined" || !CSS.supports("position-area", "block-end")) {
    document.querySelectorAll(".note").forEach((note) => placed(/** @type {HTMLElement} */ (note)));
  }
})();
