import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { currentLanguage } from '../../core/language/language.js';

/**
 * Shows the language of an element: of its own `lang`, or of the nearest above it, through shadow
 * roots too. A change of a `lang` in the document is followed. Once the page has called
 * `setLanguage()`, only the element's own `lang` counts.
 */
export class LanguageFollower implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => {
    this.#follow();
  });
  #shown: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const lang = { attributeFilter: ['lang'] };
    this.#observer.observe(this.#host, lang);
    this.#observer.observe(document, { ...lang, subtree: true });
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#shown = undefined;
  }

  #follow(): void {
    const { lang } = this.#host;
    const tag = lang === '' ? langAbove(this.#host) : lang;
    if (tag === this.#shown) return;
    const isFirst = this.#shown === undefined;
    this.#shown = tag;
    // English needs no table: what loads languages is fetched when another one is asked for.
    if (isFirst && currentLanguage() === 'en' && /^en(?:-|$)/iu.test(tag)) return;
    // Texts that cannot be loaded leave the language that is shown: English, at first.
    show(tag, lang !== '').catch(() => undefined);
  }
}

async function show(tag: string, isOwn: boolean): Promise<void> {
  const { followLanguage, showLanguage } = await import('../../core/language/languages.js');
  await (isOwn ? showLanguage : followLanguage)(tag);
}

/** The nearest `lang` above an element; "en" when there is none. */
function langAbove(element: Element): string {
  const holder = element.parentElement?.closest<HTMLElement>('[lang]');
  if (holder != null) return holder.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? langOf(root.host) : 'en';
}

function langOf(element: Element): string {
  const lang = element.getAttribute('lang') ?? '';
  return lang === '' ? langAbove(element) : lang;
}
