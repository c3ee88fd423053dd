/**
 * Registers every tag. The only module of the package that does something by being imported;
 * importing it twice, or beside another version of the package, does nothing more.
 *
 * The first visible elements of an inspector work at once, the others as soon as they are loaded.
 * The import is complete when all are registered.
 */
import { defineFirst } from './define/define-first.js';
import './tags.js';

// Frameworks read an element's properties before they set them, so it must be registered by then.
if (defineFirst()) (await import('./define/define-rest.js')).defineRest();
