import type { WsInspector } from '../elements/session/inspector.js';
import { WsLinkDialog } from '../elements/session/link-dialog.js';
import { readSetup } from '../elements/session/session-setup.js';

/** Shows the link to what is in the fields of the session that is seen. */
export async function copyLink(inspector: WsInspector): Promise<void> {
  if (customElements.get('ws-link-dialog') === undefined) {
    customElements.define('ws-link-dialog', WsLinkDialog);
  }
  const dialog = new WsLinkDialog();
  dialog.page = location.href.replace(/#.*$/s, '');
  dialog.setup = await readSetup(inspector);
  document.querySelector('ws-link-dialog')?.remove();
  document.body.append(dialog);
  await dialog.updateComplete;
  dialog.show();
}
