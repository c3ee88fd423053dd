import { fill, type EnginePage } from './engine.js';

/** What people do most, from a page that was just opened. */
export interface Journey {
  readonly id: string;
  readonly about: string;
  /** What {@link run} gives when all is well. */
  readonly expected: string;
  /** Behind the page's address. Default: nothing. */
  readonly fragment?: string;
  /** @returns what there is to see at its end, in one line. */
  run(page: EnginePage): Promise<string>;
}

/** So long something is waited for, in milliseconds. */
const PATIENCE = 30_000;

/** Waits for an expression to be true in the page. */
async function until(page: EnginePage, expression: string): Promise<void> {
  const isSo = await page.evaluate<boolean>(`(async () => {
    const end = performance.now() + ${String(PATIENCE)};
    while (!(${expression}) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 30));
    return Boolean(${expression});
  })()`);
  if (!isSo) throw new Error(`This did not come true: ${expression}`);
}

const ROWS = `faultKit.findAll('row').filter((row) => row.querySelector('[role=gridcell]') !== null)`;

/** Direction, type and size of each row, and the last word of its data. */
async function rows(page: EnginePage, count: number): Promise<string> {
  await until(page, `${ROWS}.length === ${String(count)}`);
  return page.evaluate<string>(`${ROWS}.map((row) => {
    const cells = [...row.querySelectorAll('[role=gridcell]')].filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent.trim());
    return [cells[3], cells[4], cells[5]].filter(Boolean).join(' ');
  }).join(', ')`);
}

async function connect(page: EnginePage): Promise<void> {
  await page.click('button', 'Connect');
  await until(page, `faultKit.findAll('status').some((status) => /OPEN/.test(status.textContent))`);
}

async function send(page: EnginePage, text: string): Promise<void> {
  // The editor takes the place of a plain field as soon as it is there.
  await until(page, `faultKit.find('textbox', 'Message')?.classList.contains('cm-content')`);
  await fill(page, 'textbox', 'Message', text);
  await until(page, `faultKit.find('textbox', 'Message').textContent === ${JSON.stringify(text)}`);
  await page.click('button', 'Send');
}

/** The journeys, each a row of the table in every engine. */
export const journeys: readonly Journey[] = [
  {
    id: 'journey-connect',
    about: 'connects to the address that is filled in',
    expected: '⚡ open',
    run: async (page) => {
      await connect(page);
      return rows(page, 1);
    },
  },
  {
    id: 'journey-text',
    about: 'sends a text and reads its answer',
    expected: '⚡ open, ↑ text 5 B, ↓ text 5 B',
    run: async (page) => {
      await connect(page);
      await send(page, 'hello');
      return rows(page, 3);
    },
  },
  {
    id: 'journey-binary',
    about: 'sends bytes that are written as hex',
    expected: '⚡ open, ↑ binary 3 B, ↓ binary 3 B',
    run: async (page) => {
      await connect(page);
      await page.click('radio', 'Binary');
      await until(
        page,
        `faultKit.find('radio', 'Binary').getAttribute('aria-checked') === 'true' && faultKit.find('radio', 'Base64') !== null`,
      );
      await send(page, '00 ff 10');
      return rows(page, 3);
    },
  },
  {
    id: 'journey-filter',
    about: 'filters the log by a word',
    expected: '↑ text 3 B, ↓ text 3 B',
    run: async (page) => {
      await connect(page);
      await send(page, 'one');
      await rows(page, 3);
      await send(page, 'two');
      await rows(page, 5);
      await fill(page, 'searchbox', 'Filter', 'two');
      return rows(page, 2);
    },
  },
  {
    id: 'journey-details',
    about: 'reads a message of JSON in the details',
    expected: '#3 is shown, with its keys',
    run: async (page) => {
      await connect(page);
      await send(page, '{"answer":{"deep":42}}');
      await rows(page, 3);
      await page.evaluate(`${ROWS}[2].click()`);
      await until(
        page,
        `faultKit.findAll('region', 'Message details').some((region) => region.textContent.includes('#3'))`,
      );
      const shown = `(function read(node) {
        return node instanceof Text ? node.data : [node.shadowRoot, ...node.childNodes].filter(Boolean).map(read).join(' ');
      })(faultKit.find('region', 'Message details'))`;
      await until(page, `['answer', 'deep', '42'].every((part) => (${shown}).includes(part))`);
      return '#3 is shown, with its keys';
    },
  },
  {
    id: 'journey-close',
    about: 'closes with a code and a reason',
    expected: '⚡ open, ⚡ close; close 4001 · “enough” · clean',
    run: async (page) => {
      await connect(page);
      await page.click('button', 'Close options');
      await fill(page, 'textbox', 'Close code', '4001');
      await fill(page, 'textbox', 'Close reason', 'enough');
      await page.click('button', 'Close now');
      const seen = await rows(page, 2);
      return `${seen}; ${await page.evaluate<string>(`${ROWS}[1].lastElementChild.textContent.trim()`)}`;
    },
  },
  {
    id: 'journey-export',
    about: 'exports the log as NDJSON',
    expected: '3 entries, received hello',
    run: async (page) => {
      await connect(page);
      await send(page, 'hello');
      await rows(page, 3);
      // What is saved is read before the browser puts it where downloads go.
      await page.evaluate(
        `void (URL.createObjectURL = new Proxy(URL.createObjectURL, { apply: (create, target, args) => { window.saved = args[0]; return Reflect.apply(create, target, args); } }))`,
      );
      await page.click('button', 'Export');
      await page.click('radio', 'NDJSON');
      await page.click('button', 'Save file');
      await until(page, 'window.saved');
      const lines = (await page.evaluate<string>('window.saved.text()')).trim().split('\n');
      const [, ...entries] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      const last = JSON.stringify(entries.at(-1));
      return `${String(entries.length)} entries, ${/received/u.test(last) && /hello/u.test(last) ? 'received hello' : last}`;
    },
  },
  {
    id: 'journey-lesson',
    about: 'runs a lesson',
    fragment: '#learn/open-before-send',
    expected: 'InvalidStateError is in the output',
    run: async (page) => {
      await page.click('button', 'Run');
      await until(
        page,
        `faultKit.findAll('log', 'Output').some((log) => log.textContent.includes('InvalidStateError'))`,
      );
      return 'InvalidStateError is in the output';
    },
  },
];
