import { css } from 'lit';

/**
 * The design tokens: one spacing scale (4 px), one type scale, one set of quiet colours.
 *
 * Each reads a public `--ws-*` property first, so that a host page themes everything by setting
 * those on `<ws-inspector>` or above it. Light and dark follow `color-scheme`; the direction follows
 * `dir`, and nothing else of the text comes from the page around, however loudly it says it.
 *
 * @cssproperty --ws-color-background - Behind the log, the fields and the details.
 * @cssproperty --ws-color-background-subtle - Behind bars and heads.
 * @cssproperty --ws-color-background-muted - Behind what the pointer is over.
 * @cssproperty --ws-color-line - Lines between areas.
 * @cssproperty --ws-color-line-strong - Borders of fields.
 * @cssproperty --ws-color-text - Text.
 * @cssproperty --ws-color-text-subtle - Text of lesser weight, icons.
 * @cssproperty --ws-color-text-muted - Hints and units.
 * @cssproperty --ws-color-accent - The main button, the focus, what is chosen.
 * @cssproperty --ws-color-accent-background - Behind what is chosen.
 * @cssproperty --ws-color-on-accent - Text on the accent.
 * @cssproperty --ws-color-sent - Messages that were sent.
 * @cssproperty --ws-color-received - Messages that were received.
 * @cssproperty --ws-color-event - Events and warnings.
 * @cssproperty --ws-color-event-background - Behind rows of events.
 * @cssproperty --ws-color-error - Errors.
 * @cssproperty --ws-color-error-background - Behind rows of errors.
 * @cssproperty --ws-color-selected - Behind the selected row.
 * @cssproperty --ws-color-mark - Behind what a filter or a search has found.
 * @cssproperty --ws-font-sans - The font of controls; default: that of the system.
 * @cssproperty --ws-font-mono - The font of rows, payloads and code.
 * @cssproperty --ws-radius - Of buttons and fields; default 6px.
 */
export const tokens = css`
  :host {
    --_bg: var(--ws-color-background, light-dark(#fff, #17181b));
    --_bg-2: var(--ws-color-background-subtle, light-dark(#f6f7f9, #1d1f23));
    --_bg-3: var(--ws-color-background-muted, light-dark(#eceef2, #26292e));
    --_line: var(--ws-color-line, light-dark(#dfe2e8, #31353c));
    --_line-strong: var(--ws-color-line-strong, light-dark(#868d9a, #6f7683));
    --_text: var(--ws-color-text, light-dark(#1b1e24, #e4e6ea));
    --_text-2: var(--ws-color-text-subtle, light-dark(#525967, #a3aab6));
    --_text-3: var(--ws-color-text-muted, light-dark(#5f6673, #959ca8));
    --_accent: var(--ws-color-accent, light-dark(#2257d6, #85abff));
    --_accent-bg: var(--ws-color-accent-background, light-dark(#e8effe, #22304f));
    --_on-accent: var(--ws-color-on-accent, light-dark(#fff, #0d1730));
    --_sent: var(--ws-color-sent, light-dark(#0a7044, #5fd39b));
    --_received: var(--ws-color-received, light-dark(#2257d6, #85abff));
    --_event: var(--ws-color-event, light-dark(#7d5200, #e7b95a));
    --_event-bg: var(--ws-color-event-background, light-dark(#fbf7ef, #221f1a));
    --_error: var(--ws-color-error, light-dark(#b3202c, #ff979d));
    --_error-bg: var(--ws-color-error-background, light-dark(#fdecee, #3a1f23));
    --_selected: var(--ws-color-selected, light-dark(#dce7fd, #263a63));
    --_mark: var(--ws-color-mark, light-dark(#ffe58a, #6b5510));
    --_key: light-dark(#8b2252, #f2a0c8);
    --_string: light-dark(#0b6e45, #8ed8b0);
    --_number: light-dark(#1d4fc4, #9dbcff);
    --_sans: var(--ws-font-sans, system-ui, sans-serif);
    --_mono: var(
      --ws-font-mono,
      ui-monospace,
      'SF Mono',
      'Cascadia Mono',
      Menlo,
      Consolas,
      'DejaVu Sans Mono',
      monospace
    );
    --_text-s: 12px;
    --_text-m: 13px;
    --_radius: var(--ws-radius, 6px);
    --_control: var(--_density-control, 28px);
    --_row: var(--_density-row, 24px);
    font: var(--_text-m) / 1.4 var(--_sans) !important;
    font-variant-numeric: tabular-nums !important;
    font-feature-settings: normal !important;
    color: var(--_text) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: normal !important;
    hyphens: manual !important;
    cursor: auto !important;
    direction: ltr !important;
  }

  :host([density='compact']) {
    --_density-row: 20px;
    --_density-control: 24px;
  }

  :host([density='comfortable']) {
    --_density-row: 24px;
    --_density-control: 28px;
  }

  :host(:dir(rtl)) {
    direction: rtl !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .mark {
    display: inline-block;
    height: 16px;
    padding: 0 5px;
    border-radius: 8px;
    background: var(--_bg-3);
    color: var(--_text);
    font: normal 10px/16px var(--_mono);
    vertical-align: 1px;
  }
`;
