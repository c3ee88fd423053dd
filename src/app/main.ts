import { defineFirst } from '../define/define-first.js';
import type { WsInspector } from '../elements/inspector.js';
import { demoAddresses } from './demo-addresses.js';
import { setUpShortcuts } from './shortcuts.js';
import { setUpTheme } from './theme.js';

defineFirst();
void import('../define/define-rest.js').then(async ({ defineRest }) => {
  defineRest();
  (await import('./lasting.js')).setUpLasting(document);
  const { setUpLinks } = await import('./links.js');
  setUpLinks(inspector, document.querySelector<HTMLElement>('#link')!);
});

const demo = demoAddresses(location);
const inspector = document.querySelector<WsInspector>('ws-inspector')!;
inspector.suggestions = [demo];
inspector.url = demo.addresses[0]!.url;

setUpTheme(document.querySelector<HTMLElement>('#theme')!);
setUpShortcuts(
  inspector,
  document.querySelector<HTMLElement>('#help')!,
  document.querySelector<HTMLDialogElement>('#shortcuts')!,
);
