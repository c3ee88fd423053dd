export const themes = ['system', 'light', 'dark'] as const;
export const directions = ['ltr', 'rtl'] as const;
export const times = ['still', 'runs'] as const;

/** What the page shows, and how; all of it stands in the query of its URL. */
export interface GallerySettings {
  /** The one state that is shown; empty for all. */
  readonly state: string;
  /** Default: that of the system. */
  readonly theme: (typeof themes)[number];
  readonly dir: (typeof directions)[number];
  /** CSS pixels of each element; 0 for all there is. */
  readonly width: number;
  /** Tag of the language. Default: English. */
  readonly lang: string;
  /** Whether the clock of the simulated network runs. Default: it stands still. */
  readonly time: (typeof times)[number];
}

export function readSettings(query: string): GallerySettings {
  const given = new URLSearchParams(query);
  const among = <T extends string>(name: string, values: readonly T[]): T =>
    values.find((value) => value === given.get(name)) ?? values[0]!;
  return {
    state: given.get('state') ?? '',
    theme: among('theme', themes),
    dir: among('dir', directions),
    width: Math.max(0, Number.parseInt(given.get('width') ?? '0', 10) || 0),
    lang: given.get('lang') ?? 'en',
    time: among('time', times),
  };
}

/** The query of settings, without those that are the default. */
export function writeSettings(settings: Partial<GallerySettings>): string {
  const defaults = readSettings('');
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) {
    if (value !== defaults[name as keyof GallerySettings]) written.set(name, String(value));
  }
  return `?${written.toString()}`;
}
