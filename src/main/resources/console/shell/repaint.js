/** Draws the whole console again, at most once a frame, after any state has changed. */
let draw = () => {};
let waiting = false;

export function drawWith(paint) {
  draw = paint;
}

export function repaint() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    draw();
  });
}
