import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright';
import { afterEach, beforeAll, expect, inject } from 'vitest';

import { browserLaunchOptions } from './browser.mjs';

let browser: Browser;
/** The browsers that were started, by whether they are whole: files that follow go on in the same. */
const browsers = new Map<boolean, Browser>();
const open: InspectorPage[] = [];
/** One that a test left as it found it: to go on in it takes half the time of a new one. */
let spare: InspectorPage | undefined;

/**
 * Starts the browser for a file of tests, and ends what each test opened. The browser ends with the process.
 *
 * @param options `isWhole` for tests that hide a tab, which a headless shell cannot
 */
export function useBrowser({ isWhole = false }: { readonly isWhole?: boolean } = {}): void {
  beforeAll(async () => {
    const started = browsers.get(isWhole);
    if (started?.isConnected()) browser = started;
    else
      browsers.set(isWhole, (browser = await chromium.launch(browserLaunchOptions({ isWhole }))));
  }, 60_000);
  afterEach(async ({ task }) => {
    const pages = open.splice(0);
    const [first, ...others] = pages;
    if (first && others.length === 0 && task.result?.state === 'pass' && (await first.reset())) {
      spare = first;
    } else {
      await Promise.all(pages.map(({ page }) => page.context().close()));
    }
    expect(pages.flatMap(({ errors }) => errors.splice(0))).toEqual([]);
  });
}

/** What leaves something in a page or its context that no new document takes away. */
const LASTING = [
  'addInitScript',
  'close',
  'emulateMedia',
  'exposeBinding',
  'exposeFunction',
  'on',
  'route',
  'routeWebSocket',
  'setDefaultTimeout',
  'setExtraHTTPHeaders',
  'setViewportSize',
] as const;
const LASTING_OF_CONTEXT = [
  'addCookies',
  'addInitScript',
  'clearPermissions',
  'close',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'newCDPSession',
  'newPage',
  'on',
  'route',
  'routeWebSocket',
  'setExtraHTTPHeaders',
] as const;

/** The page as a person meets it: by roles and names. */
export class InspectorPage {
  /**
   * Uncaught errors, console errors, violations of the policy of the page, and requests to anything but
   * this machine; a test ends in failure when there are any.
   */
  readonly errors: string[] = [];
  /** Origins beside this machine that a test answers for. */
  readonly answeredOrigins = new Set<string>();
  /** The URL of everything that was asked of the network, in order. */
  readonly requests: string[] = [];

  /** Takes away what the page has stored; undefined where a page is not used again. */
  #clear: (() => Promise<unknown>) | undefined;

