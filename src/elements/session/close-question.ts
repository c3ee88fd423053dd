import { html, type TemplateResult } from 'lit';

import { plural, t } from '../../core/language/language.js';
import type { PortableSession } from '../../core/session/portable-session.js';
import { formatCount } from '../../core/text/units.js';

/**
 * Asks whether a session is to be closed, in a dialog whose `returnValue` is `close` or `keep`.
 *
 * @param isOurs whether its connection is closed with it.
 */
export function closeQuestion(session: PortableSession, isOurs: boolean): TemplateResult {
  const { length } = session.log;
  return html`<form method="dialog">
    <p id="question">
      ${
        session.isLive && isOurs
          ? plural(
              length,
              'Close this session? Its {0} entry goes with it, and its connection is closed.',
              'Close this session? Its {0} entries go with it, and its connection is closed.',
              formatCount(length),
            )
          : plural(
              length,
              'Close this session? Its {0} entry goes with it.',
              'Close this session? Its {0} entries go with it.',
              formatCount(length),
            )
      }
    </p>
    <div class="actions">
      <button class="ghost" value="keep">${t('Keep it')}</button>
      <button class="primary" value="close">${t('Close session')}</button>
    </div>
  </form>`;
}
