/** Draws the whole console again, at most once a frame, after any state has changed. */
let draw = () => {};
let waiting = false;
let afterwards = [];

export function drawWith(paint) {
  draw = paint;
}

export function repaint() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    const acts = afterwards;
    afterwards = [];
    draw();
    acts.forEach((act) => act());
  });
}

/** Does something, such as moving the focus, once the change has been drawn. */
export function afterDrawing(act) {
  afterwards.push(act);
  repaint();
}
