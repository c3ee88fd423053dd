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

/** Closes a popover with Escape, and gives the focus back to the last button that stands before it. */
export function closeWithEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  // The browser gives the focus back only to what opened the popover by attribute.
  const popover = event.currentTarget as HTMLElement;
  event.preventDefault();
  popover.hidePopover();
  const before = popover.previousElementSibling as HTMLElement;
  (before.querySelector<HTMLElement>('button:last-of-type') ?? before).focus();
}

/** Moves the focus among the buttons of a list with the arrow keys, Home and End. */
export function stepThroughButtons(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLElement>('button')];
  const root = list.getRootNode() as ShadowRoot | Document;
  const index = buttons.indexOf(root.activeElement as HTMLElement);
  const target = {
    ArrowDown: (index + 1) % buttons.length,
    ArrowUp: (index - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}
