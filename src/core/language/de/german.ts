import type { LanguageTable } from '../language.js';
import { addresses } from './addresses.js';
import { api } from './api.js';
import { closing } from './closing.js';
import { decoders } from './decoders.js';
import { files } from './files.js';
import { filters } from './filters.js';
import { lessons } from './lessons.js';
import { logs } from './logs.js';
import { messages } from './messages.js';
import { observing } from './observing.js';
import { paths } from './paths.js';
import { wire } from './wire.js';

/** German, complete. Loaded only when it is asked for. */
export const german: LanguageTable = {
  ...addresses,
  ...api,
  ...closing,
  ...decoders,
  ...files,
  ...filters,
  ...lessons,
  ...logs,
  ...messages,
  ...observing,
  ...paths,
  ...wire,
};
