import { afterEach, describe, expect, it } from 'vitest';

import { startDemoServer } from '../../src/server/demo-server.js';
import { Client, useDemoServer } from '../support/demo-client.js';

type Said = Record<string, unknown>;

/** Somebody in the chat, who has been given an id. */
class Chatter {
  readonly client: Client;
  readonly id: unknown;

  constructor(client: Client, id: unknown) {
    this.client = client;
    this.id = id;
  }

  /** The next message without its date, which every one has. */
  async hears(): Promise<Said> {
    const { date, ...said } = JSON.parse(String(await this.client.next())) as Said;
    expect(date).toBeTypeOf('number');
    return said;
  }

  says(message: unknown): void {
    this.client.webSocket.send(
      typeof message === 'object' ? JSON.stringify(message) : String(message),
    );
  }

  /** Asks for a name and returns what is heard up to the list of users. */
  async takesName(name: string): Promise<Said[]> {
    this.says({ type: 'username', name, id: this.id, date: Date.now() });
    return this.hearsUntil('userlist');
  }

  async hearsUntil(type: string): Promise<Said[]> {
    const heard: Said[] = [];
    do heard.push(await this.hears());
    while (heard.at(-1)!.type !== type);
    return heard;
  }
}

describe('/demo/chat', () => {
  const server = useDemoServer();
  const present: Chatter[] = [];

  const enter = async (url = server.url): Promise<Chatter> => {
    const client = await Client.open(`${url}/demo/chat`, ['json']);
    const { type, id } = JSON.parse(String(await client.next())) as Said;
    expect(type).toBe('id');
    const chatter = new Chatter(client, id);
    present.push(chatter);
    return chatter;
  };

  // The room is the server's: each test leaves it empty.
  afterEach(async () => {
    for (const { client } of present) client.webSocket.close();
    await Promise.all(present.splice(0).map(({ client }) => client.closed));
  });

  it('gives everybody an id of their own and accepts the subprotocol of the guide', async () => {
    const [ann, bob] = [await enter(), await enter()];
    expect(ann.id).not.toBe(bob.id);
    expect(ann.client.webSocket.protocol).toBe('json');
  });

  it('announces a name and the list of users to all', async () => {
    const [ann, bob] = [await enter(), await enter()];
    const news = [
      { type: 'username', id: ann.id, name: 'Ann' },
      { type: 'userlist', users: ['Ann'] },
    ];
    expect(await ann.takesName(' Ann ')).toEqual(news);
    expect(await bob.hearsUntil('userlist')).toEqual(news);
  });

  it('makes up another name for one that is taken, whatever its case', async () => {
    const [ann, bob, eve] = [await enter(), await enter(), await enter()];
    await ann.takesName('Ann');
    await bob.hearsUntil('userlist');
    expect(await bob.takesName('aNN ')).toEqual([
      { type: 'rejectusername', id: bob.id, name: 'aNN2' },
      { type: 'username', id: bob.id, name: 'aNN2' },
      { type: 'userlist', users: ['Ann', 'aNN2'] },
    ]);
    await eve.hearsUntil('userlist');
    await eve.hearsUntil('userlist');
    expect((await eve.takesName('ann'))[0]).toEqual({
      type: 'rejectusername',
      id: eve.id,
      name: 'ann3',
    });
  });

  it('lets somebody change the case of their own name', async () => {
    const ann = await enter();
    await ann.takesName('ann');
    expect(await ann.takesName('Ann')).toEqual([
      { type: 'username', id: ann.id, name: 'Ann' },
      { type: 'userlist', users: ['Ann'] },
    ]);
  });

  it('passes a message on to all, its sender included, under the name of its sender', async () => {
    const [ann, bob] = [await enter(), await enter()];
    await ann.takesName('Ann');
    await bob.hearsUntil('userlist');
    ann.says({ type: 'message', text: '<b>hi</b>\r\n👋', id: bob.id, name: 'Bob', date: 0 });
    const message = { type: 'message', id: ann.id, name: 'Ann', text: '<b>hi</b>\r\n👋' };
    expect(await ann.hears()).toEqual(message);
    expect(await bob.hears()).toEqual(message);
  });

  it('passes a private message on to its target alone', async () => {
    const [ann, bob] = [await enter(), await enter()];
    await ann.takesName('Ann');
    await bob.hearsUntil('userlist');
    await bob.takesName('Bob');
    await ann.hearsUntil('userlist');
    ann.says({ type: 'message', text: 'psst', target: 'bob' });
    ann.says({ type: 'message', text: 'to all' });
    expect(await bob.hears()).toMatchObject({ text: 'psst', name: 'Ann', target: 'Bob' });
    expect(await ann.hears()).toMatchObject({ text: 'to all' });
    ann.says({ type: 'message', text: 'psst', target: 'nobody' });
    expect(await ann.hears()).toMatchObject({ type: 'error' });
  });

  it('tells the others when somebody leaves', async () => {
    const [ann, bob] = [await enter(), await enter()];
    await ann.takesName('Ann');
    await bob.hearsUntil('userlist');
    await bob.takesName('Bob');
    await ann.hearsUntil('userlist');
    bob.client.webSocket.terminate();
    expect(await ann.hears()).toEqual({ type: 'userlist', users: ['Ann'] });
  });

  it.each([
    ['what is not JSON', '{'],
    ['JSON that is not an object', 'null'],
    ['an unknown type', { type: 'shout' }],
    ['no type', {}],
    ['a name that is not a string', { type: 'username', name: 1 }],
    ['an empty name', { type: 'username', name: '  ' }],
    ['a name that is too long', { type: 'username', name: 'n'.repeat(41) }],
    ['a message before a name', { type: 'message', text: 'hi' }],
    ['a text that is not a string', { type: 'message', text: {} }],
    ['a text that is too long', { type: 'message', text: 't'.repeat(10_001) }],
    ['a message that is far too long', ' '.repeat(100_000)],
  ])('answers %s with an error in a sentence, and goes on', async (_title, message) => {
    const ann = await enter();
    ann.says(message);
    const { type, text } = await ann.hears();
    expect(type).toBe('error');
    expect(text).toMatch(/^["A-Z].+[.]$/);
    expect(await ann.takesName('Ann')).toHaveLength(2);
  });

  it('answers a binary message with an error', async () => {
    const ann = await enter();
    ann.client.webSocket.send(Buffer.from('{}'));
    expect(await ann.hears()).toMatchObject({ type: 'error' });
  });

  it('is a room of each server', async () => {
    const other = await startDemoServer();
    const [here, there] = [await enter(), await enter(other.url)];
    await here.takesName('Ann');
    expect(await there.takesName('Ann')).toEqual([
      { type: 'username', id: there.id, name: 'Ann' },
      { type: 'userlist', users: ['Ann'] },
    ]);
    await other.close();
  });
});
