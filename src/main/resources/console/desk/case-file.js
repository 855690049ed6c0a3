import { hearClocks } from "../parts/clock.js";
import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";
import { onNews, take } from "./caseload.js";

/** The one case that lies open: its words, its record, and whether the record's chain holds. */
export const file = { id: null, one: null, facts: null, intact: true, problem: null };

const SETTLE = 120;
let timer = 0;

/** Opens a case; somebody who walks down the list quickly opens only the last. */
export function openFile(id) {
  if (file.id === id) return;
  Object.assign(file, { id, one: null, facts: null, intact: true, problem: null });
  clearTimeout(timer);
  if (id) timer = setTimeout(readFile, SETTLE);
  repaint();
}

export async function readFile() {
  const { id } = file;
  try {
    const [one, record] = await Promise.all([get(`/cases/${id}`), get(`/cases/${id}/record`)]);
    if (file.id !== id) return;
    Object.assign(file, { facts: record.facts, intact: record.intact, problem: null });
    hold(one);
  } catch (problem) {
    if (file.id === id) file.problem = problem;
  }
  repaint();
}

/** Puts a newer state of the open case in the file and in the list. */
export function hold(one) {
  if (file.id === one.id) file.one = hearClocks(one);
  take(one);
}

onNews((ids) => {
  if (ids.includes(file.id)) readFile();
});

/** Reads the open case again when news of it may have been missed. */
export const readFileAgain = () => file.id && readFile();
