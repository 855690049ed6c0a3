import { html, svg } from "./html.js";

const line = (path) => svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="square"/>`;
const solid = (path) => svg`<path d=${path} fill="currentColor" fill-rule="evenodd"/>`;
const ring = svg`<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.6"/>`;

/** Every shape differs in outline, so that nothing is told by colour alone. */
const SHAPES = {
  calm: ring,
  half: svg`${ring}${solid("M8 2.8a5.2 5.2 0 0 0 0 10.4z")}`,
  near: solid("M8 1.8 15 14H1z"),
  over: solid("M1.5 1.5h13v13h-13zM7 4v5h2V4zm0 6.4v2h2v-2z"),
  cleared: line("M3 8h10"),
  shut: line("M3 8h10"),
  hold: solid("M4 3h3v10H4zM9 3h3v10H9z"),
  kept: line("m2.5 8.5 3.6 3.7L13.5 4"),
  late: svg`${line("M2 2h12v12H2z")}${line("m4.6 8.2 2.4 2.4 4.4-5")}`,
  risk: solid("M8 .8 15.2 8 8 15.2.8 8zM7.1 4.6v4.1h1.8V4.6zm0 5.2v1.7h1.8V9.8z"),
  bell: line("M3 12V8a5 5 0 0 1 10 0v4zM1.8 12h12.4M6.5 14.2h3"),
  search: svg`<circle cx="7" cy="7" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6"/>${line("m10.4 10.4 3.4 3.4")}`,
  theme: svg`${ring}${solid("M8 2.4a5.6 5.6 0 0 1 0 11.2z")}`,
  chain: line("M6.8 9.2 9.2 6.8M7 4.6 8.6 3a3 3 0 0 1 4.3 4.3L11.3 9M9 11.4 7.4 13A3 3 0 0 1 3 8.7L4.7 7"),
  lock: line("M3.5 7h9v6.5h-9zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2"),
  pin: svg`${line("M8 14.2S3 9.6 3 6.2a5 5 0 0 1 10 0C13 9.6 8 14.2 8 14.2z")}<circle cx="8" cy="6.2" r="1.5" fill="currentColor"/>`,
  flag: line("M3.5 14.5v-13M3.5 2.5h9l-2 3 2 3h-9"),
  back: line("M13 8H3M7 4 3 8l4 4"),
};

export const glyph = (name) => html`
  <svg class="g g-${name}" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
