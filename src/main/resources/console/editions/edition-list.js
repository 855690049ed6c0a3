import { get } from "../shell/http.js";
import { currentPage } from "../shell/pages.js";
import { repaint } from "../shell/repaint.js";
import { session } from "../shell/session.js";

/**
 * The editions of the duty book, the newest first, and the chosen one: with what its check found, what differs from
 * the book in force, and, once it is published, the open cases whose owner would be another.
 */
export const list = { items: [], loaded: false, problem: null };
export const chosen = { number: null, edition: null, report: null, diff: null, problem: null, open: null };

/** Two whole books are read and compared for one edition. */
const PATIENCE = 60_000;
const AGAIN = 1500;
const PAGE = "editions";
let timer = 0;

export const isKeeper = () => session.me?.role === "admin";
export const published = () => list.items.find(({ state }) => state === "published") ?? null;
export const isDraft = ({ state }) => state === "draft" || state === "checked";

/**
 * Reads all of them. The one that lies open stays so; else, where there is room for it, the keeper sees the newest and
 * the dispatcher the one in force.
 */
export async function readEditions() {
  try {
    const { items } = await get("/duty-book/editions");
    Object.assign(list, { items, problem: null });
    const stays = items.find(({ number }) => number === chosen.number) ?? (wide() ? first() : null);
    if (stays) await choose(stays.number);
  } catch (problem) {
    list.problem = problem;
  }
  list.loaded = true;
  repaint();
}

const first = () => (isKeeper() ? null : published()) ?? list.items[0];

export function choose(number) {
  if (chosen.number !== number) {
    const edition = list.items.find((one) => one.number === number) ?? null;
    Object.assign(chosen, { number, edition, report: null, diff: null, problem: null, open: null });
  }
  repaint();
  return readChosen();
}

export function putBack() {
  Object.assign(chosen, { number: null, edition: null });
  repaint();
}

/** Reads the chosen edition, and again for as long as something about it is not finished. */
export async function readChosen() {
  const { number } = chosen;
  clearTimeout(timer);
  try {
    const read = await get(`/duty-book/editions/${number}`, { patience: PATIENCE });
    if (chosen.number !== number) return;
    Object.assign(chosen, { edition: read.edition, report: read.report, diff: read.diff ?? null, problem: null });
    list.items = list.items.map((one) => one.number === number ? read.edition : one);
    await readOpenCases(number);
  } catch (problem) {
    if (chosen.number !== number) return;
    chosen.problem = problem;
  }
  if (unfinished() && currentPage()?.key === PAGE) timer = setTimeout(readChosen, AGAIN);
  repaint();
}

/** Open cases are the dispatcher's; whoever keeps the book sees none of them. */
async function readOpenCases(number) {
  if (session.me?.role !== "dispatcher" || chosen.edition.state !== "published") return;
  const open = await get(`/duty-book/editions/${number}/open-cases`);
  if (chosen.number === number) chosen.open = open;
}

/** While the server is busy with a check it may have no time for an answer: then it is asked again. */
const unfinished = () => chosen.problem ? chosen.problem.worthAnotherTry
  : chosen.edition?.checking || chosen.open?.compared === false;

/** The edition so many places further down. */
export function step(by) {
  const at = list.items.findIndex(({ number }) => number === chosen.number);
  const next = list.items[Math.min(Math.max(at + by, 0), list.items.length - 1)];
  if (next && next.number !== chosen.number) choose(next.number);
}

/** On a narrow screen the list comes first, and an edition only when it is chosen. */
const wide = () => matchMedia("(min-width: 901px)").matches;
