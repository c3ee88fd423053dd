import { describe, expect, it } from 'vitest';

import { closeCases } from './close-cases.js';
import { constructorCases } from './constructor-cases.js';
import { withoutEngine, type ContractCase, type ContractContext, type Json } from './contract.js';
import { eventCases } from './event-cases.js';
import { sendCases } from './send-cases.js';
import { shapeCases } from './shape-cases.js';
import { subclassCases } from './subclass-cases.js';

/** All cases, by what they are about. */
export const contract: Readonly<Record<string, readonly ContractCase[]>> = {
  constructor: constructorCases,
  shape: shapeCases,
  subclasses: subclassCases,
  events: eventCases,
  send: sendCases,
  close: closeCases,
};

/** One implementation that claims to be a socket. */
export interface Implementation {
  /** What its tests are called. */
  readonly name: string;
  /** Prepares it for one case. @returns what the case is run with, and what ends it. */
  readonly make: () => { readonly context: ContractContext; readonly end?: () => void };
  /** What another implementation gave, to be compared with; left out for the one that gives it. */
  readonly reference?: ReadonlyMap<string, Json>;
  /** Whether it is a script, of which nobody expects what only the engine can give. Default `false`. */
  readonly isScript?: boolean;
}

/**
 * Runs every case against an implementation: it must give what the specification says where that
 * says something, and, value by value, what the reference gave.
 *
 * @returns what each case gave, by its name: the reference for the next implementation.
 */
export function defineContract({
  name,
  make,
  reference,
  isScript = false,
}: Implementation): Map<string, Json> {
  const given = new Map<string, Json>();
  const compared = (value: Json): Json => (isScript ? withoutEngine(value) : value);
  describe.each(Object.entries(contract))(`The contract, ${name}: %s`, (_group, cases) => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (title, one) => {
      const { context, end } = make();
      let value: Json;
      try {
        value = await one.run(context);
      } finally {
        end?.();
      }
      given.set(title, value);
      if (one.expected !== undefined) {
        expect(compared(value), one.section).toEqual(compared(one.expected));
      }
      if (reference === undefined) return;
      const native = reference.get(title);
      expect(native, 'The reference has no value for this case.').toBeDefined();
      expect(compared(value)).toEqual(compared(native!));
    });
  });
  return given;
}
