import { expect, it } from 'vitest';

import { socketName } from '../../../src/core/socket/socket-name.js';

it.each([
  ['ws://localhost:5173/demo/echo', '/demo/echo'],
  ['wss://example.com/', 'example.com'],
  ['wss://user:secret@example.com:8443/', 'example.com:8443'],
  ['wss://example.com/feed?room=3&token=abc', '/feed?room=3&token=…'],
  ['wss://example.com/?v=1', '/?v=1'],
])('the name of %s is %s', (url, name) => {
  expect(socketName(url)).toBe(name);
});
