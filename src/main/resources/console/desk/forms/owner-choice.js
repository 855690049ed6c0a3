import { html, live, nothing } from "../../parts/html.js";
import { article, cite, operativeWords } from "../../parts/article.js";
import { namedByReason, townshipNames } from "../../parts/units.js";
import { roleOf } from "../../parts/words.js";
import { post } from "../../shell/http.js";
import { repaint } from "../../shell/repaint.js";
import { blankChoice, candidates, isUnplaced, OTHER } from "../../review/choice.js";

/** Another owner for a case that a unit has: by an article of today, or a department or street by the reason alone. */
export const blankOwner = (one) => ({ ...blankChoice(), pick: null, route: one.decision, asked: false });

export function ownerOptions(body, one) {
  askAnew(body, one);
  return html`${candidates(body.route).map((candidate, at) => option(body, one, candidate, at))}${otherOption(body, one)}`;
}

/** The article of whom is picked. */
export const pickedLaw = (body) => {
  const picked = candidates(body.route)[body.pick];
  return picked?.basis.map((basis) => article(basis, operativeWords(picked))) ?? nothing;
};

/** The law of today answers, for the place as it has been put right since. */
async function askAnew(body, one) {
  if (body.asked || !one.text) return;
  body.asked = true;
  const place = Object.fromEntries(["district", "township"].filter((name) => one[name]).map((name) => [name, one[name]]));
  try {
    body.route = await post("/routing/preview", { text: one.text, ...place });
    // A unit that was named meanwhile stays picked: it hangs on no candidate.
    if (body.pick !== OTHER) body.pick = null;
  } catch {
    // The candidates of the day of intake stay; the server judges by today's law in any case.
  }
  repaint();
}

const isHolder = (one, lead) => Boolean(lead.code) && lead.code === one.holder?.code;

const option = (body, one, candidate, at) => html`
  <label><input type="radio" name="owner" .checked=${live(body.pick === at)} ?disabled=${isHolder(one, candidate.lead)}
      @change=${() => { body.pick = at; repaint(); }}>
    ${isUnplaced(candidate) ? townshipInput(body, one, at) : html`<b>${candidate.lead.unit}</b>`}
    <span class="tag tag-main">${roleOf(candidate.lead, [])}</span>
    <span class="sub">${isHolder(one, candidate.lead) ? "现在就在这里办" : candidate.basis.map(cite).join("；") || "没有条款"}</span></label>`;

const townshipInput = (body, one, at) => html`
  <input class="in" aria-label="定是哪个镇" placeholder="定是哪个镇" list="owner-townships" .value=${live(body.township)}
    @focus=${() => { body.pick = at; repaint(); }} @input=${(event) => { body.township = event.target.value; repaint(); }}>
  <datalist id="owner-townships">${townshipNames(one.district).map((name) => html`<option value=${name}></option>`)}</datalist>`;

const otherOption = (body, one) => html`
  <label><input type="radio" name="owner" aria-label="另派部门或街道" .checked=${live(body.pick === OTHER)}
      @change=${() => { body.pick = OTHER; repaint(); }}>
    <input class="in" aria-label="另派部门、街道" placeholder="另派部门、街道，凭书面理由" list="owner-units" .value=${live(body.unit)}
      @focus=${() => { body.pick = OTHER; repaint(); }} @input=${(event) => { body.unit = event.target.value; repaint(); }}>
    <datalist id="owner-units">${namedByReason(one.district).map((unit) => html`<option value=${unit.unit}>${unit.kind}</option>`)}</datalist></label>`;
