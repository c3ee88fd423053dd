import { autobahnFaults } from './autobahn-faults.js';
import { answerFaults, closeFaults } from './close-faults.js';
import type { Fault } from './fault.js';
import { frameFaults } from './frame-faults.js';
import { handshakeFaults } from './handshake-faults.js';

/** Every fault of the demo server, in the order of a connection. */
export const faults: readonly Fault[] = [
  ...handshakeFaults,
  ...closeFaults,
  ...answerFaults,
  ...frameFaults,
  ...autobahnFaults,
];
