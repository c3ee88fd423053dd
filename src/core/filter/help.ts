import { english } from '../language/language.js';

/** One line of the help on filters. */
export interface FilterHelp {
  /** The syntax; an example where it has a value. */
  readonly syntax: string;
  /** What it shows, completing a sentence that begins with "Shows". */
  readonly meaning: string;
}

/** The filter language, line by line, simple syntax first. */
export const filterHelp: readonly FilterHelp[] = [
  {
    syntax: 'hello world',
    meaning: english('what contains both words, in any case and any order'),
  },
  { syntax: '"hello world"', meaning: english('what contains the phrase; \\" is a quote in it') },
  { syntax: '-ping', meaning: english('what does not contain it; works before every term') },
  { syntax: 'error or warn', meaning: english('what contains one of them') },
  { syntax: '(a or b) c', meaning: english('what contains c, and a or b') },
  {
    syntax: '/user_\\d+/i',
    meaning: english('what the regular expression matches; flags i, m, s and u'),
  },
  { syntax: 'dir:sent', meaning: english('one direction: sent, received or event') },
  {
    syntax: 'type:json',
    meaning: english('one type: text, binary, json, open, close, error, note or discarded'),
  },
  {
    syntax: 'size:>1k',
    meaning: english('messages of more than 1000 bytes; also <, >=, <=, = and 1k..2k'),
  },
  {
    syntax: 'time:>14:03',
    meaning: english('what came after 14:03:00, on any day; also 14:03..14:05'),
  },
  {
    syntax: 'time:2026-01-31',
    meaning: english('what came on that day; a time may follow, as in T14:03'),
  },
  { syntax: 'code:1006', meaning: english('connections closed with the code; also code:>=4000') },
  { syntax: 'hex:0a0b', meaning: english('payloads with these bytes, text as UTF-8 included') },
  { syntax: '#42', meaning: english('the entry with the number; also #40..50 and number:>100') },
];
