// Single keys for the review page, which works without them.
(() => {
  const decisions = /** @type {Record<string, string>} */ ({ m: "mask", s: "keep", l: "later", u: "wait" });
  const hint = /** @type {HTMLElement | null} */ (document.querySelector(".review-keys"));
  if (hint) hint.hidden = false;

  const current = () => document.activeElement?.closest(".review-span") ?? document.querySelector(".review-span");
  const mark = () => {
    for (const marked of document.querySelectorAll(".review-span.current")) marked.classList.remove("current");
    current()?.classList.add("current");
  };

  let sent = false;
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const decision = decisions[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || sent) return;
    if (decision === undefined || target.matches("input, textarea, select")) return;
    const place = decision === "wait" ? document : current();
    const button = /** @type {HTMLButtonElement | null | undefined} */ (
      place?.querySelector(`button[data-decide="${decision}"]`)
    );
    if (!button) return;
    event.preventDefault();
    sent = true;
    button.click();
  });
  document.addEventListener("focusin", mark);
  mark();
})();
