/** Elements that nothing of the inspector makes, wherever they are; the page's own ones are there before. */
const FORBIDDEN =
  'script,img,image,iframe,frame,object,embed,base,link,meta,style,video,audio,source,form[action],math,foreignObject,animate,set,marquee,[hostile],ws-inspector[autoconnect]';
/** The frame for scripts of lessons, which has a document of its own, and what CodeMirror puts beside widgets. */
const OURS = 'iframe[sandbox="allow-scripts"], img.cm-widgetBuffer:not([src])';

const own = {
  object: keysOf(Object.prototype),
  array: keysOf(Array.prototype),
  function: keysOf(Function.prototype),
};
const seen: string[] = [];

/**
 * Begins to watch, before anything of the page runs: whether the canary is set, dialogs, what is made of
 * markup in any shadow root, violations of the policy, and errors that nobody caught.
 */
export function watch(): void {
  Object.defineProperty(globalThis, '__executed', {
    set: () => void seen.push(`executed: ${new Error().stack ?? ''}`),
    get: () => undefined,
  });
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const) {
    Object.defineProperty(globalThis, name, { value: () => void seen.push(`called: ${name}()`) });
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watchRoot(root);
    return root;
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    seen.push(`violation: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
  addEventListener('error', ({ message }) => void seen.push(`error: ${message}`));
  addEventListener(
    'unhandledrejection',
    ({ reason }) => void seen.push(`error: ${String(reason)}`),
  );
  addEventListener('DOMContentLoaded', () => {
    watchRoot(document);
  });
}

/** What was seen since this was asked last. */
export function takeSeen(): string[] {
  const polluted =
    keysOf(Object.prototype) !== own.object ||
    keysOf(Array.prototype) !== own.array ||
    keysOf(Function.prototype) !== own.function;
  return [...seen.splice(0), ...(polluted ? ['polluted: a prototype has other keys'] : [])];
}

function watchRoot(root: Node): void {
  // Whatever comes and goes is seen, however short it is there.
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === 'attributes') checkAttribute(target as Element, attributeName!);
      else for (const node of addedNodes) if (node instanceof Element) check(node);
    }
  }).observe(root, { childList: true, subtree: true, attributes: true });
}

function check(element: Element): void {
  for (const each of [element, ...element.querySelectorAll('*')]) {
    if (each.matches(FORBIDDEN) && !each.matches(OURS))
      seen.push(`made: ${each.outerHTML.slice(0, 200)}`);
    for (const { name } of each.attributes) checkAttribute(each, name);
  }
}

function checkAttribute(element: Element, name: string): void {
  const value = element.getAttribute(name) ?? '';
  const leads = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc'].includes(
    name,
  );
  const isOurs =
    value.startsWith('#') ||
    value.startsWith(location.origin) ||
    /^(?:https?:|blob:|\.?\/?[\w-]+\.html)/u.test(value);
  if (
    name.startsWith('on') ||
    (name === 'style' && value.includes('evil')) ||
    (leads && value !== '' && !isOurs)
  ) {
    seen.push(`attribute: ${element.localName} ${name}=${value.slice(0, 200)}`);
  }
}

function keysOf(prototype: object): string {
  return Reflect.ownKeys(prototype).map(String).join();
}
