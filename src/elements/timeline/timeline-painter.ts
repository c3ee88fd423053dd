import type { TimeBucket, TimeHistogram } from '../../core/log/time-histogram.js';
import { fractionOf, type TimeScale } from '../../core/log/time-range.js';
import type { Surface } from '../drawing/painted-canvas.js';

/** Colours of a timeline, as a canvas takes them. */
export type TimelinePalette = Readonly<Record<TimelineColor, string>>;

/** What is drawn in a colour of its own. */
export const timelineColors = ['sent', 'received', 'bytes', 'close', 'error'] as const;
export type TimelineColor = (typeof timelineColors)[number];

/** CSS pixels over the bars, where errors and closes are marked, and the size of a mark. */
const HEADROOM = 8;
const MARK_HEIGHT = 6;
const MARK_WIDTH = 3;
/** CSS pixels from which a bar is set apart from the next one. */
const WIDE = 4;

/** A bucket and its place, in device pixels. */
interface Column {
  readonly bucket: TimeBucket;
  readonly left: number;
  readonly width: number;
}

/** Draws a histogram from edge to edge: bars of messages, a line of bytes, marks of trouble. */
export function paintTimeline(
  surface: Surface,
  histogram: TimeHistogram,
  scale: TimeScale,
  palette: TimelinePalette,
): void {
  surface.context.clearRect(0, 0, surface.width, surface.height);
  const columns = layOut(surface, histogram, scale);
  paintBars(surface, columns, palette);
  paintBytes(surface, columns, palette);
  paintMarks(surface, columns, palette);
}

function layOut({ width, ratio }: Surface, histogram: TimeHistogram, scale: TimeScale): Column[] {
  // All or none, or else a gap here and there would look like silence.
  const isWide = (width * scale.step) / (scale.to - scale.from) >= WIDE * ratio;
  const gap = isWide ? Math.round(ratio) : 0;
  return Array.from({ length: histogram.length }, (_, index) => {
    const bucket = histogram.bucketAt(index)!;
    const left = Math.round(fractionOf(scale, bucket.from) * width);
    const right = Math.round(fractionOf(scale, bucket.to) * width);
    return { bucket, left, width: Math.max(1, right - left - gap) };
  });
}

function paintBars(
  { context, height, ratio }: Surface,
  columns: readonly Column[],
  palette: TimelinePalette,
): void {
  const room = height - HEADROOM * ratio;
  const most = Math.max(1, ...columns.map(({ bucket }) => bucket.sent + bucket.received));
  for (const { bucket, left, width } of columns) {
    const { sent, received } = bucket;
    if (sent + received === 0) continue;
    // However few they are beside the most, they are seen.
    const total = Math.round(Math.max(2 * ratio, ((sent + received) / most) * room));
    const lower = Math.round((sent / (sent + received)) * total);
    context.fillStyle = palette.sent;
    context.fillRect(left, height - lower, width, lower);
    context.fillStyle = palette.received;
    context.fillRect(left, height - total, width, total - lower);
  }
}

function paintBytes(
  { context, height, ratio }: Surface,
  columns: readonly Column[],
  palette: TimelinePalette,
): void {
  const room = height - (HEADROOM + 1) * ratio;
  const most = Math.max(...columns.map(({ bucket }) => bucket.bytes));
  if (!(most > 0)) return;
  context.strokeStyle = palette.bytes;
  context.lineWidth = ratio;
  context.lineJoin = 'round';
  context.beginPath();
  for (const { bucket, left, width } of columns) {
    const y = height - ratio / 2 - (bucket.bytes / most) * room;
    context.lineTo(left, y);
    context.lineTo(left + width, y);
  }
  context.stroke();
}

function paintMarks(
  { context, ratio }: Surface,
  columns: readonly Column[],
  palette: TimelinePalette,
): void {
  // Errors last: a close that follows its error does not hide it.
  for (const [count, color] of [
    ['closes', palette.close],
    ['errors', palette.error],
  ] as const) {
    context.fillStyle = color;
    for (const { bucket, left, width } of columns) {
      if (bucket[count] === 0) continue;
      const middle = left + width / 2;
      const mark = MARK_WIDTH * ratio;
      context.fillRect(Math.max(0, Math.round(middle - mark / 2)), 0, mark, MARK_HEIGHT * ratio);
    }
  }
}
