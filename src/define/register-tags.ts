/** Elements by their tags. */
export type Tags = Readonly<Record<string, CustomElementConstructor>>;

/**
 * Registers tags that are still free: one that is taken stays what it is. Does nothing where there are
 * no custom elements.
 */
export function registerTags(tags: Tags): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(tags)) {
    if (customElements.get(tag) === undefined) customElements.define(tag, element);
  }
}

/** Whether a tag is free, or registered by this copy of the package and not by another one. */
export function isOurs(tag: string, element: CustomElementConstructor): boolean {
  const registered = globalThis.customElements?.get(tag);
  return registered === undefined || registered === element;
}
