import { post } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/**
 * A caller in clear, in memory only and for a short while: until another case lies open, the eye is closed again, or two
 * minutes are over.
 */
export const sight = { id: null, asking: false, busy: false, view: null, problem: null };

const LASTS = 120_000;
let timer = 0;

function shut() {
  clearTimeout(timer);
  Object.assign(sight, { id: null, asking: false, busy: false, view: null, problem: null });
}

export function closeEye() {
  shut();
  repaint();
}

export function askPurpose(id) {
  shut();
  Object.assign(sight, { id, asking: true });
  repaint();
}

export async function look(purpose) {
  const { id } = sight;
  Object.assign(sight, { busy: true, problem: null });
  repaint();
  try {
    const view = await post(`/cases/${id}/unmask`, { purpose });
    if (sight.id !== id) return;
    Object.assign(sight, { asking: false, view });
    timer = setTimeout(closeEye, LASTS);
  } catch (problem) {
    if (sight.id === id) sight.problem = problem;
  }
  sight.busy = false;
  repaint();
}

/** The case with what is seen of its caller at the moment. */
export function seen(one) {
  if (sight.id && sight.id !== one.id) shut();
  if (!sight.view) return one;
  const { caller, address, text, title, notes } = sight.view;
  return { ...one, caller, address, text, title, notes: sight.view.version === one.version ? notes : one.notes };
}
