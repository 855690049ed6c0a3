import { html, nothing } from "../parts/html.js";
import { when } from "../parts/instant.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { PURPOSE } from "../parts/purpose.js";
import { get } from "../shell/http.js";
import { openKeyHelp } from "../shell/key-help.js";
import { repaint } from "../shell/repaint.js";

const ACTION = {
  unmasked: "查看来电人", caller_found: "按号码查来电人", caller_exported: "导出所存信息", caller_erased: "删除来电人信息",
  erasure_asked: "申请删除", erasure_turned_down: "不同意删除", flag_proposed: "提出标记", flag_confirmed: "确认标记",
  flag_rejected: "不予标记", flag_lifted: "撤销标记", entered_after_waiting: "多次错口令后登录", password_changed: "改口令",
  account_made: "建账号", account_changed: "改账号", account_disabled: "停用账号", account_enabled: "启用账号",
  account_unlocked: "解除等待", password_reset: "重置口令", subject_bound: "绑定统一认证", key_made: "发接口密钥",
  key_revoked: "吊销接口密钥", keys_turned: "换主密钥",
};

const view = { account: "", caller: "", items: [], next: null, loaded: false, problem: null };

/** 审计: who saw or changed what, by person and by caller. */
const draw = () => html`
  <main class="app au" id="main" tabindex="-1">
    <section class="pane qu-l" aria-label="审计">
      <div class="ph"><h2>审计</h2><span class="sub">只增不改，一条哈希链，新的在前</span></div>
      <form class="au-f" role="search" @submit=${ask}>
        <label class="f">账号 <input class="in" name="account" maxlength="60" autocomplete="off" .value=${view.account}></label>
        ${view.caller ? html`<span class="row">只看一位来电人
          <button class="b b-s" type="button" @click=${() => ofCaller("")}>看全部</button></span>` : nothing}
        <button class="b b-1" type="submit">查</button>
      </form>
      ${problemNotice(view.problem, { name: "再取", act: read })}
      <div class="scroll qu-w">${view.loaded ? table() : waiting()}</div>
    </section>
  </main>`;

const table = () => view.items.length ? html`
  <table class="ledger au-t"><caption class="vh">谁看过、改过什么</caption>
    <thead><tr><th scope="col">序号</th><th scope="col">时间</th><th scope="col">账号</th><th scope="col">岗位</th>
      <th scope="col">做了什么</th><th scope="col">案号</th><th scope="col">说明</th><th scope="col">来电人</th></tr></thead>
    <tbody>${view.items.map(row)}</tbody>
  </table>
  ${view.next ? html`<p class="al-more"><button class="b" type="button" @click=${more}>看早先的</button></p>` : nothing}`
  : html`<p class="empty">没有记录。</p>`;

const row = (entry) => html`
  <tr><td class="num">${entry.seq}</td><td class="num">${when(entry.at)}</td><td>${entry.account}</td><td>${entry.post}</td>
    <td>${ACTION[entry.action] ?? entry.action}</td><td class="num">${entry.number ?? entry.subject ?? "—"}</td>
    <td>${Object.values(entry.said).map((code) => PURPOSE[code] ?? code).join("，") || "—"}</td>
    <td>${entry.caller ? html`<button class="b b-t b-s" type="button" @click=${() => ofCaller(entry.caller)}>只看这位</button>` : "—"}</td></tr>`;

function query(more) {
  const asked = new URLSearchParams({ limit: "100" });
  if (view.account) asked.set("account", view.account);
  if (view.caller) asked.set("caller", view.caller);
  if (more) asked.set("before", view.next);
  return get(`/audit?${asked}`);
}

async function read(more = false) {
  try {
    const { items, next } = await query(more);
    Object.assign(view, { items: more ? [...view.items, ...items] : items, next, problem: null });
  } catch (problem) {
    view.problem = problem;
  }
  view.loaded = true;
  repaint();
}

const more = () => read(true);

function ask(event) {
  event.preventDefault();
  view.account = new FormData(event.target).get("account").trim();
  read();
}

function ofCaller(caller) {
  view.caller = caller;
  read();
}

export const auditPage = {
  key: "audit",
  name: "审计",
  roles: ["auditor", "admin"],
  homeOf: ["auditor"],
  draw,
  entered: () => read(),
  keys: { "?": openKeyHelp },
  keyWords: [],
};
