import { html } from "../parts/html.js";
import { repaint } from "./repaint.js";

/** One sentence after an act, gone by itself after six seconds. */
const SHOWN = 6000;
let sentence = "";
let timer = 0;

export function say(words) {
  sentence = words;
  clearTimeout(timer);
  timer = setTimeout(() => say(""), SHOWN);
  repaint();
}

export const toast = () => html`
  <div class="toast ${sentence ? "is-on" : ""}" role="status">${sentence}</div>`;
