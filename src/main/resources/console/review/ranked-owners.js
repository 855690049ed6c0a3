import { html, live, nothing } from "../parts/html.js";
import { article, cite, operativeWords } from "../parts/article.js";
import { gauge } from "../parts/verdict.js";
import { percent, roleOf } from "../parts/words.js";
import { namedByReason, townshipNames } from "../parts/units.js";
import { repaint } from "../shell/repaint.js";
import { candidates, isUnplaced, OTHER } from "./choice.js";
import { draftFor } from "./ruling.js";

/** The owners that could be, ranked, each with its article and with what speaks against it. */
export function rankedOwners(one) {
  const draft = draftFor(one.id);
  const ranked = candidates(one.decision);
  return html`
    <section class="pane rv-o" aria-label="可能的承办单位">
      <table class="ledger rvt"><caption class="vh">可能的承办单位</caption>
        <colgroup><col class="w-radio"><col class="w-unit"><col class="w-role"><col class="w-conf"><col class="w-basis"><col></colgroup>
        <thead><tr><th><span class="vh">选</span></th><th scope="col">承办单位</th><th scope="col">角色</th>
          <th scope="col">把握</th><th scope="col">依据</th><th scope="col">为什么、差什么</th></tr></thead>
        <tbody>${ranked.map((candidate, at) => row(one, draft, candidate, at))}${otherRow(one, draft)}</tbody>
      </table>
    </section>`;
}

function row(one, draft, candidate, at) {
  const { lead, confidence, basis, why } = candidate;
  return html`
    <tr aria-current=${draft.pick === at ? "true" : nothing} @click=${() => pick(draft, at)}>
      <td>${radio(draft, at, lead.unit)}</td>
      <td>${isUnplaced(candidate) ? townshipInput(one, draft, at) : html`<b>${lead.unit}</b>`}</td>
      <td><span class="tag tag-main">${roleOf(lead, at === 0 ? one.decision.coHandlers : [])}</span></td>
      <td><span class="conf2">${percent(confidence)}${gauge(confidence, one.decision.threshold)}</span></td>
      <td>${basis.length ? basis.map(cite).join("；") : html`<span class="sub">没有条款</span>`}</td>
      <td>${why ?? ""}</td>
    </tr>`;
}

const radio = (draft, at, name) => html`
  <input type="radio" name="owner" aria-label=${name} .checked=${live(draft.pick === at)} @change=${() => pick(draft, at)}>`;

const townshipInput = (one, draft, at) => html`
  <input class="in" aria-label="定是哪个镇" placeholder="定是哪个镇" list="townships" .value=${live(draft.township)}
    @focus=${() => pick(draft, at)} @input=${(event) => { draft.township = event.target.value; repaint(); }}>
  <datalist id="townships">${townshipNames(one.district).map((name) => html`<option value=${name}></option>`)}</datalist>`;

const otherRow = (one, draft) => html`
  <tr class="rv-other" aria-current=${draft.pick === OTHER ? "true" : nothing} @click=${() => pick(draft, OTHER)}>
    <td>${radio(draft, OTHER, "另派部门或街道")}</td>
    <td colspan="3"><input class="in" aria-label="另派部门或街道" placeholder="另派部门、街道" list="named-units" .value=${live(draft.unit)}
        @focus=${() => pick(draft, OTHER)} @input=${(event) => { draft.unit = event.target.value; repaint(); }}>
      <datalist id="named-units">${namedByReason(one.district).map((unit) => html`<option value=${unit.unit}>${unit.kind}</option>`)}</datalist></td>
    <td class="sub">凭书面理由</td>
    <td class="sub">乡镇只能按条款派，不能在这里写</td>
  </tr>`;

function pick(draft, at) {
  draft.pick = at;
  repaint();
}

/** The exact words on which the picked owner would answer. */
export function pickedArticles(one) {
  const draft = draftFor(one.id);
  const picked = candidates(one.decision)[draft.pick];
  if (!picked) {
    return html`<p class="note">没有条款能定归属的，由指挥中心写明理由派部门或街道。理由记入纪实，承办单位看得到。</p>`;
  }
  return html`
    ${picked.matter ? html`<p class="rv-say">${picked.matter.name}</p>` : nothing}
    ${picked.whyNot ? html`<p class="own-reason">${picked.whyNot}</p>` : nothing}
    ${picked.basis.length ? picked.basis.map((basis) => article(basis, operativeWords(draft.pick === 0 ? one.decision : picked)))
      : html`<p class="note">这一家没有条款依据，派它须写明理由。</p>`}`;
}
