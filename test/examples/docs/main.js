import { Session } from 'ws-inspector';
import 'ws-inspector/define';

const order = {
  id: 'a-17',
  buy: { instrument: 4711, amount: 250, limit: 12.5 },
  valid: ['day', 'week'],
};
const price = Uint8Array.of(0x00, 0x00, 0x12, 0x67, 0x00, 0x00, 0x04, 0xe2);

document.querySelector('#order').value = order;
document.querySelector('#price').bytes = price;

const session = new Session({ url: '/demo/echo' });
document.querySelector('#log').session = session;

const onClick = (id, act) => document.querySelector(id).addEventListener('click', act);
onClick('#connect', () => session.connect());
onClick('#send-order', () => session.send(JSON.stringify(order)));
onClick('#send-price', () => session.send(price));
