import { html, nothing } from "../parts/html.js";
import { dayWord, hourMinute } from "../parts/instant.js";
import { problemNotice } from "../parts/notice.js";
import { openKeyHelp } from "../shell/key-help.js";
import { now } from "../shell/server-time.js";
import { session } from "../shell/session.js";
import { clockForm } from "./clock-form.js";
import { readRunning, running, unitsByDistrict } from "./running.js";

/** 运行: what runs, for whoever keeps it running. Cases are none of that account's business. */
const draw = () => html`
  <main class="page mc" id="main" tabindex="-1">
    <section class="pane" aria-label="时间"><div class="ph"><h2>时间</h2><span class="sub">所有时钟按它走</span></div>
      <div class="pb"><p class="mc-now num">${dayWord(now())} ${hourMinute(now())}</p>
        <p class="sub">${settable() ? "演示时间：可以往前拨，拨过的不能退回。" : "跟着数据库的时间走，不能拨。"}</p>
        ${settable() ? clockForm() : nothing}</div></section>
    <section class="pane" aria-label="运行"><div class="ph"><h2>运行</h2></div>
      <div class="pb">${problemNotice(running.problem, { name: "再取", act: readRunning })}
        <dl class="mc-l">
          <div><dt>接口版本</dt><dd class="num">${running.version}</dd></div>
          ${unitsByDistrict().map(([district, count]) => html`<div><dt>${district}</dt><dd class="num">${count} 个单位可派</dd></div>`)}
        </dl>
        <p class="note">健康检查和指标在运维端口，不在这里。案件和市民的信息这个岗位看不到。</p></div></section>
  </main>`;

const settable = () => session.me.clockMode === "settable";

export const machinePage = {
  key: "machine",
  name: "运行",
  roles: ["admin"],
  draw,
  entered: readRunning,
  keys: { "?": openKeyHelp },
  keyWords: [],
};
