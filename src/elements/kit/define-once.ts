/** Registers an element that is fetched when it is first needed; one that is there already stays. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
