import { html, nothing } from "../parts/html.js";
import { notice } from "../parts/notice.js";
import { post } from "./http.js";
import { repaint } from "./repaint.js";
import { logOut, recall, session } from "./session.js";

const attempt = { busy: false, problem: null };

/** The first thing of somebody who entered with a one-time password. */
export const choosePasswordPage = () => html`
  <main class="login">
    <form class="pane login-f" @submit=${submit} aria-labelledby="choose-title">
      <header class="login-h">
        <span class="seal" aria-hidden="true"><b>接</b><b>诉</b></span>
        <h1 id="choose-title">先设自己的口令</h1>
      </header>
      <div class="login-b">
        <p class="note">您用一次性口令登录（${session.me.username}，${session.me.post}）。设好自己的口令才能开始工作。</p>
        <input class="vh" name="username" autocomplete="username" .value=${session.me.username} readonly tabindex="-1"
               aria-hidden="true">
        <div class="f"><label for="current">一次性口令</label>
          <input class="in" id="current" name="current" type="password" autocomplete="current-password" required autofocus></div>
        <div class="f"><label for="wanted">新口令</label>
          <input class="in" id="wanted" name="wanted" type="password" autocomplete="new-password" required
                 aria-describedby="wanted-rule">
          <span class="sub" id="wanted-rule">一般至少 12 个字，什么字都行，一句话最好记。</span></div>
        <div class="f"><label for="again">再写一遍新口令</label>
          <input class="in" id="again" name="again" type="password" autocomplete="new-password" required></div>
        <div class="login-p" aria-live="assertive">${attempt.problem ? notice(2, ...attempt.problem) : nothing}</div>
        <button class="b b-1" type="submit" ?disabled=${attempt.busy}>${attempt.busy ? "正在保存" : "用这个口令"}</button>
        <p class="login-book"><button class="b b-t b-s" type="button" @click=${logOut}>退出</button></p>
      </div>
    </form>
  </main>`;

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  attempt.problem = null;
  if (form.wanted.value !== form.again.value) {
    attempt.problem = ["两遍新口令不一样。", "请再写一遍。"];
    repaint();
    form.again.focus();
    return;
  }
  attempt.busy = true;
  repaint();
  try {
    await post("/auth/password", { current: form.current.value, wanted: form.wanted.value });
    await recall();
  } catch (problem) {
    attempt.problem = words(problem);
  }
  attempt.busy = false;
  repaint();
}

function words(problem) {
  const mistakes = problem.errors.map(({ detail }) => detail);
  return mistakes.length ? ["这个口令不行。", mistakes.join("；") + "。"] : [problem.title + "。", problem.detail];
}
