/** What the single file for a `<script type="module">` has: everything registered, and everything exported. */
import './define.js';

export * from './index.js';
export * from './observe.js';
