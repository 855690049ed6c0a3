import { html, live, nothing } from "../../parts/html.js";
import { article, cite, operativeWords } from "../../parts/article.js";
import { namedByReason, townshipNames } from "../../parts/units.js";
import { roleOf } from "../../parts/words.js";
import { post } from "../../shell/http.js";
import { repaint } from "../../shell/repaint.js";
import { blankChoice, candidates, isUnplaced, lackOf, OTHER, orderOf } from "../../review/choice.js";
import { legend, words } from "./fields.js";

/** 改派: another unit by an article of today, or a department or street by the reason alone. */
export const transfer = {
  name: "改派", key: "A", submit: "改派",
  blank: (one) => ({ ...blankChoice(), pick: null, route: one.decision, asked: false }),
  typed: (body) => body.reason || body.unit,
  lacks: (body) => lackOf(body.route, body) ?? (body.reason.trim() ? null : "写明改派理由"),
  send: (body) => orderOf(body.route, body),
  fields: ({ body }, one) => {
    askAnew(body, one);
    return html`
      <fieldset class="cmd-o">${legend("改派", "按今天的条款；反馈时钟接着走，签收和联系重新起算")}
        ${candidates(body.route).map((candidate, at) => option(body, one, candidate, at))}
        ${otherOption(body, one)}</fieldset>
      ${picked(body)?.basis.map((basis) => article(basis, operativeWords(picked(body)))) ?? nothing}
      ${words(body, "reason", "改派理由", "为什么换承办单位（原单位和新单位都看得到）", { rows: 3 })}`;
  },
  done: (after) => `已改派${after.holder?.unit}。`,
};

const picked = (body) => candidates(body.route)[body.pick];

/** The law of the day of the transfer answers, for the place as it has been put right since. */
async function askAnew(body, one) {
  if (body.asked || !one.text) return;
  body.asked = true;
  const place = Object.fromEntries(["district", "township"].filter((name) => one[name]).map((name) => [name, one[name]]));
  try {
    body.route = await post("/routing/preview", { text: one.text, ...place });
    body.pick = null;
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
  <input class="in" aria-label="定是哪个镇" placeholder="定是哪个镇" list="transfer-townships" .value=${live(body.township)}
    @focus=${() => { body.pick = at; repaint(); }} @input=${(event) => { body.township = event.target.value; repaint(); }}>
  <datalist id="transfer-townships">${townshipNames(one.district).map((name) => html`<option value=${name}></option>`)}</datalist>`;

const otherOption = (body, one) => html`
  <label><input type="radio" name="owner" aria-label="另派部门或街道" .checked=${live(body.pick === OTHER)}
      @change=${() => { body.pick = OTHER; repaint(); }}>
    <input class="in" aria-label="另派部门、街道" placeholder="另派部门、街道，凭书面理由" list="transfer-units" .value=${live(body.unit)}
      @focus=${() => { body.pick = OTHER; repaint(); }} @input=${(event) => { body.unit = event.target.value; repaint(); }}>
    <datalist id="transfer-units">${namedByReason(one.district).map((unit) => html`<option value=${unit.unit}>${unit.kind}</option>`)}</datalist></label>`;
