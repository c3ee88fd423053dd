import { csvFormat } from './csv.js';
import { harFormat } from './har.js';
import { ndjsonFormat } from './ndjson.js';
import { textFormat } from './plain-text.js';
import type { RecordingFormat } from './recording-writer.js';

/** The formats of log files, the most useful one first. */
export const recordingFormats: readonly RecordingFormat[] = [
  harFormat,
  ndjsonFormat,
  csvFormat,
  textFormat,
];
