/**
 * Keeps the `:host` styles of an element that stands in a page whose styles take them away, as
 * `* { all: revert }` does: what a page says of our tags goes before what our sheets say of `:host`
 * (CSS Cascade 5 §6.1), unless ours is important. It is made so only there, because a page must be
 * able to hide an element, or to lay it out otherwise.
 */
export function holdHostStyles(element: HTMLElement): void {
  const root = element.shadowRoot;
  if (root === null || held.has(root)) return;
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
