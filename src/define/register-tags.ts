/** Elements by their tags. */
export type Tags = Readonly<Record<string, CustomElementConstructor>>;

/**
 * Registers the tags that are free; those that are taken stay unchanged. Does nothing where custom
 * elements are not supported.
 */
export function registerTags(tags: Tags): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(tags)) {
    if (customElements.get(tag) === undefined) customElements.define(tag, element);
  }
}

/** Whether a tag is free, or registered by this copy of the package. */
export function isOurs(tag: string, element: CustomElementConstructor): boolean {
  const registered = globalThis.customElements?.get(tag);
  return registered === undefined || registered === element;
}
