import { queueTask } from './next-task.js';

/** After a drawing nothing is drawn for so many times as long as it took. */
const REST = 30;
/** And then for up to so many times as long, while the main thread has other things to do. */
const PATIENCE = 39;
/** What arrives is drawn at least so often, in milliseconds. */
const LONGEST_WAIT = 300;
/** So many milliseconds without a change, and a flood is over or pauses: it is drawn at once. */
const QUIET = 16;
/** How often that is looked for, in milliseconds. */
const LOOK = 8;
/** More changes than this between two drawings are a flood; fewer are drawn in the next frame. */
const FLOOD = 100;

/** Draws what changed, when the shared frame comes. */
export interface Drawer {
  draw(): void;
  /** How many changes there were since it was drawn last; cheap. */
  changes(): number;
}

const queue = new Set<Drawer>();
let isScheduled = false;
let began = 0;
let ended = 0;
let cost = 0;
let changes = 0;

/**
 * Draws in an animation frame that all share.
 *
 * A single change is drawn in the next frame. In a flood the frames move apart: drawing then gets a
 * small share of the main thread and the messages get the rest, because no user reads sixty
 * different screens a second. When the flood has ended, or pauses, it is drawn
 * at once.
 *
 * ```
 *   frame ─ cost ─┤ rest: 30 × cost ├ until idle, at most 39 × cost ├ frame …
 *                      └── nothing has come for 16 ms ───────────────► frame
 * ```
 */
export function scheduleDraw(drawer: Drawer): void {
  queue.add(drawer);
  if (isScheduled) return;
  isScheduled = true;
  wait(-1, 0);
}

/** Says how many changes a drawing shows: only a flood of them is drawn more rarely. */
export function noteChanges(count: number): void {
  changes = Math.max(changes, count);
}

/** Whether this frame has more changes than a user can read. */
export function isFlood(): boolean {
  return changes > FLOOD;
}

/** Removes a drawer from the queue before its next draw. */
export function cancelDraw(drawer: Drawer): void {
  queue.delete(drawer);
}

/**
 * @param before how many changes there were at the last look.
 * @param quietSince when that was seen first.
 */
function wait(before: number, quietSince: number): void {
  let now = 0;
  for (const drawer of queue) now += drawer.changes();
  const time = performance.now();
  const rest = Math.min(cost * REST, LONGEST_WAIT) - (time - ended);
  const since = now === before ? quietSince : time;
  if (time - since >= QUIET) requestAnimationFrame(draw);
  else if (rest < 1) whenIdle(time - ended);
  else setTimeout(wait, Math.min(rest, LOOK), now, since);
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
  const drawers = [...queue];
  queue.clear();
  // Counted before the first draws, so that all treat the changes as the same flood.
  for (const drawer of drawers) noteChanges(drawer.changes());
  for (const drawer of drawers) drawer.draw();
  queueTask(noteCost);
}

/**
 * A task that is queued in a frame runs when its styles, layout and paint are done: only then is it
 * known what the drawing has cost.
 */
function noteCost(): void {
  ended = performance.now();
  cost = changes > FLOOD ? ended - began : 0;
  changes = 0;
}
