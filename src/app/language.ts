import { currentLanguage, onLanguageChange, t } from '../core/language/language.js';
import { languages } from '../core/language/languages.js';

const KEY = 'ws-inspector.language';

/** Lets a button go through the languages; the choice is kept where storage is to be had. */
export function setUpLanguage(button: HTMLElement, page: Document): void {
  const tags = languages();
  const show = (tag: string): void => {
    // The inspector follows it.
    page.documentElement.lang = tag;
  };
  const translate = translatorOf(page);
  const apply = (): void => {
    translate();
    const name = nameOf(currentLanguage());
    button.title = t('Language: {0}', name);
    button.setAttribute('aria-description', name);
  };
  button.addEventListener('click', () => {
    const tag = tags[(tags.indexOf(currentLanguage()) + 1) % tags.length]!;
    show(tag);
    try {
      localStorage.setItem(KEY, tag);
    } catch {
      // Blocked storage: the choice lasts as long as the page.
    }
  });
  onLanguageChange(apply);
  apply();
  const chosen = stored();
  if (chosen !== null && tags.includes(chosen)) show(chosen);
}

/** Puts what the document itself says into the current language. Its English is where it begins. */
function translatorOf(page: Document): () => void {
  const texts = [...page.querySelectorAll('h2, dd, form button, #learn')].map((element) => ({
    element,
    english: element.textContent,
  }));
  const names = [...page.querySelectorAll('body [aria-label], body [title]')].flatMap((element) =>
    ['aria-label', 'title'].flatMap((name) => {
      const english = element.getAttribute(name);
      return english === null ? [] : [{ element, name, english }];
    }),
  );
  return () => {
    for (const { element, english } of texts) element.textContent = t(english);
    for (const { element, name, english } of names) element.setAttribute(name, t(english));
  };
}

/** What a language calls itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
