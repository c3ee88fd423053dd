import { css } from 'lit';

/** The list of lessons beside the one that is read. */
export const learnStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / 256px minmax(0, 1fr);
    height: 100%;
    background: var(--_bg);
  }

  :host([presenting]) {
    grid-template-columns: 0 minmax(0, 1fr);
  }

  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    padding: 6px 8px;
    background: var(--_bg-3);
    border-bottom: 1px solid var(--_line);
  }

  header a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    height: var(--_control);
    padding: 0 10px 0 6px;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
    font-weight: 600;
    white-space: nowrap;
  }

  header a:hover {
    background: var(--_bg);
  }

  header [role='status'] {
    color: var(--_text-2);
    font-size: var(--_text-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .list {
    padding: 12px 8px;
    overflow: auto;
    background: var(--_bg-2);
    border-inline-end: 1px solid var(--_line);
  }

  :host([presenting]) .list {
    visibility: hidden;
  }

  .list h2 {
    margin: 0 0 4px;
    padding: 0 8px;
    font-size: var(--_text-m);
  }

  .list h3 {
    margin: 16px 0 4px;
    padding: 0 8px;
    font-size: var(--_text-s);
    font-weight: 600;
    color: var(--_text-2);
  }

  .list .hint {
    padding: 0 8px;
  }

  .list ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list li a {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 5px 8px;
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  .list li a:hover {
    background: var(--_bg-3);
  }

  .list li a[aria-current] {
    background: var(--_selected);
    color: var(--_accent);
  }

  .list i {
    display: grid;
    place-items: center;
    flex: none;
    width: 14px;
    height: 14px;
    margin-top: 2px;
    border: 1.5px solid var(--_line-strong);
    border-radius: 50%;
  }

  .list .done i {
    border-color: var(--_sent);
    background: var(--_sent);
    color: var(--_bg);
  }

  .list i svg {
    width: 10px;
    height: 10px;
    stroke-width: 2.6;
  }

  .lesson {
    min-width: 0;
    overflow: auto;
  }

  .pages {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px;
    padding: 0 16px 24px;
  }

  .pages a {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: inherit;
    text-decoration: none;
  }

  .pages a:hover {
    background: var(--_bg-3);
  }

  .pages .next {
    margin-inline-start: auto;
  }

  .pages .next.ready {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .pages small {
    display: block;
    font-size: var(--_text-s);
    font-weight: 400;
  }

  .lessons-button {
    display: none;
  }

  @media (max-width: 860px) {
    :host,
    :host([presenting]) {
      grid-template-columns: minmax(0, 1fr);
    }

    .lessons-button {
      display: inline-flex;
    }

    .list {
      display: none;
    }

    :host([listing]) .list {
      display: block;
      visibility: visible;
      border: 0;
    }

    :host([listing]) .lesson {
      display: none;
    }

    header a,
    header button {
      padding-inline: 6px;
    }
  }

  @media (max-width: 480px) {
    header a span {
      display: none;
    }
  }
`;
