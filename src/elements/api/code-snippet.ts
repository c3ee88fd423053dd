import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { t } from '../../core/language/language.js';
import { EntryKind } from '../../core/log/entry.js';
import type { LogView } from '../../core/log/log-view.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import type { collectMessages } from '../../core/snippets/collect-messages.js';
import type { Snippet, SnippetMessage, SnippetSource } from '../../core/snippets/snippet.js';
import { redactUrl } from '../../core/socket/redact-url.js';
import { parseSocketUrl } from '../../core/socket/socket-url.js';
import { formatCount } from '../../core/text/units.js';
import { contentOf } from '../decoders/payload-content.js';
import { copyText } from '../kit/clipboard.js';
import { DialogButtonElement } from '../kit/dialog-button-element.js';
import { segmented } from '../kit/segmented.js';
import { snippetStyles } from './snippet-styles.js';

type Scope = 'none' | 'selected' | 'sent';

/** What is loaded when it is first asked for. */
interface Modules {
  readonly snippets: readonly Snippet[];
  readonly collectMessages: typeof collectMessages;
}

/**
 * Writes the connection, and messages that were sent, as code for other tools, behind a button:
 * which tool, which messages, and whether secrets in the URL go along, is chosen over a preview.
 *
 * @tag ws-code-snippet
 */
export class WsCodeSnippet extends DialogButtonElement {
  static override styles = [DialogButtonElement.styles, snippetStyles];

  /** Whose connection it is. */
  @property({ attribute: false }) session: PortableSession | undefined;

  /** What is shown of its log. */
  @property({ attribute: false }) view: LogView | undefined;

  /** Sequence number of the selected entry. */
  @property({ attribute: false }) selected: number | undefined;

  @state() private modules: Modules | undefined;
  @state() private name: Snippet['name'] = 'javascript';
  @state() private scope: Scope = 'none';
  @state() private redacts = true;
  @state() private code = '';
  @state() private outcome: string | undefined;
  @state() private problem: string | undefined;

  /** Which writing is the last: bytes of a Blob may come late. */
  #call = 0;

  override render(): TemplateResult {
    return this.renderDialog(
      {
        label: t('Copy as code'),
        title: t('Copy as code: JavaScript, wscat, websocat, Python, Playwright, k6'),
        face: 'code',
      },
      html`${this.modules === undefined ? nothing : this.#renderChoices(this.modules.snippets)}
        ${
          this.problem === undefined
            ? nothing
            : html`<p class="problem" role="alert">${this.problem}</p>`
        }`,
    );
  }

  #renderChoices(snippets: readonly Snippet[]): TemplateResult {
    const chosen = snippets.find(({ name }) => name === this.name)!;
    const { url } = this;
    return html`<div class="choice">
        <label for="tool">${t('Tool')}</label>
        <span class="tool">
          <select id="tool" @change=${this.#onTool}>
            ${snippets.map(
              ({ name, label }) =>
                html`<option value=${name} ?selected=${name === this.name}>${t(label)}</option>`,
            )}
          </select>
          <span class="hint">${t(chosen.purpose)}</span>
        </span>
        <span>${t('Messages')}</span>
        ${segmented<Scope>(t('Messages in the code'), this.#scopes, this.#scope, (scope) => {
          this.scope = scope;
          void this.#write();
        })}
      </div>
      ${
        redactUrl(url) === url
          ? nothing
          : html`<label class="check">
            <input type="checkbox" .checked=${this.redacts} @change=${this.#onRedact} />
            ${t('Leave out secrets in the URL')}
          </label>`
      }
      <pre tabindex="0" role="region" aria-label=${t('Code')}><code>${this.code}</code></pre>
      <div class="end">
        <span role="status" class="hint">${this.outcome ?? nothing}</span>
        <button type="button" class="primary" @click=${this.#onCopy}>${t('Copy')}</button>
      </div>`;
  }

  /** The URL as the constructor would read it. */
  private get url(): string {
    const typed = this.session?.url ?? '';
    const read = parseSocketUrl(typed, document.baseURI, this.session?.schemes);
    return read.ok ? read.url : typed;
  }

  get #scopes(): { value: Scope; label: string }[] {
    const log = this.session?.log;
    const { selected } = this;
    const sent = log?.kept(EntryKind.sent) ?? 0;
    const isFiltered = this.view?.test !== undefined;
    return [
      { value: 'none', label: t('None') },
      ...(selected !== undefined &&
      log?.has(selected) === true &&
      log.kindAt(selected) === EntryKind.sent
        ? [{ value: 'selected' as const, label: t('Selected #{0}', formatCount(selected)) }]
        : []),
      ...(sent > 0
        ? [
            {
              value: 'sent' as const,
              label: isFiltered ? t('Sent, as shown') : t('Sent {0}', formatCount(sent)),
            },
          ]
        : []),
    ];
  }

  /** What was chosen before may not be there now. */
  get #scope(): Scope {
    return this.#scopes.some(({ value }) => value === this.scope) ? this.scope : 'none';
  }

  async #write(): Promise<void> {
    const { session, modules } = this;
    if (session === undefined || modules === undefined) return;
    const call = (this.#call += 1);
    this.outcome = undefined;
    const source = await this.#source(session, modules);
    if (call !== this.#call) return;
    this.code = modules.snippets.find(({ name }) => name === this.name)!.write(source);
  }

  async #source(session: PortableSession, modules: Modules): Promise<SnippetSource> {
    const { url } = this;
    const scope = this.#scope;
    const { messages, left } =
      scope === 'none'
        ? { messages: [], left: 0 }
        : modules.collectMessages(session.log, {
            only: scope === 'selected' ? this.selected : undefined,
            test: scope === 'sent' ? this.view?.test : undefined,
          });
    const read = messages.map(async ({ direction, payload }): Promise<SnippetMessage> => {
      return { direction, payload: await contentOf(payload) };
    });
    const given = this.redacts ? redactUrl(url) : url;
    return { url: given, protocols: session.protocols, messages: await Promise.all(read), left };
  }

  protected override async openDialog(): Promise<void> {
    this.problem = this.outcome = undefined;
    try {
      this.modules ??= {
        ...(await import('../../core/snippets/snippets.js')),
        ...(await import('../../core/snippets/collect-messages.js')),
      };
      this.scope = this.#scopes.at(this.selected === undefined ? -1 : 1)?.value ?? 'none';
      await this.#write();
    } catch (error) {
      this.problem = t('The code could not be written. {0}', (error as Error).message);
    }
    await this.updateComplete;
    this.showDialog('select');
  }

  readonly #onTool = (event: Event): void => {
    this.name = (event.target as HTMLSelectElement).value as Snippet['name'];
    void this.#write();
  };

  readonly #onRedact = (event: Event): void => {
    this.redacts = (event.target as HTMLInputElement).checked;
    void this.#write();
  };

  readonly #onCopy = async (): Promise<void> => {
    this.problem = undefined;
    try {
      await copyText(this.code);
      this.outcome = t('Copied');
    } catch (error) {
      this.problem = (error as Error).message;
    }
  };
}
