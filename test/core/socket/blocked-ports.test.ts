import { expect, it } from 'vitest';

import { blockedPortService } from '../../../src/core/socket/blocked-ports.js';

it.each([
  [0, 'nothing'],
  [22, 'ssh'],
  [25, 'smtp'],
  [6000, 'x11'],
  [6667, 'irc'],
  [10080, 'amanda'],
  [80, undefined],
  [443, undefined],
  [5173, undefined],
  [6001, undefined],
  [8080, undefined],
  [65535, undefined],
])('names the service of port %i as %s', (port, service) => {
  expect(blockedPortService(port)).toBe(service);
});
