// j and k go from claim to claim (or row to row); Enter follows the link that has the focus, as everywhere.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  if (event.key !== "j" && event.key !== "k") return;
  const items = [...document.querySelectorAll("[data-item]")].map((item) => (item.matches("a") ? item : item.querySelector("a, button"))).filter(Boolean);
  const at = items.indexOf(document.activeElement);
  const next = items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: "center" });
  event.preventDefault();
});
