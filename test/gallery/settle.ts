import { elementsBelow, nextFrame } from './user.js';

/** Frames in which nothing may change any more. */
const CALM_FRAMES = 2;

/** Resolved when everything below a root is drawn and stays as it is. */
export async function settle(root: ParentNode): Promise<void> {
  await document.fonts.ready;
  for (let calm = 0, before = ''; calm < CALM_FRAMES;) {
    await nextFrame();
    const now = printOf(root);
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

/** Changes with every element that is added, removed, moved or resized, and with most texts. */
function printOf(root: ParentNode): string {
  let count = 0;
  let texts = 0;
  let pending = 0;
  for (const element of elementsBelow(root)) {
    count += 1;
    if (element.childElementCount === 0) texts += element.textContent.length;
    if ((element as { isUpdatePending?: boolean }).isUpdatePending === true) pending += 1;
  }
  const { scrollHeight, scrollWidth } = document.documentElement;
  return [count, texts, pending, scrollHeight, scrollWidth].join();
}
