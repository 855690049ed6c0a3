import { html, nothing } from "./html.js";
import { glyph } from "./glyph.js";
import { measure } from "./measure.js";
import { percent } from "./words.js";

/** A decision in the console's words; the label never sounds surer than the decision is. */
export function verdictOf(route) {
  if (route.decision === "route") return { name: "可直接派", sign: "kept" };
  if (route.decision === "ask_place") return { name: route.township ? "先问一句" : "先问地点", sign: "pin" };
  if (route.decision === "internal") return { name: "不派单", sign: "flag" };
  return { name: "需人工定", sign: "flag" };
}

/** Confidence against the line above which a case is dispatched by itself. */
export const gauge = (share, threshold) => html`
  <span class="gauge ${share < threshold ? "is-low" : ""}" ${measure({ v: share, at: threshold })} aria-hidden="true"><i></i></span>`;

export function verdictLine(route) {
  const { name, sign } = verdictOf(route);
  return html`
    <div class="own-verdict">${glyph(sign)}<b>${name}</b>
      ${route.lead ? html`
        <span class="conf">把握 <b class="num">${percent(route.confidence)}</b>${gauge(route.confidence, route.threshold)}
          <span class="vh">直派线 ${percent(route.threshold)}</span></span>` : nothing}
    </div>`;
}

/** A danger that another service must meet first. */
export const transferAlert = (lead, transfer) => html`
  <div class="alert alert-3" role="alert">${glyph("risk")}<div><b>${lead}</b><br>${transfer.advice}</div></div>`;

export const services = (transfer) => transfer.to.join("、");
