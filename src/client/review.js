// Single keys for the review, which works without them. They can be switched off, for who speaks to the computer.
(() => {
  const hint = /** @type {HTMLElement | null} */ (document.querySelector(".review-keys"));
  const box = /** @type {HTMLInputElement | null} */ (document.querySelector("#review-keys"));
  if (!hint || !box) return;
  hint.hidden = false;
  const kept = "tallylight-review-keys";
  box.checked = localStorage.getItem(kept) !== "off";
  const show = () => document.body.classList.toggle("keys-off", !box.checked);
  box.addEventListener("change", () => {
    localStorage.setItem(kept, box.checked ? "on" : "off");
    show();
  });
  show();

  const current = () => document.activeElement?.closest(".review-item") ?? document.querySelector(".review-item");
  const mark = () => {
    for (const marked of document.querySelectorAll(".review-item.current")) marked.classList.remove("current");
    current()?.classList.add("current");
  };

  let sent = false;
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || sent) return;
    if (!/^[a-z]$/.test(event.key) || target.matches("input:not([type=checkbox]), textarea, select")) return;
    const wanted = `button[data-key="${event.key}"]`;
    // The keys of what is asked, else those of the page.
    const button = /** @type {HTMLButtonElement | null} */ (
      current()?.querySelector(wanted) ?? document.querySelector(`.review-foot ${wanted}`)
    );
    if (!button) return;
    event.preventDefault();
    sent = true;
    button.click();
  });
  document.addEventListener("focusin", mark);
  mark();
})();
