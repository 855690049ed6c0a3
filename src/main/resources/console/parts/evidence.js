import { html } from "./html.js";

/** The text cut at the words that decided; each piece is a string or a marked word. */
export function marked(text, evidence = []) {
  const pieces = [];
  let from = 0;
  for (const mark of [...evidence].sort((a, b) => a.start - b.start)) {
    if (mark.start < from || mark.end > text.length) continue;
    pieces.push(text.slice(from, mark.start), word(text.slice(mark.start, mark.end), mark.kind));
    from = mark.end;
  }
  return [...pieces, text.slice(from)];
}

export const word = (text, kind) => html`<span class="ev ev-${kind ?? "matter"}">${text}</span>`;

/**
 * Moves marks found in an older text onto the text as it now stands: what lies before the
 * change stays, what lies after it moves along, what was changed loses its mark.
 */
export function carryOver(evidence, before, after) {
  if (before === after) return evidence;
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < limit - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const shift = after.length - before.length;
  return evidence.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start < before.length - tail) return [];
    return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
  });
}

/** The deciding words of one kind, each once, in a row. */
export function decidingWords(evidence, kind) {
  const words = [...new Set(evidence.filter((mark) => mark.kind === kind).map((mark) => mark.text))];
  return words.map((text, at) => html`${at ? "、" : ""}${word(text, kind)}`);
}
