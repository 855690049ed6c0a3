import { html } from "./html.js";
import { glyph } from "./glyph.js";
import { length, when } from "./instant.js";
import { measure } from "./measure.js";
import { CLOCK } from "./words.js";
import { now } from "../shell/server-time.js";

const heard = new WeakMap();

/** Remembers when a clock's `elapsed` was true, so that it can be carried forward. */
export function hearClocks(one) {
  for (const clock of one.clocks ?? []) heard.set(clock, now());
  return one;
}

/**
 * The share of the term that has passed. The server counts it in the term's own time
 * (working hours or natural); between two answers what is left is spread evenly up to due.
 */
function shareOf(clock) {
  const due = Date.parse(clock.dueAt);
  const term = Math.max(1, due - Date.parse(clock.startedAt));
  if (clock.endedAt || clock.paused) return clock.elapsed;
  if (now() >= due) return 1 + (now() - due) / term;
  const asOf = heard.get(clock) ?? now();
  const left = Math.max(0, 1 - clock.elapsed);
  return asOf >= due ? 1 : 1 - left * (due - now()) / (due - asOf);
}

/** A window closes by itself: nobody owes anything by it, so it never looks pressing. */
const isWindow = (clock) => clock.clock === "return_window";

function stateOf(clock, share) {
  if (clock.paused) return "hold";
  if (clock.state === "met") return "kept";
  if (clock.state === "late") return "late";
  if (clock.state === "cleared") return "cleared";
  const past = now() > Date.parse(clock.dueAt);
  if (isWindow(clock)) return past ? "shut" : "calm";
  if (past) return "over";
  return share >= 0.8 ? "near" : share >= 0.5 ? "half" : "calm";
}

/** What a clock shows: its state, the two shares the ruler draws, and its words. */
export function readClock(clock) {
  const share = shareOf(clock);
  const state = stateOf(clock, share);
  const gap = Date.parse(clock.dueAt) - (clock.endedAt ? Date.parse(clock.endedAt) : now());
  const words = {
    calm: `余 ${length(gap)}`, half: `余 ${length(gap)}`, near: `仅余 ${length(gap)}`,
    over: `超 ${length(gap)}`, cleared: "不再计", shut: "已过", hold: "停走", kept: "按时", late: `迟 ${length(gap)}`,
  }[state];
  return {
    state, words,
    within: Math.min(1, Math.max(0, share)),
    beyond: share > 1 ? Math.min(1, 0.3 + (share - 1)) : 0,
  };
}

const ruler = (face) => html`
  <span class="ruler is-${face.state}" aria-hidden="true"
    ><i ${measure({ p: face.within, o: face.beyond })}></i></span>`;

/** Glyph, name, words and ruler: the clock as it stands in a line. */
export function clockFace(clock) {
  const face = readClock(clock);
  return html`<span class="clk is-${face.state}">
    ${glyph(face.state)}<span class="clk-n">${CLOCK[clock.clock] ?? clock.clock}</span>
    <span class="clk-t">${face.words}</span>${ruler(face)}
    ${clock.dueAt ? html`<span class="vh">，${when(clock.dueAt)} 到期</span>` : ""}</span>`;
}

export const clocksOf = (one) => one.clocks ?? [];

/** The running clock that comes due first; when none runs, one that stands still, else the one that ended last. */
export function nearestClock(one) {
  const clocks = clocksOf(one).filter((clock) => !isWindow(clock));
  const running = clocks.filter((clock) => clock.state === "running");
  running.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const ended = clocks.filter((clock) => clock.endedAt).sort((a, b) => Date.parse(b.endedAt) - Date.parse(a.endedAt));
  return running[0] ?? clocks.find((clock) => clock.state === "held") ?? ended[0] ?? null;
}

/** By when what this clock asks is owed, if it runs. */
export const runningDue = (one, name) =>
  clocksOf(one).find((clock) => clock.clock === name && clock.state === "running")?.dueAt ?? null;

/** The highest level that has fired on a clock still running, for example 80 % to 分管领导. */
export function highestFired(clock) {
  if (clock?.state !== "running") return null;
  return clock.levels.filter((level) => level.state === "fired").at(-1) ?? null;
}
