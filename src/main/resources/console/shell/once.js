import { newKey, post } from "./http.js";

/**
 * A request that is done once, however often it is sent. The draft keeps its key until the server has said what
 * became of it; while nobody can say, it also keeps in `sent` the very request, which alone may be sent again.
 */
export async function sendOnce(draft, path, body, headers = {}, patience = undefined) {
  draft.key ??= newKey();
  const { key } = draft;
  const request = draft.sent ?? { path, body, headers, patience };
  try {
    const answer = await post(request.path, request.body,
      { headers: { ...request.headers, "Idempotency-Key": key }, patience: request.patience });
    Object.assign(draft, { key: null, sent: null });
    return answer;
  } catch (problem) {
    draft.sent = problem.fateUnknown ? request : null;
    if (!problem.worthAnotherTry) draft.key = null;
    throw problem;
  }
}
