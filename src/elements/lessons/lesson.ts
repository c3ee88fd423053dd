import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import type { Lesson } from '../../core/lessons/lesson.js';
import { LocalizedElement } from '../kit/localized-element.js';
import { proseText } from '../kit/marked-text.js';
import { controls } from '../styles/controls.js';
import { tokens } from '../styles/tokens.js';
import { WsLessonAnswerEvent } from './lesson-events.js';
import { drawOutput, stateSentence } from './lesson-output.js';
import { drawChecks } from './lesson-question.js';
import { LessonRun } from './lesson-run.js';
import { fetchLesson, readLesson } from './lesson-source.js';
import { lessonStyles } from './lesson-styles.js';
import { markdownStyles } from './markdown-styles.js';
import type { WsScript } from './script.js';

/**
 * One lesson on the WebSocket API: a text, a script that can be changed and run, what its sockets did,
 * and a question that is answered by doing.
 *
 * A lesson is a Markdown file (see `parseLesson`). Its author is not trusted: the text is drawn as
 * text, and its script runs in a sandboxed frame of its own, ended when it loops.
 *
 * @tag ws-lesson
 * @fires ws-lesson-answer - The user answered the question: all its checks hold.
 */
export class WsLesson extends LocalizedElement {
  static override styles = [tokens, controls, markdownStyles, lessonStyles];

  /** The address of a lesson's Markdown file, relative to the page. Default: none. */
  @property() src = '';

  /** The Markdown of a lesson, in place of a file. Default: none. */
  @property({ attribute: false }) text = '';

  /** The lesson that is shown: read from {@link src} or {@link text}, or set. */
  @property({ attribute: false }) lesson: Lesson | undefined;

  /**
   * The address of the document in which scripts run, `lesson-frame.html` of this package, relative to
   * the page; it may be of another origin. Default: beside the page.
   */
  @property() frame = 'lesson-frame.html';

  /** Where scripts connect to unless the reader chooses otherwise. Default: what the lesson says. */
  @property() url = '';

  /** Large type, to be seen from afar. */
  @property({ type: Boolean, reflect: true }) presenting = false;

  @state() private markdown: ((text: string) => unknown) | undefined;
  @state() private problem: string | undefined;
  @state() private server = '';
  @state() private seesSolution = false;

  @query('ws-script') private script!: WsScript | null;

