import { html, nothing } from "../parts/html.js";
import { longDate } from "../parts/instant.js";
import { shortNumber, STATUS } from "../parts/words.js";
import { addressOf } from "../shell/pages.js";
import { grouped, sides } from "./check-report.js";
import { chosen } from "./edition-list.js";

/** Open cases that the published edition would have given to another owner: each is looked at by a person. */
export function openCases() {
  if (!chosen.open) return nothing;
  const { compared, items } = chosen.open;
  return html`
    <section class="ed-s" aria-labelledby="open-cases">
      <h2 id="open-cases">在办、按这一版会换承办单位的 ${items.length} 件</h2>
      <p class="sub">${compared ? "一件也没有改派。逐件看：要改派的，打开那一件办；办结了，或已在该办的单位，就不再列。"
        : "正在比对在办的件，比完自己刷新。"}</p>
      ${items.length ? grouped(items).map(group)
        : compared ? html`<p class="empty">在办的件，没有要看的。</p>` : nothing}
    </section>`;
}

const group = (several) => html`
  <section class="ed-g">
    ${sides(several[0])}
    <ol class="ed-open">${several.map(row)}</ol>
  </section>`;

const row = (one) => html`
  <li class="row wrap"><a class="num" href=${addressOf("desk", one.id)}>${shortNumber(one.number)}</a>
    <span class="tag">${STATUS[one.status] ?? one.status}</span>
    <span class="sub">${one.holder ? `现在由${one.holder}办` : "还没派"} · ${longDate(one.day)} 受理</span></li>`;
