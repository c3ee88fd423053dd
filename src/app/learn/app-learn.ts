import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { formatCount } from '../../core/text/units.js';
import { icon } from '../../elements/kit/icons.js';
import { LocalizedElement } from '../../elements/kit/localized-element.js';
import { controls } from '../../elements/styles/controls.js';
import { tokens } from '../../elements/styles/tokens.js';
import { DoneLessons } from './done-lessons.js';
import { learnFragment, type LearnPlace } from './learn-address.js';
import { learnStyles } from './learn-styles.js';
import { lessons, lessonsByPart, type ListedLesson } from './lesson-list.js';

/**
 * The lessons of the page: a list with what has been done of it, and the one that is read.
 *
 * @tag app-learn
 * @slot actions - Further buttons, at the end of the header.
 */
export class AppLearn extends LocalizedElement {
  static override styles = [tokens, controls, learnStyles];

  /** Which lesson is shown, and how. */
  @property({ attribute: false }) place: LearnPlace = { name: '', isPresenting: false };

  @state() private message = '';

  @query('.lesson') private scroller!: HTMLElement;

  readonly #done = new DoneLessons();

  /** The lesson that is read: the one of the address, or the first that is not done. */
  get current(): ListedLesson {
    const named = lessons.find(({ name }) => name === this.place.name);
    return named ?? lessons.find(({ name }) => !this.#done.has(name)) ?? lessons[0]!;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('place')) return;
    this.message = '';
    this.removeAttribute('listing');
    this.toggleAttribute('presenting', this.place.isPresenting);
    document.title = `${this.current.lesson.title} – ws-inspector`;
    // What the address does not name stays what it is when it is done.
    if (this.place.name !== this.current.name)
      this.place = { ...this.place, name: this.current.name };
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get('place') as LearnPlace | undefined;
    if (before !== undefined && before.name !== this.place.name) this.scroller.scrollTop = 0;
  }

  override render(): TemplateResult {
    const { current } = this;
    const { isPresenting } = this.place;
    return html`${this.#renderHeader(isPresenting)}
      <nav class="list" aria-label=${t('Lessons')}>
        <h2>${t('Lessons')}</h2>
        <p class="hint">${t('{0} of {1} done', formatCount(this.#doneCount), formatCount(lessons.length))}</p>
        ${lessonsByPart().map(
          ([part, listed]) =>
            html`<h3>${part}</h3>
              <ol>
                ${listed.map((each) => this.#renderLink(each))}
              </ol>`,
        )}
      </nav>
      <div class="lesson">
        <ws-lesson
          .lesson=${current.lesson}
          ?presenting=${isPresenting}
          @ws-lesson-answer=${this.#onAnswer}
        ></ws-lesson>
        ${this.#renderPages(current)}
      </div>`;
  }

  #renderHeader(isPresenting: boolean): TemplateResult {
    return html`<header>
      <a href="#" aria-label=${t('Inspector')}>${icon('back')} <span>${t('Inspector')}</span></a>
      <button
        type="button"
        class="ghost lessons-button"
        @click=${() => {
          this.toggleAttribute('listing');
        }}
      >
        ${t('Lessons')}
      </button>
      <span class="spacer"></span>
      <span role="status">${this.message}</span>
      <button type="button" class="ghost" @click=${this.#onCopy}>${t('Copy link')}</button>
      <button
        type="button"
        class="ghost"
        aria-pressed=${isPresenting ? 'true' : 'false'}
        @click=${() => {
          location.hash = learnFragment({ name: this.current.name, isPresenting: !isPresenting });
        }}
      >
        ${isPresenting ? t('Usual size') : t('Large type')}
      </button>
      <slot name="actions"></slot>
    </header>`;
  }

  #renderLink({ name, lesson }: ListedLesson): TemplateResult {
    const isDone = this.#done.has(name);
    return html`<li class=${isDone ? 'done' : ''}>
      <a href=${this.#addressOf(name)} aria-current=${name === this.current.name ? 'page' : nothing}>
        <i>${isDone ? icon('check') : nothing}</i>
        <span>${lesson.title}${isDone ? html`<span class="visually-hidden">, ${t('done')}</span>` : nothing}</span>
      </a>
    </li>`;
  }

  #renderPages({ name }: ListedLesson): TemplateResult {
    const at = lessons.findIndex((each) => each.name === name);
    const previous = lessons[at - 1];
    const next = lessons[at + 1];
    return html`<nav class="pages" aria-label=${t('Previous and next lesson')}>
      ${
        previous === undefined
          ? nothing
          : html`<a href=${this.#addressOf(previous.name)}><span><small>${t('Previous lesson')}</small> ${previous.lesson.title}</span></a>`
      }
      ${
        next === undefined
          ? nothing
          : html`<a class="next ${this.#done.has(name) ? 'ready' : ''}" href=${this.#addressOf(next.name)}
            ><span><small>${t('Next lesson')}</small> ${next.lesson.title}</span></a
          >`
      }
    </nav>`;
  }

  get #doneCount(): number {
    return lessons.filter(({ name }) => this.#done.has(name)).length;
  }

  #addressOf(name: string): string {
    return learnFragment({ name, isPresenting: this.place.isPresenting });
  }

  readonly #onAnswer = (): void => {
    this.#done.add(this.current.name);
    this.requestUpdate();
  };

  readonly #onCopy = async (): Promise<void> => {
    const link = new URL(this.#addressOf(this.current.name), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      this.message = t('Link copied');
    } catch {
      this.message = link;
    }
  };
}
