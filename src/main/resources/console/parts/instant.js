import { now } from "../shell/server-time.js";

/*
 * Beijing time, reckoned here and not by the browser's zone, which on some machines is another.
 * China has kept one offset without summer time since 1992.
 */
const BEIJING = 8 * 3600e3;
const DAY = 86_400e3;
const two = (number) => String(number).padStart(2, "0");
const moment = (instant) => typeof instant === "number" ? instant : Date.parse(instant);
const local = (instant) => new Date(moment(instant) + BEIJING);
const dayOf = (instant) => Math.floor((moment(instant) + BEIJING) / DAY);

export const toInstant = (millis) => new Date(millis + BEIJING).toISOString().replace(/\.\d+Z$/, "+08:00");

/** As a field of date and time holds it, and back; both in Beijing's time. */
export const toBeijingField = (instant) => toInstant(moment(instant)).slice(0, 16);
export const fromBeijingField = (written) => `${written}:00+08:00`;

export function hourMinute(instant) {
  const at = local(instant);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

function monthDay(instant) {
  const at = local(instant);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** 今天, 昨天, 明天, else the date. */
export function dayWord(instant) {
  const near = { 0: "今天", 1: "明天", [-1]: "昨天" };
  return near[dayOf(instant) - dayOf(now())] ?? monthDay(instant);
}

export const when = (instant) => `${dayWord(instant)} ${hourMinute(instant)}`;

/** As {@link when}, but today goes without saying. */
export const whenShort = (instant) => dayWord(instant) === "今天" ? hourMinute(instant) : when(instant);

export function mastTime() {
  const week = "日一二三四五六"[local(now()).getUTCDay()];
  return `${monthDay(now())} 周${week} ${hourMinute(now())}`;
}

export function longDate(date) {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** At most two units: 3 天 · 1 天 4 时 · 2 时 05 分 · 38 分 · 12 秒. */
export function length(millis) {
  const seconds = Math.floor(Math.abs(millis) / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days >= 3) return `${days} 天`;
  if (days >= 1) return `${days} 天 ${hours % 24} 时`;
  if (hours >= 1) return `${hours} 时 ${two(minutes % 60)} 分`;
  return minutes >= 1 ? `${minutes} 分` : `${seconds} 秒`;
}
