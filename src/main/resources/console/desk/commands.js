import { shortNumber } from "../parts/words.js";
import { goTo } from "../shell/pages.js";
import { sendOnce } from "../shell/once.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { say } from "../shell/toast.js";
import { file, hold, readFile } from "./case-file.js";
import { COMMANDS } from "./command-list.js";

/**
 * What is done to the open case. Whatever is written belongs to the case and the command, so walking to another
 * row, a conflict or a broken line loses nothing. A draft is { body, key, sent, problem, changed }.
 */
export const doing = { command: null, busy: false };

const drafts = new Map();

export function draftOf(command) {
  const name = `${file.id}/${command}`;
  if (!drafts.has(name)) {
    const body = COMMANDS[command].blank(file.one);
    drafts.set(name, { command, body, key: null, sent: null, problem: null, changed: false });
  }
  return drafts.get(name);
}

export const hasWritten = () =>
  [...drafts.values()].some(({ command, body, sent }) => sent || COMMANDS[command].typed?.(body));

export const allows = (command) => Boolean(file.one?.commands?.includes(command));

/** What keeps the form from being sent, in the words of its button; null if nothing does. */
export function hindrance(command) {
  const draft = draftOf(command);
  if (doing.busy) return "正在记入";
  if (draft.sent) return "等前一次的回音";
  if (!allows(command)) return `现在不能${COMMANDS[command].name}`;
  return COMMANDS[command].lacks?.(draft.body) ?? null;
}

/** Opens the form of a command; one without fields is done at once, one with a page of its own is done there. */
export function begin(command) {
  if (!allows(command)) return;
  const { fields, page } = COMMANDS[command];
  if (page) {
    goTo(page, file.id);
    return;
  }
  doing.command = command;
  if (fields) afterDrawing(() => document.getElementById("command-words")?.focus());
  else perform(command);
}

/** Has the form of a command stand open where nothing else is written, without taking the focus. */
export function keepOpen(command) {
  if (!doing.command && !doing.busy && allows(command)) doing.command = command;
}

export function putAway() {
  doing.command = null;
  repaint();
}

/** Sends what is written; while the fate of an earlier sending is unknown, exactly that again. */
export async function perform(command) {
  if (doing.busy) return;
  const draft = draftOf(command);
  const { id, one } = file;
  const { send } = COMMANDS[command];
  Object.assign(draft, { problem: null, changed: false });
  doing.busy = true;
  repaint();
  try {
    const version = { "If-Match": `"${one.version}"` };
    const after = await sendOnce(draft, `/cases/${id}/${command}`, send ? send(draft.body) : draft.body, version);
    drafts.delete(`${id}/${command}`);
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
  say(`${shortNumber(after.number)} ${COMMANDS[command].done(after, body)}`);
}

/** Somebody else was first (409 brings the case as it now is): shown anew, the words are kept. */
function meet(problem, draft) {
  draft.changed = problem.status === 409 && problem.case !== null;
  draft.problem = draft.changed ? null : problem;
  if (draft.changed) {
    hold(problem.case);
    readFile();
  }
}
