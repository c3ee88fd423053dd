import { isRightToLeft } from './direction.js';

/**
 * Puts an open popover under its anchor, or over it where there is more room, inside the window.
 *
 * @param align which edges are in line
 */
export function placePopover(
  popover: HTMLElement,
  anchor: Pick<Element, 'getBoundingClientRect'>,
  align: 'start' | 'end' = 'start',
): void {
  const gap = 4;
  const at = anchor.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  popover.style.setProperty('inset', 'auto');
  popover.style.setProperty('max-width', `${String(innerWidth - 2 * gap)}px`);
  const { width, height } = popover.getBoundingClientRect();
  const isLeft = (align === 'start') !== isRightToLeft(popover);
  const wanted = isLeft ? at.left : at.right - width;
  const left = Math.min(Math.max(wanted, gap), Math.max(gap, innerWidth - width - gap));
  const below = innerHeight - at.bottom;
  const isUnder = below >= height + gap || below >= at.top;
  const room = (isUnder ? below : at.top) - 2 * gap;
  popover.style.setProperty('left', `${String(left)}px`);
  popover.style.setProperty('max-height', `${String(room)}px`);
  if (isUnder) popover.style.setProperty('top', `${String(at.bottom + gap)}px`);
  else popover.style.setProperty('bottom', `${String(innerHeight - at.top + gap)}px`);
}
