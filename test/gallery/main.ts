import { useElementPorts } from '../../src/elements/kit/element-ports.js';
import { GalleryPage } from './gallery-page.js';
import { savedStore } from './stores.js';

declare global {
  interface Window {
    /** For the test, which goes from state to state without loading the page anew. */
    gallery: GalleryPage;
  }
}

// First: ports that are set already stay.
useElementPorts({ openSavedStore: () => Promise.resolve(savedStore()) });
await import('../../src/define.js');

window.gallery = new GalleryPage();
await window.gallery.start();
