import { characters, lengths, terminal } from './corpus/characters.js';
import { bytes, json, keys, polyglots } from './corpus/data.js';
import type { HostileInput } from './corpus/input.js';
import { addresses, markup, templates } from './corpus/markup.js';
import { headers, patterns, shell, spreadsheet } from './corpus/programs.js';

export { CANARY, type HostileInput, type HostileKind } from './corpus/input.js';

/** What servers, files, links and people may hand in, to be tried at every place that takes it. */
export const corpus: readonly HostileInput[] = [
  ...markup,
  ...addresses,
  ...templates,
  ...characters,
  ...terminal,
  ...lengths,
  ...spreadsheet,
  ...shell,
  ...headers,
  ...patterns,
  ...json,
  ...keys,
  ...polyglots,
  ...bytes,
];
