import { html, nothing } from "../parts/html.js";
import { notice } from "../parts/notice.js";
import { get } from "./http.js";
import { repaint } from "./repaint.js";
import { logIn, recall, session } from "./session.js";

const attempt = { busy: false, problem: null };
/** How one can enter here; asked once, when the page is first drawn. */
const ways = { asked: false, oidc: false };

/** What became of a login at the provider of identities: it leads back to #/login/KIND/MORE. */
const ARRIVALS = {
  "identities-unavailable": () => ["统一认证暂时用不了。", "有口令的账号照常登录。"],
  "login-refused": () => ["没有登录成。", "统一认证的答复对不上这次登录，请再来一次。"],
  "not-bound": (who) => ["还没有绑定岗位账号。", `请把这一行告诉系统管理员：${who}`],
};

export const loginPage = () => html`${askWays()}
  <main class="login">
    <form class="pane login-f" @submit=${submit} aria-labelledby="login-title">
      <header class="login-h">
        <span class="seal" aria-hidden="true"><b>接</b><b>诉</b></span>
        <h1 id="login-title">接诉即办 · 派单台</h1>
      </header>
      <div class="login-b">
        ${session.unreachable ? notice(2, "连不上服务器。", "请看网络，或稍后再试。", { name: "再试", act: recall }) : nothing}
        ${arrival()}
        <div class="f"><label for="username">账号</label>
          <input class="in" id="username" name="username" autocomplete="username" autocapitalize="none"
                 spellcheck="false" required autofocus></div>
        <div class="f"><label for="password">口令</label>
          <input class="in" id="password" name="password" type="password" autocomplete="current-password" required></div>
        <div class="login-p" aria-live="assertive">${attempt.problem ? notice(2, ...words(attempt.problem)) : nothing}</div>
        <button class="b b-1" type="submit" ?disabled=${attempt.busy}>${attempt.busy ? "正在登录" : "登录"}</button>
        ${ways.oidc ? html`<a class="b login-o" href="/api/v1/auth/oidc">统一认证登录</a>` : nothing}
        <p class="note">按岗位登录，一举一动都记入全程纪实。离开座位请退出。</p>
        <p class="login-book"><a href="#/duty-book">看权责清单</a>，不用登录</p>
      </div>
    </form>
  </main>`;

function askWays() {
  if (!ways.asked) {
    ways.asked = true;
    get("/auth/ways").then(({ oidc }) => {
      ways.oidc = oidc;
      repaint();
    }).catch(() => {
      ways.asked = false;
    });
  }
  return nothing;
}

function arrival() {
  const [page, kind, who = ""] = location.hash.replace(/^#\//, "").split("/");
  const words = page === "login" ? ARRIVALS[kind] : null;
  return words ? notice(2, ...words(decodeURIComponent(who.replaceAll("+", " ")))) : nothing;
}

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  attempt.busy = true;
  attempt.problem = null;
  repaint();
  try {
    await logIn(form.username.value.trim(), form.password.value);
  } catch (problem) {
    attempt.problem = problem;
    form.password.value = "";
    form.password.focus();
  }
  attempt.busy = false;
  repaint();
}

function words(problem) {
  if (problem.status === 401) return ["账号或口令不对。", "口令区分大小写。"];
  if (problem.status === 429) return ["试得太多了。", problem.detail || "请过一会儿再试。"];
  return [problem.title + "。", problem.detail];
}
