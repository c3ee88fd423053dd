import { AppLearn } from './learn.js';
import type { LearnPlace } from './learn-address.js';

/** Shows the lessons in the page, in place of what else is there. */
export function showLearn(main: HTMLElement, place: LearnPlace, theme: HTMLElement): void {
  if (customElements.get('app-learn') === undefined) customElements.define('app-learn', AppLearn);
  let learn = main.querySelector<AppLearn>('app-learn');
  if (learn === null) {
    learn = new AppLearn();
    const button = theme.cloneNode(true) as HTMLElement;
    button.removeAttribute('id');
    button.removeAttribute('slot');
    button.addEventListener('click', () => {
      theme.click();
      button.title = theme.title;
      button.setAttribute('aria-description', theme.getAttribute('aria-description') ?? '');
    });
    learn.append(button);
    main.append(learn);
  }
  learn.place = place;
}
