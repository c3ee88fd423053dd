import type { WebSocket } from 'ws';

import type { Endpoint } from './endpoint.js';

const LONGEST_NAME = 40;
const LONGEST_TEXT = 10_000;
/** No message that is allowed is longer, in bytes. */
const LONGEST_MESSAGE = 8 * LONGEST_TEXT;
/** Somebody who leaves this many bytes unread is put out. */
const HIGH_WATER = 16 * 2 ** 20;

/** What the server says; every message also carries its `date` in milliseconds. */
type Said =
  | { type: 'id'; id: number }
  | { type: 'username'; id: number; name: string }
  | { type: 'rejectusername'; id: number; name: string }
  | { type: 'userlist'; users: string[] }
  | { type: 'message'; id: number; name: string; text: string; target?: string }
  | { type: 'error'; text: string };

interface Person {
  readonly id: number;
  readonly webSocket: WebSocket;
  /** Empty until chosen. */
  name: string;
}

/**
 * The chat of MDN's guide "Writing a WebSocket client application":
 *
 *     server  id             ─►  client
 *     client  username       ─►  server  ─► rejectusername, with another name, if it is taken
 *                                        ─► username, userlist to all
 *     client  message        ─►  server  ─► message to all, or to its "target" alone
 *     client  leaves             server  ─► userlist to all
 */
class Room {
  readonly #people = new Set<Person>();
  #nextId = 1;

  enter(webSocket: WebSocket): void {
    const person: Person = { id: this.#nextId++, webSocket, name: '' };
    this.#people.add(person);
    say(person, { type: 'id', id: person.id });
    webSocket.on('message', (data, isBinary) => {
      try {
        if (isBinary) throw new Refusal('Only text messages are understood here.');
        this.#take(person, parse(data as Buffer));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        say(person, { type: 'error', text: error.message });
      }
    });
    webSocket.once('close', () => {
      this.#people.delete(person);
      if (person.name) this.#sayToAll(this.#userList());
    });
  }

  /** Who speaks is known by the socket: an `id` in a message is not trusted. */
  #take(person: Person, { type, name, text, target }: Record<string, unknown>): void {
    if (type === 'username') this.#rename(person, readText('name', name, LONGEST_NAME).trim());
    else if (type === 'message') this.#pass(person, readText('text', text, LONGEST_TEXT), target);
    else throw new Refusal('"type" must be "username" or "message".');
  }

  #rename(person: Person, wanted: string): void {
    if (!wanted) throw new Refusal('"name" must not be empty.');
    let name = wanted;
    for (let number = 2; this.#isTaken(name, person); number++) name = wanted + number;
    person.name = name;
    if (name !== wanted) say(person, { type: 'rejectusername', id: person.id, name });
    this.#sayToAll({ type: 'username', id: person.id, name });
    this.#sayToAll(this.#userList());
  }

  #pass({ id, name }: Person, text: string, target: unknown): void {
    if (!name) throw new Refusal('Choose a name first: {"type":"username","name":"…"}.');
    if (target === undefined || target === '') {
      this.#sayToAll({ type: 'message', id, name, text });
      return;
    }
    const addressee = this.#find(readText('target', target, LONGEST_TEXT));
    if (!addressee) throw new Refusal('"target" must be the name of somebody who is here.');
    say(addressee, { type: 'message', id, name, text, target: addressee.name });
  }

  #find(name: string): Person | undefined {
    const key = toKey(name);
    return [...this.#people].find((person) => person.name && toKey(person.name) === key);
  }

  #isTaken(name: string, by: Person): boolean {
    const owner = this.#find(name);
    return owner !== undefined && owner !== by;
  }

  #userList(): Said {
    return { type: 'userlist', users: [...this.#people].map(({ name }) => name).filter(Boolean) };
  }

  #sayToAll(message: Said): void {
    for (const person of this.#people) say(person, message);
  }
}

/** Its message tells the client why it was not understood. */
class Refusal extends Error {}

function parse(data: Buffer): Record<string, unknown> {
  if (data.length > LONGEST_MESSAGE) throw new Refusal(`The message is longer than ${LONGEST_MESSAGE} bytes.`);
  let message: unknown;
  try {
    message = JSON.parse(String(data));
  } catch {
    throw new Refusal('The message is not JSON.');
  }
  if (typeof message !== 'object' || message === null) throw new Refusal('The message is not a JSON object.');
  return message as Record<string, unknown>;
}

function readText(field: string, value: unknown, longest: number): string {
  if (typeof value !== 'string') throw new Refusal(`"${field}" must be a string.`);
  if (value.length > longest) throw new Refusal(`"${field}" must not have more than ${longest} characters.`);
  return value;
}

function toKey(name: string): string {
  return name.trim().toLowerCase();
}

function say({ webSocket }: Person, message: Said): void {
  if (webSocket.bufferedAmount > HIGH_WATER) webSocket.terminate();
  else webSocket.send(JSON.stringify({ ...message, date: Date.now() }), () => {});
}

export const chat: Endpoint = {
  path: '/demo/chat',
  query: '',
  description: 'The JSON chat of the WebSocket guide: id, username, rejectusername, userlist, message; all clients see each other.',
  create() {
    const room = new Room();
    return (handshake) => handshake.open((webSocket) => room.enter(webSocket));
  },
};
