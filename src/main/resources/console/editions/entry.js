import { sendOnce } from "../shell/once.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { say } from "../shell/toast.js";
import { choose, readEditions } from "./edition-list.js";

/** A book that is to be entered: the file, what was changed and why, and the mistakes for which it was refused. */
export const entry = { open: false, file: null, note: "", fault: "", key: null, sent: null, busy: false, problem: null };

/** As the server takes it: 20,000,000 letters of base64. */
const BYTES_AT_MOST = 15_000_000;
const KINDS = { xlsx: "workbook", zip: "archive" };
/** A large file on a slow line, and a whole book to be read. */
const PATIENCE = 180_000;

export const hasEntry = () => Boolean(entry.file || entry.note || entry.sent);

export function openEntry() {
  entry.open = true;
  afterDrawing(() => document.getElementById("book-file")?.focus());
}

export function closeEntry() {
  entry.open = false;
  repaint();
}

const kindOf = ({ name }) => KINDS[name.toLowerCase().split(".").pop()] ?? null;

export function takeFile(file) {
  Object.assign(entry, { file: file ?? null, problem: null, fault: faultOf(file) });
  repaint();
}

function faultOf(file) {
  if (!file) return "";
  if (!kindOf(file)) return "只收 .xlsx 表格和 .zip 压缩包。";
  return file.size > BYTES_AT_MOST ? `文件有 ${sizeOf(file)}，最多收 15 MB。` : "";
}

export const sizeOf = ({ size }) => size < 1e6 ? `${Math.ceil(size / 1000)} KB` : `${(size / 1e6).toFixed(1)} MB`;

/** What keeps it from being sent, in the words of the button; null if nothing does. */
export function lacking() {
  if (entry.busy) return "正在报";
  if (entry.sent) return "等前一次的回音";
  if (!entry.file || entry.fault) return "先选文件";
  return entry.note.trim() ? null : "写明改了什么";
}

export async function enter() {
  if (entry.busy) return;
  Object.assign(entry, { busy: true, problem: null });
  repaint();
  try {
    const body = entry.sent ? null : { note: entry.note.trim(), [kindOf(entry.file)]: await base64(entry.file) };
    const edition = await sendOnce(entry, "/duty-book/editions", body, {}, PATIENCE);
    Object.assign(entry, { open: false, file: null, note: "", fault: "" });
    say(`第 ${edition.number} 版已报上，是草案。`);
    choose(edition.number);
    await readEditions();
  } catch (problem) {
    entry.problem = problem;
  }
  entry.busy = false;
  repaint();
}

/** A file that was saved again after it had been chosen can no longer be read. */
function base64(file) {
  return new Promise((good, bad) => {
    const reader = new FileReader();
    reader.onload = () => good(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => bad({ title: "文件读不出来", detail: "选好之后文件又改过的，请重新选一次。", errors: [] });
    reader.readAsDataURL(file);
  });
}
