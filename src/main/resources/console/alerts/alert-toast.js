import { CLOCK, LEVEL, shortNumber } from "../parts/words.js";
import { session } from "../shell/session.js";
import { announce } from "../shell/toast.js";

/** Says that alerts have come: a burst of them as one sentence. */
const GATHER = 400;
/** Clocks that the hotline's own desks owe. */
const HOTLINE = ["dispatch", "callback"];
let gathered = [];
let timer = 0;

export function announceAlert(news) {
  if (!concerns(news)) return;
  gathered.push(news);
  clearTimeout(timer);
  timer = setTimeout(speak, GATHER);
}

/** Early levels of a unit's clocks are for that unit; from due on for everybody in whose scope the case stands. */
const concerns = ({ kind, clock, level }) => kind === "digest" || session.me?.unit
  || HOTLINE.includes(clock) || !["half", "near"].includes(level);

function speak() {
  const news = gathered;
  gathered = [];
  const count = news.reduce((sum, one) => sum + (one.kind === "digest" ? one.count : 1), 0);
  announce(count === 1 && news[0].number ? sentence(news[0]) : `又有 ${count} 条提醒。`);
}

const sentence = ({ number, clock, level, rung }) =>
  `${shortNumber(number)} ${CLOCK[clock]} ${LEVEL[level]}${rung ? `，报${rung}` : ""}。`;
