import { html, svg, type TemplateResult } from 'lit';

// Sixteen-pixel outlines, drawn for this project.
const paths = {
  search: svg`<circle cx="7" cy="7" r="4" /><path d="m10 10 3.500 3.500" />`,
  more: svg`<path d="M3.500 8h.01M8 8h.01M12.500 8h.01" stroke-width="2.400" />`,
  save: svg`<path d="M8 3v7M5 7.500l3 3 3-3M3 13h10" />`,
  expand: svg`<path d="m5 5.500 3-3 3 3M5 10.500l3 3 3-3" />`,
  collapse: svg`<path d="m5 2.500 3 3 3-3M5 13.500l3-3 3 3" />`,
};

/** An icon of the viewers, hidden from assistive technology: the control around it has the name. */
export function viewerIcon(name: keyof typeof paths): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${paths[name]}</svg>`;
}
