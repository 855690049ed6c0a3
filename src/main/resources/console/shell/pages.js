import { bindKeys } from "./keys.js";
import { repaint } from "./repaint.js";
import { session } from "./session.js";

/**
 * The pages of the one shell; the address after # names the page, so that going back and
 * forth loses nothing that was typed. A page is { key, name, roles, draw, keys, entered }.
 */
let pages = [];
let here = null;

export function openPages(all) {
  pages = all;
  addEventListener("hashchange", arrive);
}

export const allowedPages = () => pages.filter((page) => page.roles.includes(session.me?.role));

export const currentPage = () => here;

/** Goes to the page that the address names, else to the first that this account has. */
export function arrive() {
  const wanted = location.hash.replace(/^#\//, "");
  const allowed = allowedPages();
  here = allowed.find((page) => page.key === wanted) ?? allowed[0] ?? null;
  if (here) {
    document.title = `${here.name} · 接诉`;
    bindKeys(here.keys);
    here.entered?.();
  }
  repaint();
}

export function goTo(key) {
  if (here?.key === key) return;
  location.hash = `#/${key}`;
}
