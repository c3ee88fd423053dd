import { t } from '../language/language.js';
import { blockedPortService } from './blocked-ports.js';
import { hostKind } from './host-kind.js';
import type { Problem } from './problem.js';
import { fragmentProblem, schemeProblem, urlProblem } from './url-problem.js';
import { splitTypedUrl, stripIgnored, trimOuter } from './url-text.js';

/** What the `WebSocket` constructor makes of a URL: the URL it connects to, or what it throws. */
export type SocketUrl =
  | {
      readonly ok: true;
      /** The address that is connected to, absolute, `ws:` or `wss:`; later `WebSocket.url`. */
      readonly url: string;
      /** Whether `url` differs from what was typed, white space around it aside. */
      readonly changed: boolean;
      /** A sentence on what changed and why; `undefined` where at most a closing `/` was added. */
      readonly how: string | undefined;
      /** Sentences on what will fail, or differ between browsers, without an exception. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly problem: Problem };

/** Whether nothing was typed: an empty text, or one the URL parser would empty. */
export function isBlank(input: string): boolean {
  return stripIgnored(input) === '';
}

/**
 * Reads a URL as the constructor does (WebSockets Standard, "get a URL record"): parsed against the
 * base, `http:` and `https:` changed to `ws:` and `wss:`, other schemes and any fragment refused. A
 * blank input with a base is the page's own address, so it is accepted, with a warning; a form
 * should check {@link isBlank} first.
 *
 * @param input - As typed.
 * @param base - The page's base URL (`document.baseURI`), absolute; without it a relative URL is
 *   refused. Its scheme also decides whether `ws:` is mixed content.
 * @param schemes - Schemes that a constructor other than the browser's accepts besides: `sim:`.
 */
export function parseSocketUrl(
  input: string,
  base?: string,
  schemes: readonly string[] = [],
): SocketUrl {
  const text = stripIgnored(input);
  const url = parse(text, base);
  if (!url) return { ok: false, problem: urlProblem(text, base !== undefined) };
  if (schemes.includes(url.protocol)) return ownUrl(url, input, text);
  const parsed: Parsed = { href: url.href, protocol: url.protocol };
  if (url.protocol === 'http:') url.protocol = 'ws:';
  if (url.protocol === 'https:') url.protocol = 'wss:';
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') {
    return { ok: false, problem: schemeProblem(text, url.protocol) };
  }
  // `hash` is '' for an empty fragment too, but `href` keeps its `#`.
  if (url.href.includes('#')) return { ok: false, problem: fragmentProblem(text) };
  const typed = trimOuter(input);
  const changed = url.href !== typed;
  return {
    ok: true,
    url: url.href,
    changed,
    how: changed && url.href !== `${typed}/` ? how(typed, text, url, parsed) : undefined,
    warnings: warnings(text, url, base),
  };
}

/** A URL of one of `schemes`: only its form is normalised. */
function ownUrl({ href }: URL, input: string, text: string): SocketUrl {
  if (href.includes('#')) return { ok: false, problem: fragmentProblem(text) };
  const changed = href !== trimOuter(input);
  return { ok: true, url: href, changed, how: undefined, warnings: [] };
}

const dotSegment = /[/\\](?:\.|%2e){1,2}(?:[/\\]|$)/i;

/** The URL as parsed, before its scheme was changed. */
type Parsed = Pick<URL, 'href' | 'protocol'>;

function how(typed: string, text: string, url: URL, parsed: Parsed): string {
  const { scheme, host, port } = splitTypedUrl(text);
  const changes: string[] = [];
  if (text !== typed) changes.push(t('tabs and line breaks were dropped'));
  const isRelative = parse(text, undefined)?.href !== parsed.href;
  if (isRelative) changes.push(t('a relative URL, resolved against the address of this page'));
  if (parsed.protocol !== url.protocol) changes.push(`${parsed.protocol} became ${url.protocol}`);
  if (!isRelative) {
    if (scheme !== scheme?.toLowerCase()) changes.push(t('the scheme is written in lower case'));
    if (host !== url.hostname) changes.push(t('the host was rewritten as {0}', url.hostname));
    if (port !== undefined && port !== url.port) {
      const implied = t(':{0} is left out, as {1} implies it', port, url.protocol);
      changes.push(url.port === '' ? implied : t('the port is {0}', url.port));
    }
  }
  if (text.includes('\\')) changes.push(t('backslashes count as slashes'));
  if (count(url.href, '%') > count(text, '%')) changes.push(t('characters were percent-encoded'));
  if (dotSegment.test(text.split('?', 1)[0]!)) changes.push(t('dots in the path were resolved'));
  if (changes.length === 0) changes.push(t('written in the usual form'));
  return t('Connects to {0}: {1}.', url.href, changes.join('; '));
}

function warnings(text: string, url: URL, base: string | undefined): string[] {
  const found: string[] = [];
  if (text === '') {
    found.push(t('Empty, so the page’s own address is used; Firefox throws SyntaxError instead.'));
  }
  if (url.username !== '' || url.password !== '') {
    found.push(
      t(
        'The URL has a user name or password. WebKit sends them at once, Chromium and Firefox once the ' +
          'server asks with 401; after that all three send them to this server for other URLs too.',
      ),
    );
  }
  const service = url.port === '' ? undefined : blockedPortService(Number(url.port));
  if (service !== undefined) {
    const why =
      url.port === '0'
        ? t('Nothing listens on port 0')
        : t('Port {0} is for {1}', url.port, service);
    found.push(t('{0}: browsers do not try it. It fails, in WebKit without a close event.', why));
  }
  if (url.protocol === 'ws:' && base !== undefined && /^https:/i.test(base)) {
    found.push(
      hostKind(url.href) === 'loopback'
        ? t('This page came by https: some browsers refuse ws: even to this machine.')
        : t(
            'This page came by https: browsers refuse ws: from it, with a SecurityError or a failed ' +
              'connection. Use wss:.',
          ),
    );
  }
  return found;
}

function parse(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
