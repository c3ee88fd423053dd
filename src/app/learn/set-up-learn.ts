import type { WsInspector } from '../../elements/session/inspector.js';
import { readLearnPlace } from './learn-address.js';

/**
 * Shows the lessons as long as the address says so. The inspector stays behind them with all its
 * sessions.
 */
export function setUpLearn(inspector: WsInspector, buttons: readonly HTMLElement[]): void {
  const { title } = document;
  const show = async (): Promise<void> => {
    const place = readLearnPlace(location.hash);
    inspector.hidden = place !== undefined;
    if (place === undefined) {
      const learn = inspector.parentElement!.querySelector('app-learn');
      if (learn === null) return;
      inspector.append(...buttons);
      learn.remove();
      document.title = title;
      return;
    }
    const { showLearn } = await import('./show-learn.js');
    if (inspector.hidden) showLearn(inspector.parentElement!, place, buttons);
  };
  window.addEventListener('hashchange', () => void show());
  void show();
}
