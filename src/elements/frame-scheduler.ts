/** After a drawing nothing is drawn for so many times as long as it took. */
const REST = 12;
/** And then for up to so many times as long, while the main thread has other things to do. */
const PATIENCE = 39;
/** What arrives is drawn at least so often, in milliseconds. */
const LONGEST_WAIT = 300;
/** More changes than this between two drawings are a flood; fewer are drawn in the next frame. */
const FLOOD = 100;

const queue = new Set<() => void>();
let afterFrame: MessagePort | undefined;
let isScheduled = false;
let began = 0;
let ended = 0;
let cost = 0;
let changes = 0;

/**
 * Calls back in an animation frame that all callers share.
 *
 * A single change is drawn in the next frame. In a flood the frames move apart: drawing then gets a
 * small share of the main thread and the messages get the rest, because nobody reads sixty
 * different screens a second. As soon as the flood lets the thread idle, it is drawn.
 *
 * ```
 *   frame ─ cost ─┤ rest: 12 × cost ├ until idle, at most 39 × cost ├ frame …
 * ```
 */
export function drawSoon(callback: () => void): void {
  queue.add(callback);
  if (isScheduled) return;
  isScheduled = true;
  const since = performance.now() - ended;
  const rest = Math.min(cost * REST, LONGEST_WAIT) - since;
  if (rest < 1) whenIdle(since);
  else setTimeout(whenIdle, rest, since + rest);
}

/** Says how many changes a drawing shows: only a flood of them is drawn more rarely. */
export function noteChanges(count: number): void {
  changes = Math.max(changes, count);
}

/** The twin of {@link drawSoon}: the callback is not called. */
export function doNotDraw(callback: () => void): void {
  queue.delete(callback);
}

function whenIdle(since: number): void {
  const timeout = Math.min(cost * PATIENCE, LONGEST_WAIT) - since;
  // WebKit knows no idle callbacks.
  if (timeout < 1 || typeof requestIdleCallback !== 'function') requestAnimationFrame(draw);
  else requestIdleCallback(() => requestAnimationFrame(draw), { timeout });
}

function draw(): void {
  isScheduled = false;
  began = performance.now();
  const callbacks = [...queue];
  queue.clear();
  for (const callback of callbacks) callback();
  afterFrame ??= createAfterFrame();
  afterFrame.postMessage(0);
}

/**
 * A message that is posted in a frame arrives when its styles, layout and paint are done: only then
 * is it known what the drawing has cost.
 */
function createAfterFrame(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    ended = performance.now();
    cost = changes > FLOOD ? ended - began : 0;
    changes = 0;
  };
  return port2;
}
