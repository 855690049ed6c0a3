import { html, nothing } from "../parts/html.js";
import { fieldName, valueInWords } from "./edition-words.js";

/** One field of an entry as a reader likes to read it: what went, what came, and how much stays as it was. */
export const fieldChange = ({ name, before = [], after = [] }, kind) => html`
  <div><dt>${fieldName(name)}</dt>
    <dd>${kind === "changed" ? changed(name, before, after) : whole(name, kind === "added" ? after : before)}</dd></div>`;

const whole = (field, values) => values.map((one) => html`<span>${valueInWords(field, one)}</span>`);

function changed(field, before, after) {
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  const stay = after.filter((one) => before.includes(one));
  if (!gone.length && !come.length) return html`
    <span>${all(field, before)} ${arrow} ${all(field, after)}</span><span class="sub">只换了次序</span>`;
  return html`
    ${gone.length === come.length ? gone.map((one, at) => pair(valueInWords(field, one), valueInWords(field, come[at])))
      : [...gone.map((one) => html`<del>${valueInWords(field, one)}</del>`),
        ...come.map((one) => html`<ins>${valueInWords(field, one)}</ins>`)]}
    ${stay.length ? html`<span class="sub">另有 ${stay.length} 项不变</span>` : nothing}`;
}

const all = (field, values) => values.map((one) => valueInWords(field, one)).join("、");

const arrow = html`<span class="ed-to"><span aria-hidden="true">→</span><span class="vh">改为</span></span>`;

/** One value in the place of another; in long ones only the words that differ are marked. */
function pair(old, now) {
  const [start, end] = common(old, now);
  const parts = start + end >= 4 && old.length > 8;
  return html`<span class="ed-pair"><span>${parts ? amid(old, start, end, (words) => html`<del>${words}</del>`) : html`<del>${old}</del>`}</span>
    ${arrow}<span>${parts ? amid(now, start, end, (words) => html`<ins>${words}</ins>`) : html`<ins>${now}</ins>`}</span></span>`;
}

const amid = (words, start, end, mark) => html`${words.slice(0, start)}${mark(words.slice(start, words.length - end))
}${words.slice(words.length - end)}`;

/** How many letters both begin with, and how many of the others both end with. */
function common(one, two) {
  const least = Math.min(one.length, two.length);
  let start = 0;
  while (start < least && one[start] === two[start]) start++;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === two[two.length - 1 - end]) end++;
  return [start, end];
}
