/** All elements that match, through open shadow roots, in the order of the document. */
export function all<T extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): T[] {
  const found: T[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(selector)) found.push(element as T);
    if (element.shadowRoot) found.push(...all<T>(selector, element.shadowRoot));
  }
  return found;
}

/** Whether somebody can see it. */
export function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  );
}

/** The name that assistive technology gives an element, as far as names are made here. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const { labels } = element as Partial<HTMLInputElement>;
  if (labels?.[0]) return (labels[0].textContent ?? '').trim();
  return textOf(element).replace(/\s+/gu, ' ').trim();
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join('');
}

const kinds = {
  button: 'button,a,[role=button],[role=radio],[role=tab],[role=switch],[role=menuitem]',
  field: 'input:not([type=file]):not([hidden]),textarea,select,[contenteditable=true]',
} as const;

/** What of a kind is seen and has this name; the last one lies on top. */
export function find(
  kind: keyof typeof kinds,
  name: string | RegExp,
  root?: ParentNode,
): HTMLElement | undefined {
  return all(kinds[kind], root).findLast((element) => {
    const own = nameOf(element);
    return (typeof name === 'string' ? own === name : name.test(own)) && isSeen(element);
  });
}
