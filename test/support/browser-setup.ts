import { fixtureCleanup } from '@open-wc/testing';
import { afterEach } from 'vitest';

// Open WC does this by itself only where `afterEach` is a global.
afterEach(() => fixtureCleanup());
