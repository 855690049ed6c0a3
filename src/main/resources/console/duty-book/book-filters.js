import { html, live, nothing } from "../parts/html.js";
import { asked, found, look } from "./book-list.js";

/** The search box and the filters above the list. */
export const bookFilters = () => html`
  <form class="du-f" role="search" @submit=${(event) => event.preventDefault()}>
    <div class="f du-q"><label for="book-q">查事项、原文、单位、条号</label>
      <input class="in" id="book-q" type="search" placeholder="路灯、噪声、区水务局、第53条" autocomplete="off" maxlength="100"
             .value=${live(asked.q)} @input=${typed} @compositionend=${typed}></div>
    ${choice("district", "区", "全部", found.choices.districts)}
    ${choice("section", "部分", "全部", found.choices.sections)}
    <div class="f"><label for="book-unit">单位</label>
      <input class="in" id="book-unit" list="book-units" maxlength="60" autocomplete="off"
             placeholder=${asked.district ? "牵头、主责或协办" : "先选区可点选"}
             .value=${live(asked.unit)} @change=${(event) => look({ unit: event.target.value.trim() })}>
      <datalist id="book-units">${found.choices.units.map((name) => html`<option value=${name}></option>`)}</datalist></div>
    <div class="f"><label for="book-day">按哪一天</label>
      <input class="in du-day" id="book-day" type="date" .value=${live(asked.asOf || found.asOf)}
             @change=${(event) => look({ asOf: event.target.value })}></div>
    ${narrowed() ? html`<button class="b b-t b-s du-all" type="button" @click=${clear}>全部清除</button>` : nothing}
  </form>`;

const choice = (key, name, any, values) => html`
  <div class="f"><label for=${`book-${key}`}>${name}</label>
    <select class="in" id=${`book-${key}`} @change=${(event) => look({ [key]: event.target.value })}>
      <option value="" ?selected=${!asked[key]}>${any}</option>
      ${values.map((value) => html`<option value=${value} ?selected=${value === asked[key]}>${value}</option>`)}
    </select></div>`;

function typed(event) {
  if (!event.isComposing) look({ q: event.target.value }, true);
}

const narrowed = () => Object.values(asked).some(Boolean);

function clear() {
  look({ q: "", district: "", unit: "", section: "", asOf: "" });
}

export function focusBookSearch() {
  document.getElementById("book-q")?.focus();
}
