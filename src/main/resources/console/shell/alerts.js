import { html, nothing } from "../parts/html.js";
import { clocksOf, highestFired } from "../parts/clock.js";
import { glyph } from "../parts/glyph.js";
import { whenShort } from "../parts/instant.js";
import { CLOCK, LEVEL, shortNumber, titleOf } from "../parts/words.js";
import { repaint } from "./repaint.js";
import { ours } from "./session.js";

/**
 * The levels that running clocks have reached. An alert leaves the list by itself when the
 * owed act is done; reading the list only takes it out of the bell's count.
 */
const SEEN = "jiesu.alerts-seen";
let open = false;
let cases = () => [];
let goToCase = () => {};

export function alertsFrom({ items, choose }) {
  cases = items;
  goToCase = choose;
}

const seenUpTo = () => Number(localStorage.getItem(SEEN) ?? 0);

function alerts() {
  const found = cases().flatMap((one) => clocksOf(one).flatMap((clock) => {
    const level = highestFired(clock);
    return level && reaches(clock, level) ? [{ one, clock, level, at: Date.parse(level.firedAt ?? level.at) }] : [];
  }));
  return found.sort((a, b) => b.at - a.at);
}

/** Early levels are for the unit that owes; from due on everybody in whose scope the case stands. */
const reaches = (clock, level) => ours(clock.owes) || !["half", "near"].includes(level.level);

export function alertsButton() {
  const all = alerts();
  const unread = all.filter((alert) => alert.at > seenUpTo()).length;
  return html`
    <div class="bell">
      <button class="ib" type="button" aria-expanded=${open} aria-controls="alerts"
              aria-label="提醒，${unread} 条未读" @click=${() => toggle(all)}>
        ${glyph("bell")}<span class="ib-n">${unread}</span></button>
      ${open ? list(all) : nothing}
    </div>`;
}

const list = (all) => html`
  <section class="alerts" id="alerts" aria-label="提醒" @keydown=${closeOnEscape}>
    <div class="ph"><h2>提醒</h2><span class="sub">办了才停，看过不停</span></div>
    ${all.length ? html`<ol>${all.map(row)}</ol>` : html`<p class="empty">没有到级的时钟。</p>`}
  </section>`;

const row = ({ one, clock, level, at }) => html`
  <li><button type="button" @click=${() => follow(one)}>
    ${glyph(level.level === "half" ? "half" : level.level === "near" ? "near" : "over")}
    <span class="grow"><b>${shortNumber(one.number)} ${titleOf(one)}</b>
      <span class="sub">${clock.owes?.unit ?? ""} ${CLOCK[clock.clock]} · ${LEVEL[level.level]}，报${level.rung}</span></span>
    <span class="sub num">${whenShort(at)}</span></button></li>`;

function toggle(all) {
  open = !open;
  if (open && all.length) localStorage.setItem(SEEN, String(all[0].at));
  repaint();
}

function follow(one) {
  open = false;
  goToCase(one.id);
  repaint();
}

function closeOnEscape(event) {
  if (event.key !== "Escape") return;
  open = false;
  repaint();
}
