import { html, nothing, svg, type TemplateResult } from 'lit';

// Sixteen-pixel outlines, drawn for this project.
const paths = {
  add: svg`<path d="M8 3v10M3 8h10" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  check: svg`<path d="m3.500 8.500 3 3 6-7" />`,
  chevron: svg`<path d="m4 6 4 4 4-4" />`,
  filter: svg`<path d="M2 3h12L9.500 8.500V13l-3-1.500v-3z" />`,
  pause: svg`<path d="M6 4v8M10 4v8" />`,
  play: svg`<path d="M5 3.500v9l7-4.500z" />`,
  clear: svg`<circle cx="8" cy="8" r="5" /><path d="m4.500 11.500 7-7" />`,
  export: svg`<path d="M8 10V3M5 6l3-3 3 3M3 11v2h10v-2" />`,
  import: svg`<path d="M8 3v7M5 7l3 3 3-3M3 11v2h10v-2" />`,
  code: svg`<path d="m5.500 4-4 4 4 4M10.500 4l4 4-4 4" />`,
  copy: svg`<rect x="6" y="6" width="7" height="7" rx="1.500" /><path d="M3 10V4a1 1 0 0 1 1-1h6" />`,
  help: svg`<path d="M6 6a2 2 0 1 1 2.600 1.900c-.4.2-.6.5-.6 1v.4M8 12h.01" />`,
  theme: svg`<circle cx="8" cy="8" r="5" /><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />`,
  recording: svg`<path d="M4 2.500h5.500L12.500 5.500v8h-8.500zM9 2.500V6h3.500" />`,
  down: svg`<path d="M8 3v9M4.500 8.500 8 12l3.500-3.500" />`,
  back: svg`<path d="M10 3.500 5.500 8l4.500 4.500" />`,
  forward: svg`<path d="M6 3.500 10.500 8 6 12.500" />`,
  file: svg`<path d="M4 2.500h5l3 3v8H4zM9 2.500v3h3" />`,
  pin: svg`<path d="M10 2.500 13.500 6l-3 1.500L8 12 4 8l4.500-2.500zM6 10l-3.500 3.500" />`,
  previous: svg`<path d="m4 10 4-4 4 4" />`,
  settings: svg`<path d="M2.500 5h7M13 5h.5M2.500 11h.5M6.500 11h7" /><circle cx="11" cy="5" r="1.600" /><circle cx="4.500" cy="11" r="1.600" />`,
  statistics: svg`<path d="M3 13V8.500M8 13V3M13 13V6" />`,
  pairs: svg`<path d="M3 5.500h9M9.500 3 12 5.500 9.500 8M13 10.500H4M6.500 8 4 10.500 6.500 13" />`,
  braces: svg`<path d="M6 3c-1.500 0-2 .7-2 2v1.500L2.500 8 4 9.500V11c0 1.300.5 2 2 2M10 3c1.500 0 2 .7 2 2v1.500L13.500 8 12 9.500V11c0 1.300-.5 2-2 2" />`,
  bookmark: svg`<path d="M4.500 2.500h7v11L8 10.500l-3.500 3z" />`,
  schema: svg`<path d="M3 2.500h5M3 6h3M3 9.500h3" /><path d="m8.500 11 2 2 3.500-4.500" />`,
  edit: svg`<path d="m3 13 .7-2.800L10.500 3.500l2 2L5.800 12.300z" />`,
  minimise: svg`<path d="M3.500 11.500h9" />`,
  move: svg`<path d="M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01" />`,
  corner: svg`<path d="M13 6.500 6.500 13M13 10.500 10.500 13" />`,
  history: svg`<circle cx="8" cy="8" r="5.500" /><path d="M8 5v3l2 1.500" />`,
};

export type IconName = keyof typeof paths;

/** Those that point to where lines begin. */
const mirrored: ReadonlySet<IconName> = new Set<IconName>(['back']);

/** One of the icons, hidden from assistive technology: the control around it has the name. */
export function icon(name: IconName): TemplateResult {
  const className = mirrored.has(name) ? 'mirrored' : nothing;
  return html`<svg viewBox="0 0 16 16" aria-hidden="true" class=${className}>${paths[name]}</svg>`;
}
