import { css } from 'lit';

/** The composer: a toolbar that wraps, what is written, and what there is to say about it. */
export const composerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    overflow: hidden auto;
    background: var(--_bg);
  }

  .composer {
    display: flex;
    flex-direction: column;
    min-height: 100%;
    position: relative;
  }

  .composer > * {
    flex: none;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 4px;
    padding: 6px 8px;
    background: var(--_bg-2);
    border-bottom: 1px solid var(--_line);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .quiet {
    color: var(--_text-2);
  }

  .end {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 4px;
    margin-inline-start: auto;
  }

  .size {
    padding: 0 6px;
    white-space: nowrap;
  }

  .outcome {
    flex: 1 1 0;
    min-width: 0;
    padding: 0 6px;
    text-align: end;
  }

  .primary kbd {
    margin-inline-start: 2px;
  }

  .composer > .area {
    position: relative;
    flex: 1 0 72px;
  }

  .editor {
    position: absolute;
    inset: 0;
  }

  /* Over the editor, which is positioned and would cover an outline. */
  .editor:focus-within::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    pointer-events: none;
  }

  .tooltips {
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    background: none;
    box-shadow: none;
  }

  .editor[hidden] {
    display: none;
  }

  .editor.invalid:focus-within::after {
    outline-color: var(--_error);
  }

  textarea {
    display: block;
    width: 100%;
    height: 100%;
    padding: 6px 10px;
    border: 0;
    outline: 0;
    resize: none;
    background: var(--_bg);
    font: 12.5px/20px var(--_mono);
  }

  /* Where there is little room, what is wrong matters more than the lines below it. */
  .composer > .area:has(~ .notice),
  .composer > .area:has(~ .preview) {
    flex-basis: 44px;
  }

  .notice {
    margin: 0;
    position: sticky;
    bottom: 0;
    z-index: 2;
    padding: 4px 10px;
    background: var(--_bg);
    border-top: 1px solid var(--_line);
  }

  .warning {
    color: var(--_event);
  }

  .preview {
    display: flex;
    align-items: flex-start;
    gap: 4px 12px;
    padding: 4px 10px;
    border-top: 1px solid var(--_line);
    background: var(--_bg-2);
  }

  .switch {
    height: 20px;
    padding: 0;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .switch:hover:not(:disabled) {
    background: none;
  }

  .switch::before {
    content: '';
    width: 26px;
    height: 14px;
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    background: radial-gradient(circle at 7px 50%, var(--_line-strong) 4px, transparent 4.5px);
  }

  .switch[aria-checked='true']::before {
    border-color: var(--_accent);
    background: radial-gradient(circle at 17px 50%, var(--_on-accent) 4px, var(--_accent) 4.5px);
  }

  .sends {
    flex: 1;
    min-width: 0;
    max-height: 60px;
    overflow: auto;
    line-height: 20px;
  }

  .sends code {
    display: block;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  .file {
    position: absolute;
    inset: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    gap: 4px 12px;
    padding: 6px 10px;
    overflow: auto;
  }

  .file .name {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .actions {
    display: flex;
    gap: 4px;
  }

  .drop {
    margin: 0;
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_accent);
    background: color-mix(in srgb, var(--_accent-bg) 92%, transparent);
    color: var(--_accent);
    font-weight: 600;
    pointer-events: none;
  }

  .history {
    width: min(480px, 100vw);
    overflow: auto;
  }

  .history .hint {
    padding: 4px 8px;
  }

  .history button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px;
    width: 100%;
    text-align: start;
  }

  .history code {
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: var(--_text-s);
    unicode-bidi: isolate;
  }

  .history small {
    color: var(--_text-3);
    font-size: var(--_text-s);
  }

  @media (forced-colors: active) {
    .switch::before {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: radial-gradient(circle at 7px 50%, ButtonText 4px, Canvas 4.5px);
    }

    .switch[aria-checked='true']::before {
      border-color: Highlight;
      background: radial-gradient(circle at 17px 50%, HighlightText 4px, Highlight 4.5px);
    }
  }

  @container (max-width: 639px) {
    .segmented > button {
      padding: 0 8px;
    }

    .tools > [aria-label='Encoding'] {
      flex: 0 1 auto;
      min-width: 0;
      overflow-x: auto;
      scrollbar-width: none;
    }

    kbd {
      display: none;
    }

    .tools {
      flex: 1 0 100%;
      max-width: 100%;
    }

    .tools:has([aria-label='Encoding']) {
      flex-wrap: nowrap;
    }

    .sends {
      max-height: 40px;
    }

    .outcome {
      text-align: start;
    }

    .outcome.failed {
      order: 1;
      flex-basis: 100%;
    }
  }

  /* What is written goes out as it is: it runs from left to right until it says otherwise. */
  textarea,
  .editor {
    direction: ltr;
  }
`;
