/** Entries in a chunk of a log: a power of two, so that a mask gives the slot of an entry. */
export const CHUNK_SIZE = 4096;
export const CHUNK_MASK = CHUNK_SIZE - 1;
