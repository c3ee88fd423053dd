import { AppLearn } from './app-learn.js';
import type { LearnPlace } from './learn-address.js';

/**
 * Shows the lessons in the page, in place of what else is there.
 *
 * @param buttons of the page that stand here meanwhile.
 */
export function showLearn(
  main: HTMLElement,
  place: LearnPlace,
  buttons: readonly HTMLElement[],
): void {
  if (customElements.get('app-learn') === undefined) customElements.define('app-learn', AppLearn);
  let learn = main.querySelector<AppLearn>('app-learn');
  if (learn === null) {
    learn = new AppLearn();
    learn.append(...buttons);
    main.append(learn);
  }
  learn.place = place;
}
