import { guard, html, nothing } from "../parts/html.js";
import { repaint } from "../shell/repaint.js";
import { fieldChange } from "./field-change.js";

/** What differs between an edition and the book before it, entry by entry and field by field. */
const PARTS = [["rules", "规则", "条"], ["units", "单位", "个"], ["departments", "部门对应", "处"], ["delegations", "授权", "件"]];
const KINDS = { changed: "改动", added: "新增", removed: "删去" };
/** More are drawn when they are asked for: a book that was written anew differs in every rule. */
const AT_ONCE = 40;

let shown = { diff: null, more: {} };

export function bookDiff(diff, heading) {
  if (!diff) return nothing;
  if (shown.diff !== diff) shown = { diff, more: {} };
  return guard([diff, heading, shown.more], () => html`
    <section class="ed-s" aria-labelledby="diff">
      <h2 id="diff">${heading}</h2>
      ${PARTS.map(([key, name, measure]) => part(key, name, measure, diff[key] ?? []))}
      ${diff.besideChanged ? html`<p>不派单的事项、险情、要问的情形或各区清单的篇首也有改动，下载文件可看。</p>` : nothing}
      ${isSame(diff) ? html`<p class="sub">没有不同。</p>` : nothing}
    </section>`);
}

const isSame = (diff) => !diff.besideChanged && PARTS.every(([key]) => !diff[key]?.length);

function part(key, name, measure, changes) {
  if (!changes.length) return nothing;
  const drawn = shown.more[key] ?? AT_ONCE;
  return html`
    <h3>${name}：${counts(changes, measure)}</h3>
    <ol class="ed-d">${changes.slice(0, drawn).map(entry)}</ol>
    ${changes.length > drawn ? html`<p class="al-more"><button class="b" type="button" @click=${() => more(key, drawn)}
      >看后面的 ${changes.length - drawn} ${measure}</button></p>` : nothing}`;
}

const counts = (changes, measure) => Object.entries(KINDS)
  .map(([kind, word]) => [word, changes.filter((one) => one.kind === kind).length])
  .filter(([, count]) => count)
  .map(([word, count]) => `${word} ${count} ${measure}`)
  .join("，");

function more(key, drawn) {
  shown.more = { ...shown.more, [key]: drawn + 5 * AT_ONCE };
  repaint();
}

const FRAME = { changed: "", added: "tag-main", removed: "tag-co" };

/** What was added or removed is shut: all of its fields are told, and they are many. */
const entry = ({ id, name, kind, fields }) => html`
  <li class="ed-e"><details ?open=${kind === "changed"}>
    <summary><span class="tag ${FRAME[kind]}">${KINDS[kind]}</span> <b>${name || id}</b>
      ${name && name !== id ? html`<span class="sub num">${id}</span>` : nothing}</summary>
    <dl class="ed-fs">${fields.map((field) => fieldChange(field, kind))}</dl>
  </details></li>`;
