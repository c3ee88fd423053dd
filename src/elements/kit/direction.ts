const mirrored: Readonly<Record<string, string | undefined>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
};

/** Whether an element is laid out from right to left, by `dir` on it or the nearest above (HTML §3.2.6). */
export function isRightToLeft(element: Element): boolean {
  return element.matches(':dir(rtl)');
}

/**
 * The key that was pressed, as it would be from left to right: where lines begin at the right, the
 * left arrow goes on and the right arrow goes back.
 */
export function inlineKey(key: string, element: Element): string {
  return (isRightToLeft(element) ? mirrored[key] : undefined) ?? key;
}
