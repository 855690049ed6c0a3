import { noticeInstant } from "./server-time.js";
import { repaint } from "./repaint.js";

/**
 * The live news of this account's cases. The browser resumes by itself with Last-Event-ID;
 * when the server has closed the line for good, it is opened anew with growing pauses.
 */
const PAUSES = [1000, 2000, 5000, 10_000, 30_000];
let source = null;
let failures = 0;
let retry = 0;

export const line = { up: true };

/**
 * Tells of every case that has changed, of every alert (one of a case, or `{kind: "digest", count}`), and that
 * something may have been missed, so that lists must be read anew.
 */
export function listen({ onCase, onAlert, onGap }) {
  hangUp();
  source = new EventSource("/api/v1/stream");
  source.onopen = () => {
    failures = 0;
    setUp(true);
    onGap();
  };
  source.onerror = () => {
    setUp(false);
    if (source.readyState !== EventSource.CLOSED) return;
    const pause = PAUSES[Math.min(failures++, PAUSES.length - 1)];
    retry = setTimeout(() => listen({ onCase, onAlert, onGap }), pause);
  };
  for (const kind of ["case", "clock", "alert", "left-scope"]) {
    source.addEventListener(kind, (event) => hear(event, onCase));
  }
  source.addEventListener("alert", (event) => onAlert(JSON.parse(event.data)));
  source.addEventListener("reset", onGap);
}

export function hangUp() {
  clearTimeout(retry);
  source?.close();
  source = null;
}

function hear(event, onCase) {
  const news = JSON.parse(event.data);
  if (news.at) noticeInstant(news.at);
  if (news.id) onCase(news);
}

function setUp(up) {
  if (line.up === up) return;
  line.up = up;
  repaint();
}
