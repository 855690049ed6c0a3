/**
 * Whom a person chooses: a ranked owner by its article, or a department or street by a written reason.
 * A 乡镇 is only ever named by an article. A choice is { pick, township, unit, reason }.
 */
export const OTHER = "other";

export const blankChoice = () => ({ pick: 0, unit: "", township: "", reason: "" });

/** The ranked owners: the best candidate first, then the runners-up. */
export function candidates(route) {
  const best = route.lead ? [{
    lead: route.lead, matter: route.matter, powers: route.powers, confidence: route.confidence, basis: route.basis, why: route.reason,
  }] : [];
  const others = (route.alternatives ?? []).map((other) => ({ ...other, why: other.whyNotBrief ?? other.whyNot }));
  return [...best, ...others].map((one) => ({ ...one, basis: one.basis ?? [] }));
}

/** 属地乡镇: the article is known, the place is not; the dispatcher names the township. */
export const isUnplaced = (candidate) => candidate.lead.unit === "属地乡镇";

/** An article that names a 乡镇 is no ground for a 街道: the rule-book binds only townships. */
const hasArticle = (candidate) => candidate.basis.length > 0 && candidate.lead.kind !== "街道";

/** Whether nothing but a written reason lets the picked unit have the case. */
export function needsReason(route, choice) {
  const picked = candidates(route)[choice.pick];
  return choice.pick === OTHER || (picked !== undefined && !hasArticle(picked));
}

/** What is lacking before this can be ordered, or null. */
export function lackOf(route, choice) {
  if (choice.pick === OTHER) {
    if (!choice.unit.trim()) return "先写明派哪个部门或街道";
    return choice.reason.trim() ? null : "没有条款，须写理由";
  }
  const picked = candidates(route)[choice.pick];
  if (!picked) return "先选一家";
  if (isUnplaced(picked) && !choice.township.trim()) return "先定是哪个镇";
  if (!hasArticle(picked) && picked.lead.kind === "乡镇") return "没有条款，不能派镇";
  return hasArticle(picked) || choice.reason.trim() ? null : "没有条款，须写理由";
}

/** The choice as the server takes it. */
export function orderOf(route, choice) {
  const reason = choice.reason.trim() || undefined;
  if (choice.pick === OTHER) return { lead: choice.unit.trim(), basis: null, reason };
  const picked = candidates(route)[choice.pick];
  const { lead, matter } = picked;
  const placed = isUnplaced(picked) ? choice.township.trim() : lead.code || lead.unit;
  return { lead: placed, matter: matter?.code, basis: hasArticle(picked) ? { rule: matter?.code } : null, reason };
}
