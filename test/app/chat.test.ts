import { expect, it } from 'vitest';

import { InspectorPage, useBrowser } from '../support/inspector-page.js';

useBrowser();

async function join(inspector: InspectorPage, name: string): Promise<void> {
  await inspector.connect('/demo/chat', 'json');
  await inspector.send(JSON.stringify({ type: 'username', name, date: 1 }));
}

it('Two tabs of the chat see each other’s names and messages, and a taken name is refused', async () => {
  const ada = await InspectorPage.open();
  await join(ada, 'ada');
  await ada.rows('↓', '"userlist"', 'ada').first().waitFor();
  const other = await ada.second();
  await join(other, 'ada');
  await other.rows('↓', '"rejectusername"').waitFor();
  const refused = await other.rows('↓', '"rejectusername"').textContent();
  const name = /"name":"([^"]+)"/u.exec(refused!)![1]!;
  expect(name).not.toBe('ada');
  // A page behind another gets no frames: what it logged is drawn when it is seen again.
  await ada.page.bringToFront();
  await ada.rows('↓', '"userlist"', name).first().waitFor();
  await ada.send('{"type":"message","text":"hello from ada"}');
  await other.page.bringToFront();
  await other.rows('↓', '"name":"ada"', 'hello from ada').waitFor();
  await other.send('{"type":"message","text":"hello back"}');
  await ada.page.bringToFront();
  await ada.rows('↓', `"name":"${name}"`, 'hello back').waitFor();
  await other.page.bringToFront();
  await other.button('Close').click();
  await ada.page.bringToFront();
  await expect
    .poll(async () => {
      const lists = await ada.rows('↓', '"userlist"').allTextContents();
      return lists.at(-1);
    })
    .not.toContain(name);
});
