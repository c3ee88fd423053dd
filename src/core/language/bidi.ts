/**
 * Letters that are written from right to left, and characters that override, isolate or mark a
 * direction: all that can move neighbouring text (Unicode Annex 9). Includes some other characters
 * of these blocks, and leaves out scripts beyond the Basic Multilingual Plane.
 */
export const rightToLeft = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;
