// What a page gains when scripts run; everything is readable and reachable without. Published as it is.
"use strict";

(() => {
  /** What the address says of a view, so that a link to it shows the same rows in the same order. */
  const kept = (/** @type {string} */ key) => new URLSearchParams(location.search).get(key) ?? "";

  const keep = (/** @type {string} */ key, /** @type {string} */ value) => {
    const url = new URL(location.href);
    if (value === "") url.searchParams.delete(key);
    else url.searchParams.set(key, value);
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // A page without an address of its own, such as one in a frame of another program, keeps nothing.
    }
  };

  const plainText = (/** @type {string | null | undefined} */ text) => (text ?? "").replace(/\s+/g, " ").trim();

  /**
   * Sorts a table by the column of a pressed header: numbers by their exact value and the largest first, dates and words
   * as text. The address keeps the column by its words, with a minus where the order is downward.
   */
  const sortable = (/** @type {HTMLTableElement} */ table, /** @type {string} */ key) => {
    const body = table.tBodies[0];
    if (body === undefined || body.rows.length < 3) return;
    const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
    const names = headers.map((header) => plainText(header.textContent));
    const sort = (/** @type {number} */ column, /** @type {boolean} */ down) => {
      for (const other of headers) other.removeAttribute("aria-sort");
      headers[column]?.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
      keyed.sort((a, b) => compare(a.key, b.key) * (down ? -1 : 1));
      body.append(...keyed.map(({ row }) => row));
    };
    headers.forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => {
        const now = header.getAttribute("aria-sort");
        const down = now === null ? header.classList.contains("number") : now === "ascending";
        sort(column, down);
        keep(key, `${down ? "-" : ""}${names[column]}`);
      });
    });
    const asked = kept(key);
    const column = names.indexOf(asked.replace(/^-/, ""));
    if (column >= 0) sort(column, asked.startsWith("-"));
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
   * Puts a box before a place that keeps those things, each with its text, that have all of the words typed. The address
   * keeps the words.
   * @param {{things: readonly HTMLElement[], texts: readonly (string | null | undefined)[], name: string, place: Element, key?: string}} what
   */
  const filtered = ({ things, texts, name, place, key = name }) => {
    const tools = document.createElement("div");
    tools.className = "filter";
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "search";
    const shown = document.createElement("span");
    shown.setAttribute("role", "status");
    label.append(`Show ${name} with`, input);
    tools.append(label, shown);
    place.before(tools);
    const plain = texts.map((text) => plainText(text).toLowerCase());
    const show = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let left = 0;
      things.forEach((thing, i) => {
        thing.hidden = !words.every((word) => plain[i]?.includes(word));
        if (!thing.hidden) left += 1;
      });
      shown.textContent = words.length === 0 ? "" : `${left} of ${things.length} ${name}`;
    };
    input.addEventListener("input", () => {
      show();
      keep(key, input.value.trim());
    });
    input.value = kept(key);
    show();
    return tools;
  };

  /** The rows of a long table; those shown can be taken away as they are. */
  const filterable = (/** @type {HTMLTableElement} */ table, /** @type {string} */ key) => {
    const rows = [...(table.tBodies[0]?.rows ?? [])];
    if (rows.length < 12) return;
    const place = table.closest(".table-region") ?? table;
    const tools = filtered({ things: rows, texts: rows.map((row) => row.textContent), name: "rows", place, key });
    const link = document.createElement("a");
    link.className = "download";
    link.textContent = "Download the rows shown (CSV)";
    link.download = `${
      location.pathname
        .replace(/\.html$|\/$/, "")
        .split("/")
        .filter(Boolean)
        .slice(-2)
        .join("-") || "rows"
    }.csv`;
    link.href = "#";
    // The address is made when it is asked for, of what is shown then.
    link.addEventListener("click", () => {
      link.href = URL.createObjectURL(new Blob([shownAsCsv(table)], { type: "text/csv" }));
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
    tools.append(link);
  };

  /** The rows of a table that are shown, in their order, as CSV: money and dates in their exact form. */
  const shownAsCsv = (/** @type {HTMLTableElement} */ table) =>
    [...(table.tHead?.rows ?? []), ...(table.tBodies[0]?.rows ?? [])]
      .filter((row) => !row.hidden)
      .map((row) => [...row.cells].map((cell) => csvField(exactText(cell))).join(",") + "\n")
      .join("");

  const exactText = (/** @type {HTMLTableCellElement} */ cell) => {
    const copy = /** @type {HTMLTableCellElement} */ (cell.cloneNode(true));
    for (const unsaid of copy.querySelectorAll("[popover]")) unsaid.remove();
    for (const figure of copy.querySelectorAll("data")) figure.textContent = figure.value;
    for (const time of copy.querySelectorAll("time")) time.textContent = time.dateTime;
    return plainText(copy.textContent);
  };

  const csvField = (/** @type {string} */ text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

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

  /** A line to cite a page by names where the page was read. */
  const placedLine = (/** @type {Element} */ line) => {
    const { origin, pathname } = location;
    const path = (line.textContent ?? "").split(", ").at(-1) ?? "";
    if (origin.startsWith("http") && pathname.endsWith(path))
      line.textContent = `${(line.textContent ?? "").slice(0, -path.length)}${origin}${pathname}`;
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

  document.querySelectorAll("table.sortable, table.filterable").forEach((element, i) => {
    const table = /** @type {HTMLTableElement} */ (element);
    const which = i === 0 ? "" : `-${i + 1}`;
    if (table.matches(".filterable")) filterable(table, `rows${which}`);
    if (table.matches(".sortable")) sortable(table, `sort${which}`);
  });
  document.querySelectorAll(".document-text").forEach(filterablePages);
  document.querySelectorAll("#cite code").forEach(placedLine);
  document.querySelectorAll("pre.copyable").forEach((block) => copyable(/** @type {HTMLPreElement} */ (block)));
  if (typeof CSS === "undefined" || !CSS.supports("position-area", "block-end")) {
    document.querySelectorAll(".note").forEach((note) => placed(/** @type {HTMLElement} */ (note)));
  }
})();
