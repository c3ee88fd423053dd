import fc from 'fast-check';

const { PROPERTY_SEED = '20261127' } = process.env;

// One seed, so that a change alone decides whether the tests pass; PROPERTY_SEED=random goes looking
// for more, and a failure prints the seed that found it.
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
