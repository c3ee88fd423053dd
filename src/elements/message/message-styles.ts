import { css } from 'lit';

/** The details of an entry. */
export const messageStyles = css`
  :host {
    display: flex;
    min-height: 0;
    min-width: 0;
    background: var(--_bg);
  }

  section {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }

  header {
    padding: 8px 12px;
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 28px;
    margin: 0;
    font-size: var(--_text-m);
  }

  h3 {
    margin: 16px 0 4px;
    font-size: var(--_text-m);
  }

  .sent {
    color: var(--_sent);
  }

  .received {
    color: var(--_received);
  }

  h2 .event {
    padding: 0;
    color: var(--_event);
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 2px 0 0;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  .meta b {
    font-weight: 500;
    color: var(--_text);
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }

  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 0 12px 8px;
    border-bottom: 1px solid var(--_line);
  }

  /* With the copy button they fit into one line of a narrow page. */
  .views > .segmented > button {
    padding: 0 8px;
  }

  ws-decoded-view,
  ws-diff-view,
  ws-json-tree,
  ws-text-view,
  ws-json-view,
  ws-hex-view,
  ws-wire-view {
    flex: 1;
    min-height: 0;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 8px 12px;
    border-top: 1px solid var(--_line);
  }

  .event {
    padding: 8px 12px;
    overflow-wrap: anywhere;
  }

  .event.scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }

  .event p {
    margin: 0 0 8px;
  }

  .lead {
    font-weight: 500;
  }

  .remark {
    padding: 6px 10px;
    border-inline-start: 3px solid var(--_event);
    background: var(--_event-bg);
  }

  .facts {
    display: grid;
    gap: 2px;
    margin: 0 0 12px;
    font-size: var(--_text-s);
  }

  .facts > div {
    display: grid;
    grid-template-columns: 168px minmax(0, 1fr);
    gap: 8px;
  }

  .facts dt {
    color: var(--_text-2);
  }

  .facts dd {
    margin: 0;
  }

  .causes {
    display: grid;
    gap: 8px;
    margin: 0 0 12px;
    padding-inline-start: 18px;
  }

  .check {
    display: block;
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  details {
    color: var(--_text-2);
    font-size: var(--_text-s);
  }

  summary {
    color: var(--_text);
  }

  .empty {
    display: grid;
    gap: 4px;
    padding: 64px 16px;
    justify-items: center;
    text-align: center;
    color: var(--_text-2);
  }

  .empty p {
    margin: 0;
  }

  .empty strong {
    color: var(--_text);
  }
`;
