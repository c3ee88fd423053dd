import { readShareLink } from '../core/session/share-link.js';
import { hostKind } from '../core/socket/host-kind.js';
import { parseSocketUrl } from '../core/socket/socket-url.js';
import type { WsInspector } from '../elements/session/inspector.js';
import { WsLinkNotice } from '../elements/session/link-notice.js';
import { fillSetup } from '../elements/session/session-setup.js';
import { PAGE_SCHEMES } from './page-socket.js';

/**
 * Fills the form with what the fragment of the address says, and says whom that would connect to.
 * Nothing connects. A session that was used stays as it is; the link gets a tab of its own then.
 *
 * The fragment is taken out of the address: what is typed from now on would not be in it, so that a
 * reload would bring back what was meant to be over, and a copied address would say what is not seen.
 */
export async function openLink(inspector: WsInspector): Promise<void> {
  const link = readShareLink(location.hash);
  if (link === undefined) return;
  history.replaceState(history.state, '', location.href.replace(/#.*$/s, ''));
  const { setup, remarks } = link;
  // The first session has got its address then.
  await inspector.updateComplete;
  const [first, ...others] = inspector.sessions;
  const isUnused =
    first !== undefined &&
    others.length === 0 &&
    first.recording === undefined &&
    first.state.connection === 0 &&
    first.log.length === 0 &&
    first.url === inspector.url;
  const session = isUnused ? first : inspector.addSession({ url: inspector.url });
  showNotice(inspector, setup.url, remarks);
  await fillSetup(inspector, session, setup);
}

function showNotice(inspector: WsInspector, url: string, remarks: readonly string[]): void {
  if (customElements.get('ws-link-notice') === undefined) {
    customElements.define('ws-link-notice', WsLinkNotice);
  }
  const read = url === '' ? undefined : parseSocketUrl(url, document.baseURI, PAGE_SCHEMES);
  const notice = new WsLinkNotice();
  notice.slot = 'banner';
  notice.target = read?.ok === true ? new URL(read.url).host : '';
  notice.kind = read?.ok === true ? hostKind(read.url) : 'public-or-name';
  notice.remarks = remarks;
  notice.addEventListener('ws-notice-dismiss', () => {
    notice.remove();
    inspector.focus();
  });
  inspector.querySelector('ws-link-notice')?.remove();
  inspector.append(notice);
}
