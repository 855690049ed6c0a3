import { html } from "../parts/html.js";
import { repaint } from "./repaint.js";

/** One sentence after an act, gone by itself after six seconds; never two at once. */
const SHOWN = 6000;
let sentence = "";
let announced = false;
let later = "";
let timer = 0;

export function say(words) {
  sentence = words;
  clearTimeout(timer);
  timer = setTimeout(next, SHOWN);
  repaint();
}

/** What happened elsewhere waits until the word on one's own act has been read; the last such news stands for all. */
export function announce(words) {
  if (sentence && !announced) {
    later = words;
    return;
  }
  announced = true;
  say(words);
}

function next() {
  sentence = "";
  announced = false;
  const words = later;
  later = "";
  if (words) announce(words);
  repaint();
}

export const toast = () => html`
  <div class="toast ${sentence ? "is-on" : ""}" role="status">${sentence}</div>`;
