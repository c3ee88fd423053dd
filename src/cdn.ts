/** The single file for a `<script type="module">`: registers all tags and exports everything. */
import './define.js';

export * from './index.js';
export * from './observe.js';
