import type { PortableSession } from '../../core/session/portable-session.js';
import type { Setup } from '../../core/session/share-link.js';
import type { WsComposer } from '../composer/composer.js';
import type { WsFilterField } from '../filter/filter-field.js';
import { kindOf } from '../kit/composer-formats.js';
import type { WsLog } from '../log/log.js';
import type { WsInspector } from './inspector.js';
import type { WsSessionPanel } from './session-panel.js';

/** What is in the fields of the session that is seen. */
export async function readSetup(inspector: WsInspector): Promise<Setup> {
  const { session } = inspector;
  const { composer, filter } = await fieldsOf(inspector, session);
  const mode = composer?.model.mode ?? 'text';
  // A file is no text that could be taken along.
  const isFile = mode === 'file';
  return {
    url: session?.url ?? '',
    protocols: session?.protocols ?? [],
    format: isFile ? 'text' : mode,
    text: isFile ? '' : (composer?.model.textOf(kindOf(mode)) ?? ''),
    filter: filter?.text ?? '',
  };
}

/** Fills the fields of a session that has a tab. Nothing connects, and nothing is sent. */
export async function fillSetup(
  inspector: WsInspector,
  session: PortableSession,
  { url, protocols, format, text, filter }: Setup,
): Promise<void> {
  if (url !== '') session.url = url;
  session.protocols = protocols;
  const fields = await fieldsOf(inspector, session);
  if (text !== '') fields.composer?.model.put(format, text);
  if (filter !== '' && fields.filter !== undefined) fields.filter.text = filter;
}

interface Fields {
  /** Recordings have none. */
  readonly composer: WsComposer | undefined;
  readonly filter: WsFilterField | undefined;
}

async function fieldsOf(
  inspector: WsInspector,
  session: PortableSession | undefined,
): Promise<Fields> {
  await inspector.updateComplete;
  const panels = inspector.renderRoot.querySelectorAll<WsSessionPanel>('ws-session-panel');
  const panel = [...panels].find((other) => other.session === session);
  await panel?.updateComplete;
  const log = panel?.renderRoot.querySelector<WsLog>('ws-log');
  await log?.updateComplete;
  const filter = log?.renderRoot.querySelector<WsFilterField>('ws-filter-field');
  await filter?.updateComplete;
  const composer = panel?.renderRoot.querySelector<WsComposer>('ws-composer');
  await composer?.updateComplete;
  return { composer: composer ?? undefined, filter: filter ?? undefined };
}
