import { whenShort } from "../parts/instant.js";
import { shortNumber } from "../parts/words.js";
import { newKey, post } from "../shell/http.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { say } from "../shell/toast.js";
import { file, hold, readFile } from "./case-file.js";

/**
 * What a desk does to a case: 签收, 联系, 反馈. Whatever is written belongs to the case and the
 * command, so walking to another row, a conflict or a broken line loses nothing.
 */
export const COMMANDS = {
  sign: { name: "签收", key: "S" },
  contact: { name: "记联系", key: "C", blank: { reached: true, note: "" } },
  reply: { name: "写反馈", key: "R", blank: { text: "", closingKind: "" } },
};

/** What is being done now: which form is open, whether it is under way, what stands against it. */
export const doing = { command: null, busy: false, problem: null, changed: false };

const written = new Map();

export function draftOf(command) {
  const name = `${file.id}/${command}`;
  if (!written.has(name)) written.set(name, { key: null, body: { ...COMMANDS[command].blank } });
  return written.get(name);
}

export const hasWritten = () => [...written.values()].some(({ body }) => body.note || body.text);

export const allows = (command) => Boolean(file.one?.commands?.includes(command));

/** Opens the form of a command; a command without one is done at once. */
export function begin(command) {
  if (!allows(command)) return;
  Object.assign(doing, { problem: null, changed: false });
  if (!COMMANDS[command].blank) {
    perform(command);
    return;
  }
  doing.command = command;
  afterDrawing(() => document.getElementById("command-words")?.focus());
}

export function putAway() {
  Object.assign(doing, { command: null, problem: null, changed: false });
  repaint();
}

export async function perform(command) {
  if (doing.busy) return;
  const draft = draftOf(command);
  const { id, one } = file;
  draft.key ??= newKey();
  Object.assign(doing, { busy: true, problem: null, changed: false });
  repaint();
  try {
    const headers = { "If-Match": `"${one.version}"`, "Idempotency-Key": draft.key };
    const after = await post(`/cases/${id}/${command}`, draft.body, { headers });
    written.delete(`${id}/${command}`);
    finish(command, after, draft.body);
  } catch (problem) {
    meet(problem, draft);
  }
  doing.busy = false;
  repaint();
}

function finish(command, after, body) {
  hold(after);
  if (file.id === after.id) {
    doing.command = null;
    readFile();
  }
  say(`${shortNumber(after.number)} ${done(command, after, body)}`);
}

/** Somebody else was first (409 brings the case as it now is): shown anew, the words are kept. */
function meet(problem, draft) {
  if (!problem.outcomeUnknown) draft.key = null;
  if (problem.status === 409 && problem.case) {
    hold(problem.case);
    doing.changed = true;
    readFile();
    return;
  }
  doing.problem = problem;
}

function done(command, after, body) {
  const due = (name) => after.clocks.find((clock) => clock.clock === name && clock.state === "running")?.dueAt;
  const until = (name, act) => due(name) ? `${whenShort(due(name))} 前${act}。` : "";
  if (command === "sign") return `已签收。${until("contact", "联系市民")}`;
  if (command === "reply") return "已反馈，等回访。";
  return body.reached ? `已记联系。${until("reply", "反馈")}` : "已记一次没联系上。";
}
