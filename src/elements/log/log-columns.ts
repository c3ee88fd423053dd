import { english } from '../../core/language/language.js';

/** The columns of the log, in their order, with their widths in pixels; the last one takes the rest. */
export const columns = [
  { name: 'number', label: '#', width: 82 },
  { name: 'time', label: english('Time'), width: 108 },
  { name: 'delta', label: english('Delta'), width: 84 },
  { name: 'direction', label: english('Direction'), width: 28 },
  { name: 'type', label: english('Type'), width: 76 },
  { name: 'size', label: english('Size'), width: 72 },
  { name: 'pair', label: english('Pair'), width: 132 },
  { name: 'data', label: english('Data'), width: undefined },
] as const;

export type ColumnName = (typeof columns)[number]['name'];

/** What the user made of the columns. */
export interface ColumnLayout {
  readonly hidden: readonly ColumnName[];
  /** Pixels, for the columns whose width was changed. */
  readonly widths: Readonly<Partial<Record<ColumnName, number>>>;
}

export const DEFAULT_LAYOUT: ColumnLayout = { hidden: ['pair'], widths: {} };

/** The least and the most that a column can be wide, in pixels. */
export const COLUMN_WIDTH = { min: 24, max: 800 } as const;

/** Columns that a narrow log does without, so that something is left for the data. */
const hiddenWhenNarrow: readonly ColumnName[] = ['number', 'delta', 'type'];

/** The columns that are not shown. The data always are. */
export function hiddenColumns(layout: ColumnLayout, isNarrow: boolean): readonly ColumnName[] {
  const hidden = isNarrow ? [...layout.hidden, ...hiddenWhenNarrow] : layout.hidden;
  return hidden.filter((name) => name !== 'data');
}

/** The width of a column; `undefined` for the data, which take the rest. */
export function columnWidth(layout: ColumnLayout, name: ColumnName): number | undefined {
  return layout.widths[name] ?? columns.find((column) => column.name === name)?.width;
}

/** The `grid-template-columns` of a row. */
export function columnTemplate(layout: ColumnLayout, hidden: readonly ColumnName[]): string {
  return columns
    .filter(({ name }) => !hidden.includes(name))
    .map(({ name }) => {
      const width = columnWidth(layout, name);
      return width === undefined ? 'minmax(0, 1fr)' : `${String(width)}px`;
    })
    .join(' ');
}

/** A layout with one column as wide as that, within {@link COLUMN_WIDTH}. */
export function resizeColumn(layout: ColumnLayout, name: ColumnName, width: number): ColumnLayout {
  const bounded = Math.round(Math.min(Math.max(width, COLUMN_WIDTH.min), COLUMN_WIDTH.max));
  return { ...layout, widths: { ...layout.widths, [name]: bounded } };
}

/** A layout in which one column is shown, or not. */
export function showColumn(layout: ColumnLayout, name: ColumnName, isShown: boolean): ColumnLayout {
  const others = layout.hidden.filter((other) => other !== name);
  return { ...layout, hidden: isShown ? others : [...others, name] };
}
