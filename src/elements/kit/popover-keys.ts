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
