import { elementsBelow } from './user.js';

const CONTROLS =
  'button, input, select, textarea, a[href], [role=tab], [role=radio], [role=switch]';

/** Pixels that a border or a rounded number may make. */
const TOLERANCE = 2;

/**
 * Controls that cannot be seen whole, and that no scrolling brings into sight: a box around them cuts them
 * off, or they stand beside the page.
 *
 * @returns what is cut off, and by what, in words.
 */
export function cutOffControls(root: ParentNode): readonly string[] {
  const found: string[] = [];
  for (const element of elementsBelow(root)) {
    if (!element.matches(CONTROLS)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const cutter = cutterOf(element);
    if (cutter !== undefined) found.push(`${nameOf(element)} is cut off by ${cutter}`);
  }
  return found;
}

function cutterOf(control: Element): string | undefined {
  const box = control.getBoundingClientRect();
  // What is only there for assistive technology is a pixel wide.
  if (box.width <= 1 || box.height <= 1) return undefined;
  let byX: Element | undefined;
  let byY: Element | undefined;
  for (let at = parentOf(control); at !== undefined; at = parentOf(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    const around = at.getBoundingClientRect();
    if (isBeside(box.left, box.right, around.left, around.right)) {
      if (isScroller(overflowX)) return undefined;
      if (overflowX !== 'visible') byX ??= at;
    }
    if (isBeside(box.top, box.bottom, around.top, around.bottom)) {
      if (isScroller(overflowY)) return undefined;
      if (overflowY !== 'visible') byY ??= at;
    }
    if (position === 'fixed') break;
  }
  const cutter = byX ?? byY;
  if (cutter !== undefined) return nameOf(cutter);
  return isBeside(box.left, box.right, 0, document.documentElement.clientWidth)
    ? 'the page'
    : undefined;
}

function isBeside(start: number, end: number, from: number, to: number): boolean {
  return start < from - TOLERANCE || end > to + TOLERANCE;
}

function isScroller(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/** The element around, as it is drawn: through slots and shadow roots. */
function parentOf(element: Element): Element | undefined {
  const around = element.assignedSlot ?? element.parentNode;
  if (around instanceof ShadowRoot) return around.host;
  return around instanceof Element && around !== document.documentElement ? around : undefined;
}

function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 20);
  const { classList, localName, id } = element;
  return `${[localName, id && `#${id}`, ...[...classList].map((each) => `.${each}`)].join('')} "${name}"`;
}
