/**
 * Where the details of an inspector are: beside the log, below it, or over it as a sheet; `auto` is
 * beside, and over it where there is little room.
 */
export type Layout = 'auto' | 'side' | 'below' | 'sheet';
