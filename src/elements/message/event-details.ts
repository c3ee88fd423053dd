import { html, nothing, type TemplateResult } from 'lit';

import { t } from '../../core/language/language.js';
import type { CloseDetail, ErrorDetail, NoteDetail, OpenDetail } from '../../core/log/entry.js';
import { shownExplanation, shownNote } from '../../core/log/shown-detail.js';
import { describeCloseCode } from '../../core/socket/close-code-meanings.js';
import { hiddenFromPages } from '../../core/socket/failure-causes.js';
import type { ReadyState } from '../../core/socket/ready-state.js';
import { readyStateName } from '../../core/socket/ready-state.js';
import { formatBytes, formatDuration } from '../../core/text/units.js';
import { markedText } from '../kit/marked-text.js';

/** What the `open` event says, and what it cannot say. */
export function openDetails(detail: OpenDetail): TemplateResult {
  const { url, protocol, extensions, offered, elapsed } = detail;
  return html`<dl class="facts">
      ${fact('url', code(url))}
      ${fact(t('Subprotocols offered'), offered.length === 0 ? t('none') : list(offered))}
      ${fact('protocol', protocol === '' ? t('none') : code(protocol))}
      ${fact('extensions', extensions === '' ? t('none') : code(extensions))}
      ${fact(t('Opened after'), formatDuration(elapsed))}
    </dl>
    ${hidden()}`;
}

/** What the `close` event says, what is remarkable about it, and what may have caused it. */
export function closeDetails(detail: CloseDetail): TemplateResult {
  const { protocol, reason, wasClean, wasOpen, elapsed, bufferedAmount } = detail;
  const { remarks, causes } = shownExplanation(detail);
  return html`<p class="lead">${describeCloseCode(detail.code, protocol)}</p>
    <dl class="facts">
      ${fact('code', code(String(detail.code)))}
      ${fact('reason', reason === '' ? t('empty') : code(reason))}
      ${fact('wasClean', code(String(wasClean)))} ${fact(t('Was ever open'), wasOpen ? t('yes') : t('no'))}
      ${fact(t('Ended after'), formatDuration(elapsed))}
      ${fact(t('bufferedAmount at the end'), formatBytes(bufferedAmount))}
    </dl>
    ${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
    ${
      causes.length === 0
        ? nothing
        : html`<h3>${t('Causes that remain possible')}</h3>
          <p class="hint">
            ${t('The browser knows why and may not tell a page. None of these is more likely for standing first.')}
          </p>
          <ul class="causes">
            ${causes.map(
              ({ cause, check }) => html`<li>${cause}<span class="check">${check}</span></li>`,
            )}
          </ul>
          ${hidden()}`
    }`;
}

/** What the `error` event says: nothing, by design. */
export function errorDetails({ wasOpen, readyState }: ErrorDetail): TemplateResult {
  return html`<p class="lead">
      ${
        wasOpen
          ? t('The connection broke, or the server sent something that the protocol forbids.')
          : t('The connection could not be opened.')
      }
    </p>
    <p>
      ${t('An error event has no message: script must not learn more about servers that it may not reach. The close event that follows has the code; its causes are listed there.')}
    </p>
    <dl class="facts">
      ${fact('readyState', code(readyStateName(readyState as ReadyState)))}
    </dl>
    ${hidden()}`;
}

/** What the inspector has to say. */
export function noteDetails(detail: NoteDetail): TemplateResult {
  return html`<p class="lead">${shownNote(detail)}</p>`;
}

function fact(name: string, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd><bdi>${value}</bdi></dd>
  </div>`;
}

/** Each by itself, so that none moves the others. */
function list(texts: readonly string[]): TemplateResult {
  return html`${texts.map((text, index) => html`${index === 0 ? nothing : ', '}${code(text)}`)}`;
}

function code(text: string): TemplateResult {
  return html`<code>${markedText(text, 4000)}</code>`;
}

function hidden(): TemplateResult {
  return html`<details>
    <summary>${t('What a page cannot see')}</summary>
    <ul>
      ${hiddenFromPages.map((what) => html`<li>${t(what)}</li>`)}
    </ul>
  </details>`;
}
