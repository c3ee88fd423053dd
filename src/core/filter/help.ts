/** One line of the help on filters. */
export interface FilterHelp {
  /** What to type; an example where it takes a value. */
  readonly syntax: string;
  /** What it shows, as the rest of a sentence that begins with "Shows". */
  readonly meaning: string;
}

/** The filter language, line by line, in the order in which one learns it. */
export const filterHelp: readonly FilterHelp[] = [
  { syntax: 'hello world', meaning: 'what contains both words, in any case and any order' },
  { syntax: '"hello world"', meaning: 'what contains the phrase; \\" is a quote in it' },
  { syntax: '-ping', meaning: 'what does not contain it; works before every term' },
  { syntax: 'error or warn', meaning: 'what contains one of them' },
  { syntax: '(a or b) c', meaning: 'what contains c, and a or b' },
  { syntax: '/user_\\d+/i', meaning: 'what the regular expression matches; flags i, m, s and u' },
  { syntax: 'dir:sent', meaning: 'one direction: sent, received or event' },
  {
    syntax: 'type:json',
    meaning: 'one type: text, binary, json, open, close, error, note or discarded',
  },
  { syntax: 'size:>1k', meaning: 'messages of more than 1000 bytes; also <, >=, <=, = and 1k..2k' },
  { syntax: 'time:>14:03', meaning: 'what came after 14:03:00, on any day; also 14:03..14:05' },
  { syntax: 'time:2026-01-31', meaning: 'what came on that day; a time may follow, as in T14:03' },
  { syntax: 'code:1006', meaning: 'connections closed with the code; also code:>=4000' },
  { syntax: 'hex:0a0b', meaning: 'payloads with these bytes, text as UTF-8 included' },
  { syntax: '#42', meaning: 'the entry with the number; also #40..50 and number:>100' },
];
