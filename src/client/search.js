// The published search page: asks the index in search/ and lists what it finds. Published as it is.
"use strict";

(() => {
  const form = /** @type {HTMLFormElement} */ (document.getElementById("search-form"));
  const answer = /** @type {HTMLElement} */ (document.getElementById("search-answer"));
  const total = /** @type {HTMLElement} */ (document.getElementById("search-total"));
  const list = /** @type {HTMLOListElement} */ (document.getElementById("search-hits"));
  const more = /** @type {HTMLElement} */ (document.getElementById("search-more"));
  const step = 20;
  const filters = [...form.querySelectorAll("select")];
  const labels = new Map(filters.flatMap((select) => [...select.options].map((option) => [option, option.text])));
  const words = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));

  /** The index is read when it is first asked; opened from a disk, a browser gives it to nobody. */
  let engine;
  const pagefind = () =>
    (engine ??= (async () => {
      const found = await import(new URL(answer.dataset.index, document.baseURI).href);
      await found.options({ noWorker: true, excerptLength: 30 });
      await found.init();
      // The counts of a filter come with its index alone.
      await found.filters();
      return found;
    })());

  const say = (/** @type {string} */ text) => {
    total.textContent = text;
    list.replaceChildren();
    more.replaceChildren();
  };

  const element = (
    /** @type {string} */ name,
    /** @type {string} */ className,
    /** @type {(string | Node)[]} */ ...parts
  ) => {
    const made = document.createElement(name);
    if (className !== "") made.className = className;
    made.append(...parts);
    return made;
  };

  /** An excerpt comes with its hits in mark tags and its own angle brackets escaped; all of it is written as text. */
  const marked = (/** @type {string} */ excerpt) =>
    excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
      const hit = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
      const text = (hit ?? part).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return hit === undefined ? text : element("mark", "", text);
    });

  const item = (/** @type {{ raw_url: string, excerpt: string, meta: Record<string, string> }} */ hit) => {
    const link = document.createElement("a");
    link.href = hit.raw_url;
    link.textContent = hit.meta.title ?? hit.raw_url;
    const parts = [element("h3", "", link), element("p", "hit-text", ...marked(hit.excerpt))];
    if (hit.meta.about) parts.push(element("p", "hit-about", hit.meta.about));
    return element("li", "hit", ...parts);
  };

  const counted = (/** @type {number} */ n) => `${n.toLocaleString("en-US")} ${n === 1 ? "hit" : "hits"}`;

  /** Only the answer to the latest question is shown. */
  let latest = 0;

  const search = async () => {
    const mine = ++latest;
    const asked = words.value.trim();
    const chosen = Object.fromEntries(filters.filter((s) => s.value !== "").map((s) => [s.name, s.value]));
    for (const [option, text] of labels) option.text = text;
    if (asked === "") return say("");
    let found;
    try {
      found = await (await pagefind()).search(asked, { filters: chosen });
    } catch {
      if (mine === latest)
        say(
          "The search index could not be read. Opened from a disk, a browser refuses it: serve the folder, or use the lists below.",
        );
      return undefined;
    }
    if (mine !== latest) return undefined;
    say(found.results.length === 0 ? "No hits" : counted(found.results.length));
    for (const select of filters)
      for (const option of select.options)
        if (option.value !== "" && (select.value === "" || option.selected))
          option.text = `${labels.get(option)} (${(found.filters[select.name]?.[option.value] ?? 0).toLocaleString("en-US")})`;
    const show = async (/** @type {number} */ from) => {
      const hits = await Promise.all(found.results.slice(from, from + step).map((result) => result.data()));
      if (mine !== latest) return;
      const items = hits.map(item);
      list.append(...items);
      more.replaceChildren();
      if (from > 0) items[0]?.querySelector("a")?.focus();
      const left = found.results.length - from - hits.length;
      if (left <= 0) return;
      const button = element("button", "hits-more", `Show ${Math.min(step, left)} more of ${counted(left)}`);
      button.addEventListener("click", () => show(from + step));
      more.append(button);
    };
    return show(0);
  };

  /** The address says what was asked, so that it can be kept and passed on. */
  const fromAddress = () => {
    const given = new URLSearchParams(location.search);
    words.value = given.get("q") ?? "";
    for (const select of filters) {
      select.value = given.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    return search();
  };

  const toAddress = () => {
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") given.set(name, String(value));
    history.pushState(null, "", given.size === 0 ? location.pathname : `?${given}`);
    return search();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    toAddress();
  });
  for (const select of filters) select.addEventListener("change", toAddress);
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
