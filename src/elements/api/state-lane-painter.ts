import { LaneMark, type LaneBucket } from '../../core/api/state-buckets.js';
import { fractionOf, type TimeScale } from '../../core/log/time-range.js';
import { ReadyState, readyStateName } from '../../core/socket/ready-state.js';
import type { Surface } from '../drawing/painted-canvas.js';

/** What is drawn in a colour of its own. */
export const laneColors = [
  'connecting',
  'open',
  'closing',
  'closed',
  'text',
  'sent',
  'received',
  'event',
  'error',
  'buffered',
] as const;
export type LanePalette = Readonly<Record<(typeof laneColors)[number], string>>;

/** CSS pixels from the upper edge, and heights. */
const MARKS = 2;
const MARK = 10;
const BAND = 16;
const BAND_HEIGHT = 24;
const MESSAGES = 44;
const MESSAGE_HEIGHT = 7;
const CURVE = 66;

const ALL_STATES = [ReadyState.CONNECTING, ReadyState.OPEN, ReadyState.CLOSING, ReadyState.CLOSED];
const stateColors = ['connecting', 'open', 'closing', 'closed'] as const;

/** A bucket and its place, in device pixels. */
interface Column {
  readonly bucket: LaneBucket;
  readonly left: number;
  readonly right: number;
}

/** Draws states as a band, events over it, messages under it, and below them bufferedAmount as a curve. */
export function paintLane(
  surface: Surface,
  buckets: Iterable<LaneBucket>,
  scale: TimeScale,
  palette: LanePalette,
): void {
  const columns = Array.from(buckets, (bucket): Column => {
    const left = Math.round(fractionOf(scale, bucket.from) * surface.width);
    const right = Math.round(fractionOf(scale, bucket.to) * surface.width);
    return { bucket, left, right: Math.max(left + 1, right) };
  });
  const last = columns.at(-1);
  // What was so at the end is so until now.
  if (last)
    columns.push({
      bucket: { ...last.bucket, begun: 0, marks: 0 },
      left: last.right,
      right: surface.width,
    });
  paintBand(surface, columns, palette);
  paintNames(surface, columns, palette);
  paintCurve(surface, columns, palette);
  for (const column of columns) paintMarks(surface, column, palette);
}

function paintBand(
  { context, ratio }: Surface,
  columns: readonly Column[],
  palette: LanePalette,
): void {
  for (const { bucket, left, right } of columns) {
    const begun = ALL_STATES.filter((state) => (bucket.begun & (1 << state)) !== 0);
    const states = begun.length > 1 ? begun : bucket.state === undefined ? [] : [bucket.state];
    for (const [index, state] of states.entries()) {
      const width = (right - left) / states.length;
      context.fillStyle = palette[stateColors[state]];
      context.fillRect(left + index * width, BAND * ratio, width, BAND_HEIGHT * ratio);
    }
  }
}

function paintNames(
  { context, ratio, width }: Surface,
  columns: readonly Column[],
  palette: LanePalette,
): void {
  context.fillStyle = palette.text;
  context.font = `${String(11 * ratio)}px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  let begin = 0;
  for (const [index, { bucket, left }] of columns.entries()) {
    const next = columns[index + 1];
    if (next?.bucket.state === bucket.state && bucket.state !== undefined) continue;
    if (bucket.state !== undefined) {
      const name = readyStateName(bucket.state);
      const end = next?.left ?? width;
      const room = end - begin - 12 * ratio;
      if (context.measureText(name).width <= room) {
        context.fillText(name, begin + 6 * ratio, (BAND + BAND_HEIGHT / 2) * ratio);
      }
    }
    begin = next?.left ?? left;
  }
}

function paintCurve(
  { context, height, ratio, width }: Surface,
  columns: readonly Column[],
  palette: LanePalette,
): void {
  const most = columns.reduce((sum, { bucket }) => Math.max(sum, bucket.buffered), 0);
  const room = height - (CURVE + 2) * ratio;
  const yOf = (bytes: number): number => height - ratio - (most === 0 ? 0 : (bytes / most) * room);
  context.beginPath();
  context.moveTo(columns[0]?.left ?? 0, height);
  for (const { bucket, left, right } of columns) {
    context.lineTo(left, yOf(bucket.buffered));
    context.lineTo(right, yOf(bucket.buffered));
  }
  context.lineTo(columns.at(-1)?.right ?? width, height);
  context.fillStyle = context.strokeStyle = palette.buffered;
  context.globalAlpha = 0.25;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = ratio;
  context.stroke();
}

function paintMarks(
  { context, ratio, width }: Surface,
  { bucket, left, right }: Column,
  palette: LanePalette,
): void {
  const { marks } = bucket;
  if (marks === 0) return;
  const half = (MARK / 2) * ratio;
  const middle = Math.min(Math.max((left + right) / 2, half), width - half);
  const tick = (mark: number, color: string, top: number): void => {
    if ((marks & mark) === 0) return;
    context.fillStyle = color;
    context.fillRect(Math.round(middle - ratio), top * ratio, 2 * ratio, MESSAGE_HEIGHT * ratio);
  };
  tick(LaneMark.sent, palette.sent, MESSAGES);
  tick(LaneMark.received, palette.received, MESSAGES + MESSAGE_HEIGHT + 1);
  if ((marks & LaneMark.open) !== 0) {
    context.fillStyle = palette.sent;
    context.beginPath();
    context.arc(middle, (MARKS + MARK / 2) * ratio, half * 0.8, 0, 2 * Math.PI);
    context.fill();
  }
  if ((marks & LaneMark.close) !== 0) {
    context.fillStyle = palette.event;
    context.fillRect(middle - half * 0.8, (MARKS + 1) * ratio, half * 1.6, (MARK - 2) * ratio);
  }
  // Last: a close that follows its error does not hide it. It stands before it, so to the left.
  if ((marks & LaneMark.error) !== 0) {
    const x = (marks & LaneMark.close) !== 0 ? middle - half * 1.6 : middle;
    context.fillStyle = palette.error;
    context.beginPath();
    context.moveTo(x - half, (MARKS + MARK) * ratio);
    context.lineTo(x + half, (MARKS + MARK) * ratio);
    context.lineTo(x, MARKS * ratio);
    context.fill();
  }
  if ((marks & (LaneMark.discarded | LaneMark.refused)) === 0) return;
  const top = (MESSAGES + 2) * ratio;
  context.strokeStyle = palette.error;
  context.lineWidth = 2 * ratio;
  context.beginPath();
  context.moveTo(middle - half, top);
  context.lineTo(middle + half, top + 2 * half);
  context.moveTo(middle + half, top);
  context.lineTo(middle - half, top + 2 * half);
  context.stroke();
}
