import { savedModes, type SavedMode } from '../composer/saved-book.js';
import { plural, t } from '../language/language.js';
import { redactUrl } from '../socket/redact-url.js';
import { isSubprotocolToken } from '../socket/subprotocol.js';
import { formatCount } from '../text/units.js';
import { toWellFormed } from '../text/well-formed.js';

/** What a link contains. It never makes the inspector connect or send. */
export interface Setup {
  /** As it was typed. */
  readonly url: string;
  readonly protocols: readonly string[];
  /** Format and input mode of the message. */
  readonly format: SavedMode;
  readonly text: string;
  readonly filter: string;
}

/** Options of {@link writeShareLink}. */
export interface LinkOptions {
  /** Leaves user name, password and secrets in the URL out; default true. */
  readonly redacts?: boolean;
  /** Includes the message; default true. */
  readonly withMessage?: boolean;
}

/** The beginning of a fragment of this kind, with its version. */
export const LINK_MARK = '#ws-inspector=1';

/** The most characters of a written fragment: what mail, chats and QR codes carry. */
export const MOST_CHARACTERS = 8000;
/** The most characters of a fragment that is read: longer ones were not written here. */
const MOST_READ = 100_000;
const MOST_URL = 4000;
const MOST_FILTER = 2000;
const MOST_PROTOCOLS = 50;

/** A link's fragment, and sentences on what was left out of it. */
export interface WrittenLink {
  readonly fragment: string;
  readonly remarks: readonly string[];
}

/**
 * Writes a set-up as the fragment of a link, which browsers never send to a server. What is too
 * long is left out, the message first.
 */
export function writeShareLink(setup: Setup, options: LinkOptions = {}): WrittenLink {
  const { redacts = true, withMessage = true } = options;
  const url = redacts ? redactUrl(setup.url) : setup.url;
  const remarks = url === setup.url ? [] : [t('Secrets in the URL were left out.')];
  const pairs: [name: string, value: string][] = [['url', url]];
  for (const protocol of setup.protocols) pairs.push(['protocol', protocol]);
  if (setup.filter !== '') pairs.push(['filter', setup.filter]);
  const base = fragmentOf(pairs);
  if (base.length > MOST_CHARACTERS) {
    const short = fragmentOf([['url', url]]);
    if (short.length > MOST_CHARACTERS) {
      return {
        fragment: LINK_MARK,
        remarks: [
          t(
            'The URL makes a link of {0} characters; a link has no more than {1}.',
            formatCount(base.length),
            formatCount(MOST_CHARACTERS),
          ),
        ],
      };
    }
    const why = t(
      'The link had {0} characters; a link has no more than {1}, so the subprotocols, the filter and the message were left out.',
      formatCount(base.length),
      formatCount(MOST_CHARACTERS),
    );
    return { fragment: short, remarks: [...remarks, why] };
  }
  if (!withMessage || setup.text === '') return { fragment: base, remarks };
  const message: typeof pairs = [
    ['format', setup.format],
    ['text', setup.text],
  ];
  const whole = fragmentOf([...pairs, ...message]);
  if (whole.length <= MOST_CHARACTERS) return { fragment: whole, remarks };
  const why = t(
    'With the message the link had {0} characters; a link has no more than {1}, so the message was left out.',
    formatCount(whole.length),
    formatCount(MOST_CHARACTERS),
  );
  return { fragment: base, remarks: [...remarks, why] };
}

function fragmentOf(pairs: readonly (readonly [string, string])[]): string {
  // Half surrogate pairs cannot be encoded, and would not reach a server either.
  const written = pairs.map(
    ([name, value]) => `&${name}=${encodeURIComponent(toWellFormed(value))}`,
  );
  return LINK_MARK + written.join('');
}

/** What a link contains as far as it is valid, and sentences on what is not. */
export interface ReadLink {
  readonly setup: Setup;
  readonly remarks: readonly string[];
}

/**
 * Reads the fragment of a link, which may come from anywhere: every field is checked, unknown ones
 * are ignored, and invalid ones are left out with a sentence.
 *
 * @returns `undefined` for a fragment of another kind.
 */
export function readShareLink(fragment: string): ReadLink | undefined {
  if (!isShareLink(fragment)) return undefined;
  const remarks: string[] = [];
  if (fragment.length > MOST_READ) {
    const remark = t('The link is too long to be one of ours; nothing was taken from it.');
    return { setup: emptySetup, remarks: [remark] };
  }
  const fields = new Map<string, string[]>();
  for (const pair of fragment.slice(LINK_MARK.length).split('&')) {
    const equals = pair.indexOf('=');
    if (equals <= 0) continue;
    const name = pair.slice(0, equals);
    const value = decoded(pair.slice(equals + 1));
    if (value === undefined)
      remarks.push(t('“{0}” of the link is damaged, and was left out.', cut(name)));
    else fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  const first = (name: string, most: number): string => {
    const value = fields.get(name)?.[0] ?? '';
    if (value.length <= most) return value;
    remarks.push(t('“{0}” of the link is too long, and was left out.', name));
    return '';
  };
  const url = first('url', MOST_URL);
  if (url.includes('…'))
    remarks.push(t('Secrets were left out of the URL: put yours in where it has “…”.'));
  const given = savedModes.find((name) => name === fields.get('format')?.[0]);
  const setup: Setup = {
    url: cleanUrl(url),
    protocols: protocolsOf(fields.get('protocol') ?? [], remarks),
    format: given ?? 'text',
    text: first('text', MOST_READ),
    filter: first('filter', MOST_FILTER).replace(/\p{Cc}/gu, ' '),
  };
  return { setup, remarks };
}

/** Whether a fragment is one that {@link readShareLink} reads. */
export function isShareLink(fragment: string): boolean {
  return fragment === LINK_MARK || fragment.startsWith(`${LINK_MARK}&`);
}

const emptySetup: Setup = { url: '', protocols: [], format: 'text', text: '', filter: '' };

function protocolsOf(given: readonly string[], remarks: string[]): string[] {
  const usable = [...new Set(given)].filter(isSubprotocolToken).slice(0, MOST_PROTOCOLS);
  const left = given.length - usable.length;
  if (left > 0) {
    remarks.push(
      plural(
        left,
        'A subprotocol of the link cannot be offered, and was left out.',
        '{0} subprotocols of the link cannot be offered, and were left out.',
        formatCount(left),
      ),
    );
  }
  return usable;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

// Removes characters that reverse or hide parts of an address.
function cleanUrl(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}

function cut(name: string): string {
  return cleanUrl(name.slice(0, 20));
}
