/** How close together things stand: "compact" for much at a glance, "comfortable" for room to point. */
export type Density = 'compact' | 'comfortable';

/** Pixels of a row of the log with its line; what the styles call `--_row`. Default: comfortable. */
export function rowHeightOf(density: Density | undefined): number {
  return density === 'compact' ? 20 : 24;
}
