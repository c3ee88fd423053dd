import type { TimeHistogram } from './time-histogram.js';

/** A span of time, in milliseconds since 1970: `from` belongs to it, `to` does not. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** A span of time in equal steps, for the timeline. Its ends are multiples of the step. */
export interface TimeScale extends TimeRange {
  /** Milliseconds. */
  readonly step: number;
}

/** One end of a range. */
export type RangeEdge = keyof TimeRange;

/** The fewest steps of a scale, so that the first messages show as bars and not as blocks. */
const MIN_STEPS = 50;

/** The span of a histogram, with room after it while it is short. */
export function scaleOf({ from, to, width }: TimeHistogram): TimeScale {
  return { from, to: Math.max(to, from + MIN_STEPS * width), step: width };
}

/** Position of a time on a scale: 0 at its start, 1 at its end, clamped. */
export function fractionOf(scale: TimeScale, time: number): number {
  return clamp((time - scale.from) / (scale.to - scale.from), 0, 1);
}

/** The time at a position on a scale. */
export function timeAt(scale: TimeScale, fraction: number): number {
  return scale.from + clamp(fraction, 0, 1) * (scale.to - scale.from);
}

/**
 * The range between two times in any order, widened to whole steps.
 *
 * @returns `undefined` for the whole scale, which restricts nothing.
 */
export function rangeBetween(scale: TimeScale, a: number, b: number): TimeRange | undefined {
  const { step } = scale;
  const from = clamp(Math.floor(Math.min(a, b) / step) * step, scale.from, scale.to - step);
  const to = clamp(Math.ceil(Math.max(a, b) / step) * step, from + step, scale.to);
  return unlessWhole(scale, { from, to });
}

/**
 * The range after one of its edges was moved; at least a step is left between the two.
 *
 * @param range `undefined` stands for the whole scale, also in the result.
 * @param steps how far; ±Infinity as far as it goes
 */
export function moveEdge(
  scale: TimeScale,
  range: TimeRange | undefined,
  edge: RangeEdge,
  steps: number,
): TimeRange | undefined {
  const { step } = scale;
  const { from, to } = clampRange(scale, range);
  const target = Math.round((edge === 'from' ? from : to) / step + steps) * step;
  return unlessWhole(
    scale,
    edge === 'from'
      ? { from: clamp(target, scale.from, Math.max(scale.from, to - step)), to }
      : { from, to: clamp(target, Math.min(scale.to, from + step), scale.to) },
  );
}

/** The part of a range that lies on a scale. `undefined` stands for the whole scale. */
export function clampRange(scale: TimeScale, range: TimeRange | undefined): TimeRange {
  const { from, to } = range ?? scale;
  return { from: clamp(from, scale.from, scale.to), to: clamp(to, scale.from, scale.to) };
}

/** Whether two ranges are the same. */
export function isSameRange(a: TimeRange | undefined, b: TimeRange | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}

function unlessWhole(scale: TimeScale, range: TimeRange): TimeRange | undefined {
  return range.from <= scale.from && range.to >= scale.to ? undefined : range;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
