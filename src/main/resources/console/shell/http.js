/** Speaks to the server; a refusal or a fault arrives as a {@link Problem}. */
const ROOT = "/api/v1";
const PATIENCE = 15_000;

/** What the server said when it did not do the thing; status 0 means that it was not reached. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.title ?? "");
    this.status = status;
    this.title = body.title ?? "服务器没有办成";
    this.detail = body.detail ?? "";
    this.type = body.type ?? "";
    this.errors = body.errors ?? [];
    this.case = body.case ?? null;
  }

  get unreached() {
    return this.status === 0;
  }

  /** Another try may do better; it goes under the same key. */
  get worthAnotherTry() {
    return this.status === 0 || this.status >= 500;
  }

  /** The server may have done it, or may do it yet: only the very same request can be sent again. */
  get fateUnknown() {
    return this.worthAnotherTry && !this.type.endsWith("/unavailable");
  }
}

let onSignedOut = () => {};

/** Names who is told when the session has ended under a running page. */
export function whenSignedOut(listener) {
  onSignedOut = listener;
}

export const get = (path, options) => call("GET", path, undefined, options);
export const post = (path, body, options) => call("POST", path, body, options);

async function call(method, path, body, { headers = {}, signal, patience = PATIENCE } = {}) {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  signal?.addEventListener("abort", () => giveUp.abort());
  try {
    const response = await fetch(ROOT + path, {
      method,
      headers: body === undefined ? headers : { "Content-Type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: giveUp.signal,
    });
    return read(response, path, await response.text());
  } catch (failure) {
    if (failure instanceof Problem || signal?.aborted) throw failure;
    throw new Problem(0, { title: "连不上服务器", detail: "请看网络。" });
  } finally {
    clearTimeout(timer);
  }
}

function read(response, path, text) {
  const body = parse(text);
  if (response.ok) return body;
  if (response.status === 401 && !path.startsWith("/auth/")) onSignedOut();
  throw new Problem(response.status, body ?? {});
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/**
 * A key under which the server does a thing once, however often it is asked.
 * crypto.randomUUID is missing on plain-HTTP intranet addresses; this is not.
 */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
