import { html, nothing, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

import { languages } from '../../src/core/language/languages.js';
import * as entry from '../../src/index.js';
import { cutOffControls } from './cut-off.js';
import {
  directions,
  readSettings,
  themes,
  times,
  writeSettings,
  type GallerySettings,
} from './gallery-settings.js';
import type { GalleryState } from './gallery-state.js';
import { Scene } from './scene.js';
import { settle } from './settle.js';
import { states } from './states.js';
import { GoneError, nextFrame } from './user.js';

/** Milliseconds between two moves of a clock that runs. */
const TICK = 100;

/**
 * The page: controls, and under them every state or the one that the URL names.
 *
 * A stage has `data-ready` once its state has been brought about; the root element has it while all that
 * is drawn is calm as well.
 */
export class GalleryPage {
  #settings = readSettings(location.search);
  readonly #scenes = new Set<Scene>();
  /** Counts what was shown, so that each showing has elements of its own. */
  #showing = 0;
  /** Draws a state when it is first seen: all at once would take half a minute. */
  readonly #observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#observer.unobserve(target);
      void this.#draw(target as HTMLElement);
    }
  });

  /** Shows what the URL names. */
  async start(): Promise<void> {
    addEventListener('popstate', () => void this.#showUrl());
    setInterval(() => {
      if (this.#settings.time !== 'runs') return;
      for (const { clock } of this.#scenes) clock.advance(TICK);
    }, TICK);
    await this.#show();
  }

  /** The states that there are, in the order of the page. */
  get ids(): readonly string[] {
    return states.map(({ id }) => id);
  }

  /** The tags that the states are of. */
  get tags(): readonly string[] {
    return [...new Set(states.map(({ tag }) => tag))];
  }

  /** The tags of the elements that the package exports. */
  get publicTags(): readonly string[] {
    const exported: readonly unknown[] = Object.values(entry);
    return exported.filter(isElementClass).map((each) => customElements.getName(each) ?? each.name);
  }

  /** What of the elements cannot be reached; see {@link cutOffControls}. */
  get cutOff(): readonly string[] {
    return cutOffControls(this.#place('main'));
  }

  /** Changes settings, and the URL with them. Elements stay, unless another state is asked for. */
  async change(changes: Partial<GallerySettings>): Promise<void> {
    history.pushState(null, '', writeSettings({ ...this.#settings, ...changes }));
    await this.#showUrl();
  }

  async #showUrl(): Promise<void> {
    const { state } = this.#settings;
    this.#settings = readSettings(location.search);
    if (this.#settings.state !== state) {
      await this.#show();
    } else {
      this.#dress();
      await this.#calm();
    }
  }

  /** Writes theme, direction, width and language on the document: nothing is drawn anew. */
  #dress(): void {
    const root = document.documentElement;
    const { theme, dir, width, lang } = this.#settings;
    delete root.dataset.ready;
    root.dataset.theme = theme;
    root.dir = dir;
    root.lang = lang;
    root.style.setProperty('--stage-width', width === 0 ? '100%' : `${String(width)}px`);
    render(this.#renderHeader(), this.#place('header'));
  }

  async #calm(): Promise<void> {
    await settle(document);
    document.documentElement.dataset.ready = '';
  }

  async #show(): Promise<void> {
    const { state } = this.#settings;
    this.#dress();
    this.#observer.disconnect();
    this.#scenes.clear();
    const shown = states.filter(({ id }) => state === '' || id === state);
    const showing = (this.#showing += 1);
    render(keyed(showing, renderStates(shown, this.#onLink)), this.#place('main'));
    scrollTo(0, 0);
    for (const stage of document.querySelectorAll('.stage')) {
      if (shown.length === 1) await this.#draw(stage as HTMLElement);
      else this.#observer.observe(stage);
    }
    if (showing === this.#showing) await this.#calm();
  }

  /** Draws a state, and brings it about. */
  async #draw(stage: HTMLElement): Promise<void> {
    const state = states.find(({ id }) => id === stage.id)!;
    const scene = new Scene();
    this.#scenes.add(scene);
    render(state.draw(scene), stage);
    await bringAbout(state, stage.firstElementChild as HTMLElement);
    stage.dataset.ready = '';
  }

  #place(tag: 'header' | 'main'): HTMLElement {
    const place = document.body.querySelector<HTMLElement>(`:scope > ${tag}`);
    if (place !== null) return place;
    const made = document.createElement(tag);
    if (tag === 'header') document.body.prepend(made);
    else document.body.append(made);
    return made;
  }

  #renderHeader(): TemplateResult {
    const settings = this.#settings;
    const choice = (
      name: keyof GallerySettings,
      label: string,
      values: readonly (readonly [value: string, text: string])[],
    ): TemplateResult =>
      html`<label
        ><span>${label}</span>
        <select @change=${(event: Event) => {
          void this.change({ [name]: (event.target as HTMLSelectElement).value });
        }}>
          ${values.map(
            ([value, text]) =>
              html`<option value=${value} .selected=${settings[name] === value}>${text}</option>`,
          )}
        </select></label
      >`;
    const plain = (values: readonly string[]): [string, string][] =>
      values.map((value) => [value, value]);
    return html`<h1>Gallery of the elements</h1>
      <details ?open=${settings.state === ''}>
      <summary>What is shown, and how</summary>
      <form @submit=${(event: Event) => {
        event.preventDefault();
      }}>
        ${choice('state', 'State', [['', 'all'], ...plain(states.map(({ id }) => id))])}
        ${choice('theme', 'Theme', plain(themes))} ${choice('dir', 'Direction', plain(directions))}
        <label
          ><span>Width in pixels, 0 for all</span>
          <input
            type="number"
            min="0"
            step="10"
            .value=${String(settings.width)}
            @change=${(event: Event) => {
              void this.change({ width: Number((event.target as HTMLInputElement).value) });
            }}
        /></label>
        ${choice('lang', 'Language', plain(languages()))} ${choice('time', 'Time', plain(times))}
      </form>
      <p class="note">
        Forced colours are the browser's: in the developer tools, Rendering, "Emulate CSS media
        feature forced-colors"; in a test, <code>emulateMedia</code>.
      </p>
      </details>`;
  }

  readonly #onLink = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { state } = readSettings((event.target as HTMLAnchorElement).search);
    void this.change({ state });
  };
}

function renderStates(
  shown: readonly GalleryState[],
  onLink: (event: MouseEvent) => void,
): TemplateResult {
  if (shown.length === 0) return html`<p>There is no state of this name.</p>`;
  return html`${shown.map((state, index) => {
    const isFirst = shown[index - 1]?.tag !== state.tag;
    return html`${isFirst ? html`<h2>&lt;${state.tag}&gt;</h2>` : nothing}
        <section aria-labelledby="${state.id}-title">
          <h3 id="${state.id}-title">
            ${state.title} <a href="?state=${state.id}" @click=${onLink}>${state.id}</a>
          </h3>
          ${state.note === undefined ? nothing : html`<p class="note">${state.note}</p>`}
          ${
            state.isAlone === true && shown.length > 1
              ? html`<p class="note">It opens over the page, so it is shown alone only.</p>`
              : renderStage(state)
          }
        </section>`;
  })}`;
}

function renderStage({ id, height }: GalleryState): TemplateResult {
  const style = height === undefined ? '' : `height: ${String(height)}px`;
  return html`<div class="stage" id=${id} style=${style}></div>`;
}

/** Brings an element that is drawn into its state. */
async function bringAbout({ act, isReady }: GalleryState, element: HTMLElement): Promise<void> {
  try {
    await act?.(element);
  } catch (error) {
    if (!(error instanceof GoneError)) throw error;
  }
  while (element.isConnected && isReady?.(element) === false) await nextFrame();
}

function isElementClass(value: unknown): value is CustomElementConstructor {
  return typeof value === 'function' && value.prototype instanceof HTMLElement;
}
