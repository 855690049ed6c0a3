import { bindKeys } from "./keys.js";
import { repaint } from "./repaint.js";
import { session } from "./session.js";

/**
 * The pages of the one shell; the address after # names the page, so that going back and
 * forth loses nothing that was typed. A page is { key, name, roles, homeOf, open, draw, keys, entered };
 * an open one is there without an account too;
 * what follows its key in the address, such as a case, is given to `entered`.
 */
let pages = [];
let here = null;

export function openPages(all) {
  pages = all;
  addEventListener("hashchange", arrive);
}

export const allowedPages = () => pages.filter((page) =>
  session.me ? page.roles.includes(session.me.role) : page.open);

export const currentPage = () => here;

/** Goes to the page that the address names, else to where the work of this account lies; without one, to the login. */
export function arrive() {
  const [wanted, about] = location.hash.replace(/^#\//, "").split("/");
  const allowed = allowedPages();
  here = allowed.find((page) => page.key === wanted) ?? (session.me ? home(allowed) : null);
  if (here) {
    document.title = `${here.name} · 接诉`;
    bindKeys(here.keys);
    // Taken up once, so that the same link leads there again later.
    if (about) history.replaceState(null, "", `#/${here.key}`);
    here.entered?.(about);
  } else {
    document.title = "接诉";
    bindKeys({});
  }
  repaint();
}

const home = (allowed) => allowed.find((page) => page.homeOf?.includes(session.me?.role)) ?? allowed[0] ?? null;

export const addressOf = (key, about) => about ? `#/${key}/${about}` : `#/${key}`;

export function goTo(key, about) {
  if (here?.key === key && !about) return;
  location.hash = addressOf(key, about);
}
