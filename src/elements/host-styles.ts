/**
 * Keeps the `:host` styles of an element that stands in a page whose styles take them away, as
 * `* { all: revert }` does: what a page says of our tags goes before what our sheets say of `:host`
 * (CSS Cascade 5 §6.1), unless ours is important. It is made so only there, because a page must be
 * able to hide an element, or to lay it out otherwise.
 *
 * Such a page is known by `display: inline`, which no sheet of ours says.
 */
export function holdHostStyles(element: HTMLElement): void {
  const root = element.shadowRoot;
  // Inside of our own elements no sheet of the page is heard.
  if (root === null || held.has(root) || element.getRootNode() instanceof ShadowRoot) return;
  if (getComputedStyle(element).display !== 'inline') return;
  held.add(root);
  const rules = root.adoptedStyleSheets
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === ':host')
    .map(({ cssText }) => cssText.replace(/(?:\s*!important)?;/gu, ' !important;'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

const held = new WeakSet<ShadowRoot>();
