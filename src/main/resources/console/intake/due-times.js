import { toInstant } from "../parts/instant.js";
import { post } from "../shell/http.js";
import { now } from "../shell/server-time.js";
import { repaint } from "../shell/repaint.js";

/**
 * By when each step would be due if the case were accepted now. The server reckons it, since
 * terms and calendars are its settings; asked again when a minute has passed.
 */
const MINUTE = 60_000;
const held = { urgency: null, minute: 0, clocks: [] };

export const dueTimes = (urgency) => held.urgency === urgency ? held.clocks : [];

export const dueOf = (urgency, name) => dueTimes(urgency).find(({ clock }) => clock === name)?.dueAt ?? null;

export async function findDueTimes(urgency) {
  const minute = Math.floor(now() / MINUTE);
  if (!urgency || (held.urgency === urgency && held.minute === minute)) return;
  try {
    const start = toInstant(now());
    const { clocks } = await post("/sla/preview", { caseKind: "hotline", urgency, start, provisional: true });
    Object.assign(held, { urgency, minute, clocks });
  } catch {
    // Without due times the card still names the class of urgency.
    Object.assign(held, { urgency, minute, clocks: [] });
  }
  repaint();
}
