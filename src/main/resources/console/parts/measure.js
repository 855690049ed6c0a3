import { Directive, directive } from "/lib/lit-html/directive.js";

/**
 * Sets CSS variables on an element, as in `<i ${measure({ p: 0.5 })}>` for `--p`.
 * The library's own styleMap writes a style attribute when it first draws,
 * which the content security policy refuses; the object model is allowed.
 */
export const measure = directive(class extends Directive {
  render() {}

  update(part, [shares]) {
    for (const [name, share] of Object.entries(shares)) {
      part.element.style.setProperty(`--${name}`, share.toFixed(3));
    }
  }
});
