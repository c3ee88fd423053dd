import type { Payload } from '../../src/core/bytes/payload.js';
import type { Entry } from '../../src/core/log/entry.js';
import type { PortableSession } from '../../src/core/session/portable-session.js';
import type { WsInspector } from '../../src/elements/session/inspector.js';
import type { PageResult, PageTask, Target } from './page-task.js';

/** Runs in the page, handed over as text: it uses nothing from outside itself. */
export function installKit(): void {
  let session: PortableSession | undefined;
  let socket: WebSocket | undefined;

  const later = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const inspector = (): WsInspector => document.querySelector<WsInspector>('ws-inspector')!;
  const nameOf = (error: unknown): string => (error as Error | undefined)?.name ?? String(error);

  function* everything(root: ParentNode): Generator<HTMLElement> {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  }

  const implicitRoles: Record<string, string> = {
    BUTTON: 'button',
    TEXTAREA: 'textbox',
    INPUT: 'textbox',
    SECTION: 'region',
    A: 'link',
  };
  const roleOf = (element: HTMLElement): string =>
    element.getAttribute('role') ?? implicitRoles[element.tagName] ?? '';
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    const isHidden = node instanceof Element && node.getAttribute('aria-hidden') === 'true';
    return isHidden ? '' : [...node.childNodes].map(textOf).join('');
  };
  const labelOf = (element: HTMLElement): string => {
    const root = element.getRootNode() as ShadowRoot;
    const by = element
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => root.getElementById(id)?.textContent)
      .join(' ');
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (element.getAttribute('aria-label') ?? by ?? label ?? textOf(element)).trim();
  };
  const findAll = (role: string, name = '', within: ParentNode = document): HTMLElement[] =>
    [...everything(within)].filter((element) => {
      const given = roleOf(element);
      return (
        (given === role || (role === 'textbox' && given === 'combobox')) &&
        labelOf(element).includes(name) &&
        element.checkVisibility()
      );
    });
  const find = (role: string, name: string): HTMLElement | null =>
    findAll(role, name).find((element) => labelOf(element) === name) ?? null;

  const waitFor = async (role: string, name: string, timeout: number): Promise<HTMLElement> => {
    const end = performance.now() + timeout;
    let element = find(role, name);
    while (element === null && performance.now() < end) {
      await later(20);
      element = find(role, name);
    }
    if (element === null) throw new Error(`There is no ${role} “${name}”.`);
    return element;
  };
  const fill = (field: HTMLElement, text: string): void => {
    field.focus();
    // What people type goes this way too: events, undo and the editor's own reading of it.
    document.execCommand('selectAll');
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  };

  const describePayload = (payload: Payload | undefined, size: number): string =>
    `${typeof payload === 'string' ? 'text' : 'binary'} ${String(size)} B`;
  const describeClose = ({
    code,
    reason,
    wasClean,
  }: {
    code: number;
    reason: string;
    wasClean: boolean;
  }): string => {
    const said = reason.length > 30 ? `${reason.slice(0, 4)}… (${String(reason.length)})` : reason;
    return `close ${String(code)}${reason === '' ? '' : ` ${JSON.stringify(said)}`} ${wasClean ? 'clean' : 'unclean'}`;
  };
  const describeOpen = ({
    protocol,
    extensions,
  }: {
    protocol: string;
    extensions: string;
  }): string =>
    ['open', protocol && `protocol ${protocol}`, extensions && `extensions ${extensions}`]
      .filter(Boolean)
      .join(' ');
  const describe = (entry: Entry, log: PortableSession['log']): string => {
    const buffered = log.bufferedAt(entry.sequence) ?? 0;
    const still = buffered === 0 ? '' : ` (${String(buffered)} buffered)`;
    switch (entry.kind) {
      case 0:
        return describeOpen(entry.detail);
      case 1:
        return `sent ${describePayload(entry.payload, entry.size)}${still}`;
      case 2:
        return `received ${describePayload(entry.payload, entry.size)}`;
      case 3:
        return 'error';
      case 4:
        return describeClose(entry.detail);
      case 5: {
        const { note, text, payload } = entry.detail;
        const thrown = /threw (\w+)/u.exec(text)?.[1];
        const what = payload === undefined ? '' : ` ${describePayload(payload, entry.size)}`;
        return `note ${note}${thrown === undefined ? '' : ` ${thrown}`}${what}${note === 'discarded' ? still : ''}`;
      }
    }
  };
  const entriesOf = ({ log }: PortableSession): Entry[] =>
    Array.from({ length: log.length }, (_, index) => log.at(log.first + index)!);

  const stateNames = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];

  const argumentsOf = ({ url, protocols }: PageTask): unknown[] =>
    [url, protocols].filter((argument) => argument !== undefined);

  async function run(task: PageTask, act: (target: Target) => unknown): Promise<PageResult> {
    const { way, url = '', limit } = task;
    const said: string[] = [];
    const bare: string[] = [];
    let isConnected = way === 'form';
    let hasThrown = false;
    if (way === 'form') session = inspector().session;
    else if (way !== 'bare') {
      const protocols = Array.isArray(task.protocols) ? (task.protocols as string[]) : [];
      session = inspector().addSession(
        way === 'session' ? { url, protocols, binaryType: task.binaryType } : {},
      );
    }

    const guarded = (name: string, call: () => void): void => {
      try {
        call();
      } catch (error) {
        said.push(`${name} throws ${nameOf(error)}`);
      }
    };
    const state = (): number | undefined =>
      way === 'bare' ? socket?.readyState : session?.state.readyState;
    const until = async (isSo: () => boolean): Promise<void> => {
      const end = performance.now() + limit;
      while (!isSo() && performance.now() < end) await later(10);
    };
    const received = (): number =>
      way === 'bare'
        ? bare.filter((text) => text.startsWith('received')).length
        : session!.log.total(2).entries;
    const hasEnded = (): boolean => hasThrown || state() === 3;
    const attach = (made: WebSocket): void => {
      isConnected = true;
      socket = made;
      if (task.binaryType) socket.binaryType = task.binaryType;
      if (way === 'socket') {
        session!.attach(socket as never, { fromStart: true });
        return;
      }
      socket.addEventListener('open', () => bare.push(describeOpen(socket!)));
      socket.addEventListener('error', () => bare.push('error'));
      socket.addEventListener('close', (event) => bare.push(describeClose(event)));
      socket.addEventListener('message', ({ data }: MessageEvent<string | Blob | ArrayBuffer>) => {
        if (typeof data === 'string') bare.push(`received text ${String(new Blob([data]).size)} B`);
        else bare.push(`received binary ${String('size' in data ? data.size : data.byteLength)} B`);
      });
    };
    const target: Target = {
      url,
      attach,
      get socket() {
        return socket!;
      },
      connect: (...args) => {
        isConnected = true;
        try {
          if (way === 'session') session!.connect();
          else
            attach(
              Reflect.construct(WebSocket, args.length > 0 ? args : argumentsOf(task)) as WebSocket,
            );
        } catch (error) {
          hasThrown = true;
          said.push(`new WebSocket throws ${nameOf(error)}`);
        }
      },
      send: (...args) => {
        if (way === 'bare' || way === 'socket')
          guarded('send', () => Reflect.apply(socket!.send, socket, args));
        else guarded('send', () => session!.send(args[0] as string));
      },
      close: (...args) => {
        if (way === 'bare' || way === 'socket')
          guarded('close', () => Reflect.apply(socket!.close, socket, args));
        else guarded('close', () => Reflect.apply(session!.close, session, args));
      },
      isOpen: () => state() === 1,
      opened: () => until(() => hasEnded() || state() === 1),
      answered: (messages) => until(() => hasEnded() || received() >= messages),
      ended: () => until(hasEnded),
      wait: later,
      say: (text) => said.push(text),
    };

    if (!/\.(?:connect|attach)\(/u.test(String(act)) && !isConnected) target.connect();
    await act(target);
    await target.ended();
    // What came in the same task as the end, or right after it, belongs to it.
    await later(30);
    const entries = way === 'bare' ? [] : entriesOf(session!);
    const gone = session?.log.evicted.entries ?? 0;
    const kept = entries.map((entry) => describe(entry, session!.log));
    const log =
      way === 'bare' ? bare : [...(gone === 0 ? [] : [`${String(gone)} entries let go`]), ...kept];
    return {
      log: [
        ...log,
        ...(hasEnded() || state() === undefined ? [] : [`still ${stateNames[state()!] ?? ''}`]),
        ...said,
      ],
      closes: entries.flatMap((entry) => (entry.kind === 4 ? [entry.detail] : [])),
    };
  }

  /** What the row of an entry has to say, in Type, Size and Data. */
  const expectRow = (entry: Entry): { type: string; size: string; data: string[] } => {
    const size = entry.size < 1000 ? `${String(entry.size)} B` : '';
    switch (entry.kind) {
      case 0:
        return { type: 'open', size: '', data: ['open', entry.detail.protocol] };
      case 1:
      case 2:
        return { type: typeof entry.payload === 'string' ? 'text' : 'binary', size, data: [] };
      case 3:
        return {
          type: 'error',
          size: '',
          data: [entry.detail.wasOpen ? 'broke' : 'could not be opened'],
        };
      case 4: {
        const { code, reason, wasClean } = entry.detail;
        const known = /^[ -~]{0,60}$/u.test(reason) ? reason : '';
        const some = code === 1006 || code === 1015 ? 'possible causes in the details' : '';
        return {
          type: 'close',
          size: '',
          data: [`close ${String(code)}`, known, wasClean ? '· clean' : 'not clean', some],
        };
      }
      case 5: {
        const { note, text, payload } = entry.detail;
        return {
          type: note === 'discarded' ? 'discarded' : 'note',
          size: payload === undefined ? '' : size,
          data: [text.slice(0, 60)],
        };
      }
    }
  };

  const rowsOnScreen = (): HTMLElement[] =>
    findAll('row').filter((row) => row.querySelector('[role=gridcell]') !== null);

  async function compareScreen(explanation: readonly string[]): Promise<readonly string[]> {
    const entries = entriesOf(session!);
    const look = (): string[] => {
      const heads = findAll('columnheader').map(labelOf);
      const rows = rowsOnScreen();
      if (rows.length !== entries.length)
        return [`${String(rows.length)} rows for ${String(entries.length)} entries`];
      return entries.flatMap((entry, index) => {
        const cells = [...rows[index]!.querySelectorAll('[role=gridcell]')]
          .filter((cell) => cell.checkVisibility())
          .map((cell) => cell.textContent);
        const cell = (head: string): string => cells[heads.indexOf(head)] ?? '';
        const { type, size, data } = expectRow(entry);
        const wrong = [
          cell('Type') !== type && `Type “${cell('Type')}” is not “${type}”`,
          size !== '' && cell('Size') !== size && `Size “${cell('Size')}” is not “${size}”`,
          ...data.map(
            (part) => !cell('Data').includes(part) && `Data “${cell('Data')}” has no “${part}”`,
          ),
        ];
        return wrong
          .filter((problem) => problem !== false)
          .map((problem) => `row ${String(index + 1)}: ${problem}`);
      });
    };
    let problems = look();
    for (let round = 0; round < 40 && problems.length > 0; round += 1) {
      await later(50);
      problems = look();
    }
    const last = entries.findLastIndex(({ kind }) => kind === 4);
    return problems.length > 0 || last === -1
      ? problems
      : compareDetails(entries[last]!, rowsOnScreen()[last]!, explanation);
  }

  async function compareDetails(
    entry: Entry,
    row: HTMLElement,
    explanation: readonly string[],
  ): Promise<readonly string[]> {
    if (entry.kind !== 4) return [];
    row.click();
    const wanted = [String(entry.detail.code), ...explanation];
    const shown = (): string => {
      const [region] = findAll('region', 'Message details');
      return region === undefined
        ? ''
        : [...everything(region)].map(({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ') +
            region.textContent;
    };
    const isShown = (sentence: string): boolean =>
      shown().replaceAll(/\s+/gu, ' ').includes(sentence);
    for (let round = 0; round < 60 && !wanted.every(isShown); round += 1) await later(50);
    return wanted
      .filter((sentence) => !isShown(sentence))
      .map((sentence) => `the details do not say “${sentence}”`);
  }

  window.faultKit = {
    run,
    compareScreen,
    find,
    findAll,
    waitFor,
    fill,
    connect: async (url, protocols) => {
      const before = find('textbox', 'URL');
      (await waitFor('button', 'New session', 8000)).click();
      for (
        let round = 0;
        round < 400 && [null, before].includes(find('textbox', 'URL'));
        round += 1
      )
        await later(20);
      fill(await waitFor('textbox', 'URL', 8000), url);
      if (protocols.length > 0)
        fill(await waitFor('textbox', 'Subprotocols', 8000), `${protocols.join(',')},`);
      (await waitFor('button', 'Connect', 8000)).click();
    },
    done: () => {
      socket?.close();
      if (session !== undefined) inspector().removeSession(session);
      session = undefined;
      socket = undefined;
    },
  };
}
