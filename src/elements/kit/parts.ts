/**
 * Parts of inner elements that the outer ones hand on, so that a page can style them from outside.
 * Written as `exportparts`.
 */
const rowParts = [
  'row',
  'row-open',
  'row-sent',
  'row-received',
  'row-error',
  'row-close',
  'row-note',
  'row-selected',
] as const;

/** What `<ws-log>` hands on from its grid. */
export const gridParts = ['grid', ...rowParts].join(', ');

/** What a session hands on from its log. */
export const logParts = `toolbar: log-toolbar, ${gridParts}`;

/** What a session hands on from its composer. */
export const composerParts = 'toolbar: composer-toolbar, editor';

/** What `<ws-inspector>` hands on from a session. */
export const sessionParts = [
  'status',
  'log-toolbar',
  gridParts,
  'details',
  'composer-toolbar',
  'editor',
].join(', ');
