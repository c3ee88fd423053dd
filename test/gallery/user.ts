/** What a user does to an element, and sees of it, through all shadow roots. */

/** The element was removed from the page while something was waited for: another state is shown. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

/** Every element below a root, those of shadow roots included, in order. */
export function* elementsBelow(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* elementsBelow(element.shadowRoot);
  }
}

/** The elements of an element that are seen and fit a selector. */
export function* seen(host: HTMLElement, selector: string): Generator<HTMLElement> {
  for (const root of [host.shadowRoot, host]) {
    if (root === null) continue;
    for (const element of elementsBelow(root)) {
      if (element.matches(selector) && element.checkVisibility()) yield element;
    }
  }
}

/** Whether something that fits is seen. */
export function sees(host: HTMLElement, selector: string): boolean {
  return seen(host, selector).next().done !== true;
}

/** Waits for something that fits. */
export async function find(host: HTMLElement, selector: string): Promise<HTMLElement> {
  for (; host.isConnected; await nextFrame()) {
    const { value } = seen(host, selector).next() as { value: HTMLElement | undefined };
    if (value !== undefined) return value;
  }
  throw new GoneError();
}

/** Presses a button, a tab or a radio button by its accessible name. */
export async function press(host: HTMLElement, name: string): Promise<void> {
  for (; host.isConnected; await nextFrame()) {
    const buttons = seen(host, 'button, [role=tab], [role=radio]');
    const button = [...buttons].find((each) => nameOf(each) === name);
    if (button === undefined) continue;
    button.click();
    await nextFrame();
    return;
  }
  throw new GoneError();
}

/** Writes into a field. */
export async function write(host: HTMLElement, selector: string, text: string): Promise<void> {
  const field = (await find(host, selector)) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await nextFrame();
}

/** Presses a key where the focus of an element would be. */
export async function key(
  host: HTMLElement,
  selector: string,
  init: KeyboardEventInit,
): Promise<void> {
  const target = await find(host, selector);
  target.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
  );
  await nextFrame();
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
  });
}

/** The name, for elements that are named by `aria-label` or by what stands in them. */
function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? textOf(element).replace(/\s+/gu, ' ').trim();
}

function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.nodeValue! : '';
  if (node.getAttribute('aria-hidden') === 'true') return '';
  return [...node.childNodes].map(textOf).join('');
}
