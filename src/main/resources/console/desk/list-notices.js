import { html, nothing } from "../parts/html.js";
import { notice, problemNotice, waiting } from "../parts/notice.js";
import { line } from "../shell/stream.js";
import { caseload, reload } from "./caseload.js";

/** What stands over every list of cases: whether it is live, whether it could be read, whether it is there yet. */
export const listNotices = () => html`
  ${line.up ? nothing : notice(2, "连线断了，正在重连。", "时钟照走，列表可能不是最新。")}
  ${problemNotice(caseload.problem, { name: "再取", act: reload })}
  ${caseload.loaded ? nothing : waiting()}`;
