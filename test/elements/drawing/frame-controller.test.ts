import { fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import { expect, it } from 'vitest';

import { ChangeSignal } from '../../../src/core/log/change-signal.js';
import { FrameController } from '../../../src/elements/drawing/frame-controller.js';

class DrawnElement extends LitElement {
  readonly state = new ChangeSignal(true);
  readonly log = new ChangeSignal();
  drawn = 0;

  constructor() {
    super();
    new FrameController(
      this,
      () => [this.state, this.log],
      () => {
        this.drawn += 1;
        // Dear enough for the next drawing of a flood to be put off for as long as possible.
        for (const end = performance.now() + 12; performance.now() < end;);
      },
    );
  }
}
customElements.define('test-drawn', DrawnElement);

it('An urgent change is drawn in the next frame, in the middle of a flood', async () => {
  const element = await fixture<DrawnElement>(html`<test-drawn></test-drawn>`);
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    for (let i = 0; i < 200; i += 1) element.log.raise();
    if (!isOver) port2.postMessage(0);
  };
  port2.postMessage(0);
  let late = 0;
  for (let round = 0; round < 5; round += 1) {
    const { drawn } = element;
    while (element.drawn === drawn) await nextFrame();
    // The next one may have been asked for before it was known what this one costs.
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    const before = element.drawn;
    element.state.raise();
    await nextFrame();
    await nextFrame();
    if (element.drawn === before) late += 1;
  }
  isOver = true;
  port1.close();
  expect(late).toBe(0);
});