  readonly #run = new LessonRun(this, {
    frameAddress: () => new URL(this.frame, document.baseURI).href,
    place: () => this.renderRoot,
    onAnswer: () => this.dispatchEvent(new WsLessonAnswerEvent(this.lesson!.title)),
  });
  #fetching: AbortController | undefined;
  #isFresh = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadMarkdown();
    if (this.lesson !== undefined && this.hasUpdated) this.#run.begin(this.lesson.checks);
    else if (this.lesson === undefined && this.src !== '') void this.#fetch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fetching?.abort();
  }

  /** Puts the cursor into the script. */
  override focus(): void {
    this.script?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') && this.src !== '' && this.hasUpdated) void this.#fetch();
    if (changed.has('text') && this.text !== '') this.#show(() => readLesson(this.text));
    if (changed.has('lesson') && this.lesson !== undefined) {
      this.problem = undefined;
      this.seesSolution = false;
      this.#isFresh = true;
      this.#run.begin(this.lesson.checks);
    }
    if (changed.has('lesson') || changed.has('url')) this.server = this.#givenServer;
  }

  protected override updated(): void {
    if (!this.#isFresh || this.script === null) return;
    this.#isFresh = false;
    this.script.text = this.lesson!.script;
  }

  override render(): TemplateResult {
    const { lesson } = this;
    if (this.problem !== undefined)
      return html`<p class="problem loading" role="alert">${this.problem}</p>`;
    if (lesson === undefined)
      return html`<p class="hint loading" role="status">${t('Loading the lesson …')}</p>`;
    return html`<article aria-label=${lesson.title}>
      <div class="text">
        <h2>${proseText(lesson.title)}</h2>
        <div class="markdown">${this.#draw(lesson.text)}</div>
      </div>
      ${this.#renderWork()} ${this.#renderQuestion(lesson)}
    </article>`;
  }

  #renderWork(): TemplateResult {
    const run = this.#run;
    return html`<section class="work" aria-label=${t('Try it')}>
      <div class="server">
        <div class="field">
          <label for="server">${t('Server')}</label>
          <input
            id="server"
            .value=${this.server}
            autocomplete="off"
            spellcheck="false"
            aria-describedby="server-hint"
            @input=${(event: Event) => {
              this.server = (event.target as HTMLInputElement).value;
            }}
          />
        </div>
        <code aria-hidden="true">= url</code>
      </div>
      <p class="hint" id="server-hint">${this.#serverHint()}</p>
      <ws-script
        .line=${run.line}
        .problem=${run.problem}
        @ws-script-run=${this.#onRun}
      ></ws-script>
      <div class="bar">
        <button type="button" class="primary" aria-keyshortcuts="Control+Enter" @click=${this.#onRun}>${t('Run')}</button>
        <button type="button" class="ghost" @click=${this.#onStep}>${t('Step')}</button>
        <button type="button" class="ghost" ?disabled=${!run.isAlive} @click=${() => {
          run.stop();
        }}>${t('Stop')}</button>
        <button type="button" class="ghost" @click=${this.#onReset}>${t('Reset')}</button>
        <span role="status">${stateSentence(run)}</span>
      </div>
      ${drawOutput(run, (line) => this.script?.goTo(line))}
      <ws-lesson-result .sessions=${run.sessions}></ws-lesson-result>
    </section>`;
  }

  #renderQuestion({ question, checks, solution }: Lesson): TemplateResult | typeof nothing {
    if (question === '' && checks.length === 0) return nothing;
    return html`<section class="question" aria-label=${t('Question')}>
      <div class="markdown">${this.#draw(question)}</div>
      ${drawChecks(checks, this.#run)} ${solution === '' ? nothing : this.#renderSolution(solution)}
    </section>`;
  }

  #renderSolution(solution: string): TemplateResult {
    const isOpen = this.seesSolution;
    return html`<div class="solution">
      <button
        type="button"
        class="ghost"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => {
          this.seesSolution = !isOpen;
        }}
      >
        ${isOpen ? t('Hide the solution') : t('Show a solution')}
      </button>
      ${
        isOpen
          ? html`<pre tabindex="0" role="region" aria-label=${t('Solution')}>${solution}</pre>
            <button type="button" class="ghost" @click=${() => {
              this.#write(solution);
            }}>${t('Put it into the editor')}</button>`
          : nothing
      }
    </div>`;
  }

  #draw(text: string): unknown {
    return this.markdown?.(text) ?? nothing;
  }

  #serverHint(): string {
    if (/^\s*sim:/iu.test(this.server))
      return t('A server inside this page: no network is needed.');
    return t(
      'A real server: the script connects to it. Addresses that begin with sim: do not work with it.',
    );
  }

  get #givenServer(): string {
    return this.url === '' ? (this.lesson?.url ?? '') : this.url;
  }

  #write(script: string): void {
    if (this.script === null) return;
    this.script.text = script;
    this.script.focus();
  }

  #start(isStepping: boolean): void {
    void this.#run.run({ script: this.script?.text ?? '', url: this.server.trim(), isStepping });
  }

  readonly #onRun = (): void => {
    this.#start(false);
  };

  readonly #onStep = (): void => {
    if (this.#run.isStepping) this.#run.step();
    else this.#start(true);
  };

  readonly #onReset = (): void => {
    const { lesson } = this;
    if (lesson === undefined) return;
    this.#run.begin(lesson.checks);
    this.server = this.#givenServer;
    if (this.script) this.script.text = lesson.script;
  };

  #show(read: () => Lesson): void {
    try {
      this.lesson = read();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  async #fetch(): Promise<void> {
    this.#fetching?.abort();
    const fetching = (this.#fetching = new AbortController());
    try {
      const lesson = await fetchLesson(this.src, fetching.signal);
      if (!fetching.signal.aborted) this.lesson = lesson;
    } catch (error) {
      if (!fetching.signal.aborted)
        this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  async #loadMarkdown(): Promise<void> {
    if (this.markdown !== undefined) return;
    const { drawMarkdown } = await import('./markdown.js').catch(() => ({ drawMarkdown: String }));
    this.markdown = drawMarkdown;
  }
}
