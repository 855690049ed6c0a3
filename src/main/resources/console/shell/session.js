import { get, post, Problem, whenSignedOut } from "./http.js";
import { repaint } from "./repaint.js";
import { hangUp } from "./stream.js";

/**
 * Who is at this desk. `me` is null before login and after the session has ended;
 * what was typed stays in memory, so that the same account goes on where it was.
 */
export const session = { me: null, known: false, unreachable: null };

let onEnter = () => {};
let lastName = null;

export async function startSession({ entered }) {
  onEnter = entered;
  whenSignedOut(() => leave());
  await recall();
}

/** Asks whether the cookie still stands. */
export async function recall() {
  session.unreachable = null;
  try {
    enter(await get("/auth/me"));
  } catch (problem) {
    session.known = true;
    session.unreachable = problem.status === 401 ? null : problem;
    repaint();
  }
}

export async function logIn(username, password) {
  enter(await post("/auth/login", { username, password }));
}

/** Leaves for good: the page is loaded anew, so that nothing stays in memory for the next person. */
export async function logOut() {
  try {
    await post("/auth/logout");
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
  }
  location.replace("/");
}

function enter(me) {
  const another = lastName !== null && lastName !== me.username;
  if (another) {
    location.reload();
    return;
  }
  lastName = me.username;
  session.me = me;
  session.known = true;
  onEnter(me);
  repaint();
}

function leave() {
  session.me = null;
  hangUp();
  repaint();
}

export const ours = (unit) => Boolean(unit && session.me?.unit && unit.code === session.me.unit.code);
