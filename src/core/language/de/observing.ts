import type { LanguageTable } from '../language.js';

/** German texts about observed sockets and the overlay. */
export const observing: LanguageTable = {
  'The worker reported {0} more events before this page listened, and had no room to keep them. Call observeWorker() sooner.':
    'Der Worker meldete {0} weitere Ereignisse, bevor diese Seite zuhörte, und hatte keinen Platz dafür. Rufen Sie observeWorker() früher auf.',
  WebSockets: 'WebSockets',
  'WebSockets of this page': 'WebSockets dieser Seite',
  Move: 'Verschieben',
  'Move: drag, or use the arrow keys': 'Verschieben: ziehen, oder mit den Pfeiltasten',
  Resize: 'Größe ändern',
  'Resize: drag, or use the arrow keys': 'Größe ändern: ziehen, oder mit den Pfeiltasten',
  'Use the arrow keys, with Shift for more.': 'Mit den Pfeiltasten, mit der Umschalttaste weiter.',
  Minimise: 'Verkleinern',
  'Close and stop observing': 'Schließen und nicht weiter beobachten',
  'Open the WebSocket inspector': 'Den WebSocket-Inspektor öffnen',
  'No WebSocket yet. Those that the page opens from now on appear here; those that it opened before cannot be seen, so reload the page if you need them.':
    'Noch kein WebSocket. Die, die die Seite ab jetzt öffnet, erscheinen hier; frühere sind nicht zu sehen, laden Sie dafür die Seite neu.',
  '{1} open, {0} messages': {
    one: '{1} offen, {0} Nachricht',
    other: '{1} offen, {0} Nachrichten',
  },
};
