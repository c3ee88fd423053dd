import { defineFirst } from '../define/define-first.js';
import { WsInspector } from '../elements/session/inspector.js';
import { Session } from '../io/session/session.js';
import { PAGE_SCHEMES, PageSocket, useSimulatedSockets } from './page-socket.js';
import { setUpTheme } from './theme.js';

WsInspector.createSession = (options) =>
  new Session({ ...options, WebSocket: PageSocket, schemes: PAGE_SCHEMES });
defineFirst();
void import('./simulated.js').then(({ simulatedSocket }) => {
  useSimulatedSockets(simulatedSocket());
});
void import('../define/define-rest.js').then(async ({ defineRest }) => {
  defineRest();
  // What is remembered stands before these, and is put there by what comes next.
  await addresses;
  (await import('./persistence.js')).setUpPersistence(document);
  const { setUpLinks } = await import('./links.js');
  setUpLinks(inspector, document.querySelector<HTMLElement>('#link')!);
  (await import('./learn/set-up-learn.js')).setUpLearn(inspector, [
    ...document.querySelectorAll<HTMLElement>('#language, #theme'),
  ]);
});

// The demo server says in the page that it is there; a copy on any other server has its own in it.
const hasDemo = document.querySelector('meta[name="ws-inspector-demo"]') !== null;
const inspector = document.querySelector<WsInspector>('ws-inspector')!;
inspector.url = hasDemo ? `${location.origin.replace('http', 'ws')}/demo/echo` : 'sim:echo';
const addresses = import('./addresses.js').then(({ demoAddresses, simulatedAddresses }) => {
  inspector.suggestions = [...(hasDemo ? [demoAddresses(location)] : []), simulatedAddresses()];
});

// Who comes for a lesson does not see the inspector first.
inspector.hidden = location.hash.startsWith('#learn');

setUpTheme(document.querySelector<HTMLElement>('#theme')!);
void import('./language.js').then(({ setUpLanguage }) => {
  setUpLanguage(document.querySelector<HTMLElement>('#language')!, document);
});
void import('./shortcuts.js').then(({ setUpShortcuts }) => {
  setUpShortcuts(
    inspector,
    document.querySelector<HTMLElement>('#help')!,
    document.querySelector<HTMLDialogElement>('#shortcuts')!,
  );
});
