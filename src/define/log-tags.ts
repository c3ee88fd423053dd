import { WsFilterField } from '../elements/filter/filter-field.js';
import { WsLogGrid } from '../elements/log/log-grid.js';
import { WsLog } from '../elements/log/log.js';
import type { Tags } from './register-tags.js';

/** The first visible parts of a log. */
export const logTags: Tags = {
  'ws-filter-field': WsFilterField,
  'ws-log-grid': WsLogGrid,
  'ws-log': WsLog,
};
