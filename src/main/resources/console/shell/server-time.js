import { get } from "./http.js";
import { repaint } from "./repaint.js";

/*
 * Every clock on the screen counts by the server's time, never by this machine's:
 * desks' machines run minutes off, and the demonstration clock can be set forward.
 */
let offset = 0;

export const now = () => Date.now() + offset;

/** Asks the server for its time; the answer is taken as of the middle of the round trip. */
async function readServerTime() {
  const asked = Date.now();
  const answer = await get("/time");
  setServerTime(answer.now, (asked + Date.now()) / 2);
}

export function setServerTime(instant, heardAt = Date.now()) {
  offset = Date.parse(instant) - heardAt;
  repaint();
}

/** A fact from the future means that somebody has set the clock: ask again. */
export function noticeInstant(instant) {
  if (Date.parse(instant) > now() + 2000) readServerTime().catch(() => {});
}

export function keepTime() {
  const ask = () => readServerTime().catch(() => {});
  setInterval(repaint, 1000);
  setInterval(ask, 60_000);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  return ask();
}
