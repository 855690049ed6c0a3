import { hearClocks } from "../parts/clock.js";
import { get } from "../shell/http.js";
import { say } from "../shell/toast.js";

const SHORTEST = 2;

/** The cases, closed ones too, in whose words or under whose number this is found. */
export async function inWords(words) {
  if (words.length < SHORTEST) return [];
  try {
    const { items } = await get(`/cases?limit=100&q=${encodeURIComponent(words)}`);
    return items.map(hearClocks);
  } catch (problem) {
    say(`没有查全：${problem.title}。`);
    return [];
  }
}
