/** The one place that knows which library draws the pages (decision 0005). */
export { html, svg, nothing, render } from "/lib/lit-html/lit-html.js";
export { repeat } from "/lib/lit-html/directives/repeat.js";
export { keyed } from "/lib/lit-html/directives/keyed.js";
export { guard } from "/lib/lit-html/directives/guard.js";
export { live } from "/lib/lit-html/directives/live.js";
