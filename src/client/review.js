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
      current()?.querySelector(wanted) ?? document.querySelector(`.review-last ${wanted}`)
    );
    if (!button) return;
    event.preventDefault();
    sent = true;
    button.click();
  });
  document.addEventListener("focusin", mark);
  mark();
})();

// What a decision moved comes a moment after the page, and is said where a screen reader hears it.
(() => {
  const panel = /** @type {HTMLElement | null} */ (document.querySelector(".review-effect[data-busy=yes]"));
  const says = panel?.querySelector(".effect-says");
  const details = panel?.querySelector(".effect-details");
  const address = panel?.dataset["effect"];
  if (!panel || !says || !details || address === undefined) return;
  let asked = 0;
  const ask = async () => {
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    const { busy, says: words, details: markup } = await answer.json();
    if (busy && ++asked < 30) return ask();
    panel.dataset["busy"] = "no";
    says.textContent = words ?? "What it moves is shown by the next build.";
    // Markup of our own server, every value in it escaped there.
    details.innerHTML = markup ?? "";
  };
  ask().catch(() => (says.textContent = "What it moves could not be asked; the decision stands in the ledger."));
})();

// A page that comes with news says them again, for a screen reader hears only what changes.
(() => {
  const says = document.querySelector(".review-effect[data-fresh=yes] .effect-says");
  if (!says) return;
  const words = says.textContent;
  says.textContent = "";
  setTimeout(() => (says.textContent = words), 500);
})();
