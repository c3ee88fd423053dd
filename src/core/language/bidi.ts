/**
 * Letters that are written from right to left, and characters that turn, isolate or mark a direction:
 * what can put its neighbours elsewhere (Unicode Annex 9); some signs beside them are taken along, and
 * scripts beyond the Basic Multilingual Plane are left out.
 */
export const rightToLeft = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc]/;