  constructor(readonly page: Page) {
    page.on('request', (request) => {
      if (!request.url().startsWith('blob:')) this.requests.push(request.url());
      const address = new URL(request.url());
      const isAsked = !isOfThisMachine(address) && !this.answeredOrigins.has(address.origin);
      if (isAsked) this.errors.push(`A request to ${request.url()}`);
    });
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      // Chromium reports failed connections and discarded sends there, whatever the page does.
      const isOfChromium = /WebSocket connection to|already in CLOSING or CLOSED/u.test(text);
      if (message.type() === 'error' && !isOfChromium) {
        this.errors.push(text);
      }
    });
  }

  /** @param url default: that of the built page. */
  static async open(
    options: BrowserContextOptions = {},
    url = inject('pageUrl'),
  ): Promise<InspectorPage> {
    const isUsual = Object.keys(options).length === 0 && url.split('#')[0] === inject('pageUrl');
    const used = isUsual && spare?.page.context().browser() === browser ? spare : undefined;
    if (used) {
      spare = undefined;
      open.push(used);
      await used.page.goto(url);
      return used;
    }
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    context.setDefaultTimeout(8000);
    await context.addInitScript(reportViolations);
    const made = new InspectorPage(await context.newPage());
    open.push(made);
    if (isUsual) await made.#makeReusable();
    await made.page.goto(url);
    return made;
  }

  async #makeReusable(): Promise<void> {
    const { page } = this;
    const context = page.context();
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(inject('pageUrl'));
    this.#clear = () =>
      devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    const giveUp = (): void => {
      this.#clear = undefined;
    };
    before(page, LASTING, giveUp);
    before(context, LASTING_OF_CONTEXT, giveUp);
  }

  /** Makes the page as good as new; false where that cannot be done. */
  async reset(): Promise<boolean> {
    const { page } = this;
    if (!this.#clear || page.isClosed() || page.context().pages().length > 1) return false;
    await page.mouse.move(0, 0);
    await page.context().setOffline(false);
    // A document of the same origin, in which nothing runs.
    await page.goto(new URL('help.css', inject('pageUrl')).href);
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await this.#clear();
    this.answeredOrigins.clear();
    this.requests.length = 0;
    return true;
  }

  /** Another page of the same browser window, as a second tab. */
  async second(): Promise<InspectorPage> {
    const made = new InspectorPage(await this.page.context().newPage());
    open.push(made);
    await made.page.goto(inject('pageUrl'));
    return made;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  textbox(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  get url(): Locator {
    return this.page.getByLabel('URL', { exact: true });
  }

  get message(): Locator {
    return this.textbox('Message');
  }

  get status(): Locator {
    return this.page.getByRole('status').filter({ hasText: /CONNECTING|OPEN|CLOSING|CLOSED/u });
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Log' });
  }

  get details(): Locator {
    return this.page.getByRole('region', { name: 'Message details' });
  }

  /** Rows of the log without its header, of which the cell in a column holds a text. */
  rows(...texts: (string | RegExp)[]): Locator {
    return texts.reduce<Locator>(
      (rows, text) => rows.filter({ hasText: text }),
      this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') }),
    );
  }

  /** Waits for so many rows to be in the log, on screen or not: a flood takes its time beside other tests. */
  async hasRows(count: number): Promise<void> {
    await expect
      .poll(async () => Number(await this.grid.getAttribute('aria-rowcount')), { timeout: 30_000 })
      .toBeGreaterThan(count);
  }

  async goTo(path: string, protocols = ''): Promise<void> {
    const base = inject('pageUrl').replace(/^http/u, 'ws').replace(/\/$/u, '');
    await this.url.fill(path.startsWith('/') ? base + path : path);
    if (protocols !== '') {
      const field = this.page.getByLabel('Subprotocols', { exact: true });
      await field.fill(protocols);
      await field.press('Enter');
    }
  }

  async connect(path?: string, protocols?: string): Promise<void> {
    if (path !== undefined) await this.goTo(path, protocols);
    await this.button('Connect').click();
    await this.status.filter({ hasText: 'OPEN' }).waitFor();
  }

  /** Waits for the editor to have come: from then on the text box is not replaced any more. */
  async editor(): Promise<Locator> {
    await this.page.locator('ws-composer .cm-content:visible').waitFor();
    return this.message;
  }

  async type(text: string): Promise<void> {
    const editor = await this.editor();
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(text);
  }

  /** Pastes a text as the clipboard holds it: line ends stay as they are. */
  async paste(text: string): Promise<void> {
    const editor = await this.editor();
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await editor.evaluate((element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async send(text: string): Promise<void> {
    await this.type(text);
    await this.button('Send').click();
  }

  /** What was copied: the whole payload of the selected entry, in a form. */
  async copied(form: 'text' | 'JSON' | 'hex' | 'base64'): Promise<string> {
    await this.details.getByRole('button', { name: 'Copy', exact: true }).click();
    await this.page.getByRole('button', { name: `Copy as ${form}`, exact: true }).click();
    await this.details.getByText(`Copied as ${form}`).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

/** Has something done before a method of an object is called. */
function before<T extends object, K extends keyof T>(
  object: T,
  methods: readonly K[],
  notify: () => void,
): void {
  for (const name of methods) {
    const method = object[name] as (...args: unknown[]) => unknown;
    object[name] = ((...args: unknown[]) => {
      notify();
      return method.apply(object, args);
    }) as T[K];
  }
}

/** In every document of a page, frames included: what the policy stopped is an error of the console. */
function reportViolations(): void {
  addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      console.error(
        'Violation of the policy:',
        effectiveDirective,
        blockedURI,
        `${sourceFile}:${String(lineNumber)}`,
        sample,
      );
    },
  );
}

function isOfThisMachine({ protocol, hostname }: URL): boolean {
  return !protocol.startsWith('http') || hostname === 'localhost' || hostname === '127.0.0.1';
}
