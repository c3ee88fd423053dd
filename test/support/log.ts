import { parseHex } from '../../src/core/bytes/parse-hex.js';
import { payloadSize } from '../../src/core/bytes/payload.js';
import { EntryKind } from '../../src/core/log/entry.js';
import type { LogLimits } from '../../src/core/log/log-limits.js';
import { Log } from '../../src/core/log/log.js';

/**
 * A log from lines of a small language, a millisecond apart:
 *
 * `> text` sent · `< text` received · `< hex:00ff` received bytes · `open` · `error` ·
 * `close 1001 bye` · `note text`
 */
export function log(...lines: string[]): Log {
  return logWith({}, ...lines);
}

export function logWith(limits: Partial<LogLimits>, ...lines: string[]): Log {
  const made = new Log(limits);
  for (const [index, line] of lines.entries()) append(made, line, 1000 + index);
  return made;
}

export function append(to: Log, line: string, time = 1000 + to.end - 1): number {
  const [word, rest = ''] = splitOnce(line);
  switch (word) {
    case '>':
    case '<': {
      const payload = rest.startsWith('hex:') ? bytesOf(rest.slice(4)) : rest;
      const kind = word === '>' ? EntryKind.sent : EntryKind.received;
      return to.appendMessage(kind, time, payloadSize(payload), payload);
    }
    case 'open':
      return to.appendEvent(EntryKind.open, time, {
        url: 'ws://test/',
        protocol: rest,
        extensions: '',
        offered: [],
        elapsed: 5,
      });
    case 'error':
      return to.appendEvent(EntryKind.error, time, { wasOpen: false, readyState: 3 });
    case 'close': {
      const [code, reason = ''] = splitOnce(rest);
      return to.appendEvent(EntryKind.close, time, {
        code: Number(code),
        reason,
        wasClean: code !== '1006',
        wasOpen: true,
        protocol: '',
        elapsed: 10,
        bufferedAmount: 0,
        remarks: [],
        causes: [],
      });
    }
    case 'note':
      return to.appendEvent(EntryKind.note, time, { note: 'information', text: rest });
    default:
      throw new Error(`No line of a log: ${line}`);
  }
}

function splitOnce(line: string): [string, string?] {
  const at = line.indexOf(' ');
  return at === -1 ? [line] : [line.slice(0, at), line.slice(at + 1)];
}

function bytesOf(hex: string): ArrayBuffer {
  const parsed = parseHex(hex);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.bytes.slice().buffer;
}
