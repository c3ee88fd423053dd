import { english, onLanguageChange, t } from '../core/language/language.js';

const themes = [english('system'), english('light'), english('dark')] as const;
type Theme = (typeof themes)[number];

const KEY = 'ws-inspector.theme';

/** Lets a button go through system, light and dark; the choice is kept where storage is to be had. */
export function setUpTheme(button: HTMLElement): void {
  let theme = stored();
  const apply = (): void => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.title = t('Theme: {0}', t(theme));
    button.setAttribute('aria-description', t(theme));
  };
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length]!;
    apply();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Blocked storage: the choice lasts as long as the page.
    }
  });
  onLanguageChange(apply);
  apply();
}

function stored(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system';
  }
}
