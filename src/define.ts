/**
 * Registers every tag. The only module of the package that does something by being imported;
 * importing it twice, or beside another version of the package, does nothing more.
 *
 * What is seen first of an inspector is alive at once, the rest as soon as it has been fetched. Who
 * imports this waits for all of it.
 */
import { defineFirst } from './define/define-first.js';
import './tags.js';

// Frameworks ask an element for its properties before they set them: it has to be there by then.
if (defineFirst()) (await import('./define/define-rest.js')).defineRest();
