import { html, live, nothing } from "../../parts/html.js";
import { repaint } from "../../shell/repaint.js";

/** Parts of which the forms of commands are made. What is typed goes straight into the body of the draft. */
export const radio = (group, name, checked, choose, { disabled = false } = {}) => html`
  <label><input type="radio" name=${group} required ?disabled=${disabled} .checked=${live(checked)}
    @change=${() => { choose(); repaint(); }}> ${name}</label>`;

/** The words of the form; the first thing to be typed, so the focus goes there. */
export const words = (body, field, label, hint, { required = true, rows = 4 } = {}) => html`
  <label class="vh" for="command-words">${label}</label>
  <textarea class="in rd" id="command-words" rows=${rows} maxlength="5000" ?required=${required} placeholder=${hint}
    .value=${live(body[field])} @input=${(event) => type(body, field, event)}></textarea>`;

/** A line of text with its label; `choices` are offered and bind nobody. */
export const text = (body, field, label, { id = `command-${field}`, choices = [], type: kind = "text", hint = "", width = "", changed = null } = {}) => html`
  <div class="f ${width}"><label for=${id}>${label}</label>
    <input class="in" id=${id} type=${kind} autocomplete="off" placeholder=${hint}
      list=${choices.length ? `${id}-choices` : nothing} .value=${live(body[field])}
      @input=${(event) => { type(body, field, event); changed?.(); }}>
    ${choices.length ? html`<datalist id="${id}-choices">${choices.map((one) => html`<option value=${one}></option>`)}</datalist>` : nothing}</div>`;

function type(body, field, event) {
  body[field] = event.target.value;
  repaint();
}

export const legend = (name, note = "") => html`<legend>${name}</legend>${note ? html`<span class="note">${note}</span>` : nothing}`;
