import { css } from 'lit';

/** A lesson: its text, its script, and what the script did. */
export const lessonStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_bg);
  }

  article {
    display: grid;
    grid-template: 'text' 'work' 'question' / minmax(0, 1fr);
    gap: 16px;
    padding: 16px;
  }

  .text {
    grid-area: text;
    max-width: 68ch;
    font-size: 15px;
  }

  .question {
    grid-area: question;
    max-width: 68ch;
    font-size: 15px;
  }

  h2 {
    margin: 0 0 12px;
    font-size: 1.5em;
    line-height: 1.2;
  }

  .work {
    grid-area: work;
    display: flex;
    flex-direction: column;
    min-width: 0;
    border: 1px solid var(--_line);
    border-radius: 8px;
    overflow: hidden;
  }

  .server {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 8px;
    background: var(--_bg-2);
    border-bottom: 1px solid var(--_line);
  }

  .server .field {
    flex: 1;
    height: var(--_control);
  }

  .work > .hint {
    padding: 4px 10px;
    border-bottom: 1px solid var(--_line);
  }

  ws-script {
    max-height: 420px;
    overflow: auto;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding: 6px 8px;
    background: var(--_bg-2);
    border-block: 1px solid var(--_line);
  }

  .bar [role='status'] {
    flex: 1 1 160px;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .output {
    max-height: 180px;
    min-height: 44px;
    margin: 0;
    padding: 6px 10px;
    overflow: auto;
    border-bottom: 1px solid var(--_line);
    font: 12.5px/20px var(--_mono);
  }

  .output p {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .output .none {
    color: var(--_text-3);
    font-family: var(--_sans);
  }

  .output .warn {
    color: var(--_event);
  }

  .output .error {
    color: var(--_error);
  }

  .output button {
    height: 20px;
    padding: 0 4px;
    color: inherit;
    text-decoration: underline;
  }

  ws-lesson-result {
    min-height: 280px;
    flex: 1 0 auto;
  }

  .checks {
    display: grid;
    gap: 6px;
    margin: 12px 0;
    padding: 0;
    list-style: none;
  }

  .checks li {
    display: flex;
    gap: 8px;
  }

  .checks i {
    display: grid;
    place-items: center;
    flex: none;
    width: 18px;
    height: 18px;
    margin-top: 2px;
    border: 1.5px solid var(--_line-strong);
    border-radius: 50%;
  }

  .checks .held i {
    border-color: var(--_sent);
    background: var(--_sent);
    color: var(--_bg);
  }

  .checks svg {
    width: 12px;
    height: 12px;
    stroke-width: 2.4;
  }

  .answered {
    margin: 12px 0;
    font-weight: 600;
    color: var(--_sent);
  }

  .answered:empty {
    display: none;
  }

  .solution {
    display: grid;
    gap: 8px;
    justify-items: start;
    margin-top: 8px;
    font-size: var(--_text-m);
  }

  .solution pre {
    width: 100%;
    margin: 0;
  }

  .loading {
    margin: 0;
    padding: 16px;
  }

  @container (min-width: 820px) {
    article {
      grid-template: 'text work' auto 'question work' 1fr / minmax(280px, 5fr) minmax(0, 8fr);
      column-gap: 24px;
    }
  }

  /* Large type, for a room: everything grows, what is drawn by other elements too. */
  :host([presenting]) :is(.text, .question, .work) {
    zoom: 1.4;
  }

  @container (max-width: 480px) {
    article {
      padding: 12px;
    }

    :host([presenting]) :is(.text, .question, .work) {
      zoom: 1.2;
    }
  }
`;
