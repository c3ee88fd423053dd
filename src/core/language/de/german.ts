import type { LanguageTable } from '../language.js';

/** German. */
export const german: LanguageTable = {};
