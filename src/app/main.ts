import type { WsInspector } from '../elements/inspector.js';
import { demoAddresses } from './demo-addresses.js';
import { registerForFirstPaint } from './first-paint.js';
import { setUpLinks } from './links.js';
import { setUpShortcuts } from './shortcuts.js';
import { setUpTheme } from './theme.js';

void registerForFirstPaint();

const demo = demoAddresses(location);
const inspector = document.querySelector<WsInspector>('ws-inspector')!;
inspector.suggestions = [demo];
inspector.url = demo.addresses[0]!.url;

setUpLinks(inspector, document.querySelector<HTMLElement>('#link')!);
setUpTheme(document.querySelector<HTMLElement>('#theme')!);
setUpShortcuts(
  inspector,
  document.querySelector<HTMLElement>('#help')!,
  document.querySelector<HTMLDialogElement>('#shortcuts')!,
);
