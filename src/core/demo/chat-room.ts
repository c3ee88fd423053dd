import { utf8Length } from '../text/text.js';

const LONGEST_NAME = 40;
const LONGEST_TEXT = 10_000;
/** The longest message, in bytes, that the server accepts. */
const LONGEST_MESSAGE = 8 * LONGEST_TEXT;
/** Messages of the server; each also has its `date` in milliseconds. */
type Said =
  | { type: 'id'; id: number }
  | { type: 'username'; id: number; name: string }
  | { type: 'rejectusername'; id: number; name: string }
  | { type: 'userlist'; users: string[] }
  | { type: 'message'; id: number; name: string; text: string; target?: string }
  | { type: 'error'; text: string };

/** The room's access to a client. */
export interface ChatVisitor {
  /** Sends the client a text of JSON. */
  say(text: string): void;
}

/** A client's access to the room. */
export interface ChatSeat {
  /** The client sent this; `undefined` for bytes, which the room does not understand. */
  take(text: string | undefined): void;
  /** The client has disconnected. */
  leave(): void;
}

interface Person {
  readonly id: number;
  readonly visitor: ChatVisitor;
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
export class ChatRoom {
  readonly #people = new Set<Person>();
  readonly #date: () => number;
  #nextId = 1;

  /** @param date Milliseconds since 1970, for the `date` of messages. */
  constructor(date: () => number) {
    this.#date = date;
  }

  enter(visitor: ChatVisitor): ChatSeat {
    const person: Person = { id: this.#nextId++, visitor, name: '' };
    this.#people.add(person);
    this.#say(person, { type: 'id', id: person.id });
    return {
      take: (text) => {
        try {
          if (text === undefined) throw new RefusalError('Only text messages are understood here.');
          this.#take(person, parse(text));
        } catch (error) {
          if (!(error instanceof RefusalError)) throw error;
          this.#say(person, { type: 'error', text: error.message });
        }
      },
      leave: () => {
        this.#people.delete(person);
        if (person.name) this.#sayToAll(this.#userList());
      },
    };
  }

  /** The sender is known by the socket: an `id` in a message is not trusted. */
  #take(person: Person, { type, name, text, target }: Record<string, unknown>): void {
    if (type === 'username') this.#rename(person, readText('name', name, LONGEST_NAME).trim());
    else if (type === 'message') this.#pass(person, readText('text', text, LONGEST_TEXT), target);
    else throw new RefusalError('"type" must be "username" or "message".');
  }

  #rename(person: Person, wanted: string): void {
    if (!wanted) throw new RefusalError('"name" must not be empty.');
    let name = wanted;
    for (let number = 2; this.#isTaken(name, person); number++) name = wanted + number;
    person.name = name;
    if (name !== wanted) this.#say(person, { type: 'rejectusername', id: person.id, name });
    this.#sayToAll({ type: 'username', id: person.id, name });
    this.#sayToAll(this.#userList());
  }

  #pass({ id, name }: Person, text: string, target: unknown): void {
    if (!name) throw new RefusalError('Choose a name first: {"type":"username","name":"…"}.');
    if (target === undefined || target === '') {
      this.#sayToAll({ type: 'message', id, name, text });
      return;
    }
    const addressee = this.#find(readText('target', target, LONGEST_TEXT));
    if (!addressee) throw new RefusalError('"target" must be the name of somebody who is here.');
    this.#say(addressee, { type: 'message', id, name, text, target: addressee.name });
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

  #say({ visitor }: Person, message: Said): void {
    visitor.say(JSON.stringify({ ...message, date: this.#date() }));
  }

  #sayToAll(message: Said): void {
    for (const person of this.#people) this.#say(person, message);
  }
}

/** Its message explains to the client why a message was refused. */
class RefusalError extends Error {}

function parse(text: string): Record<string, unknown> {
  if (utf8Length(text) > LONGEST_MESSAGE)
    throw new RefusalError(`The message is longer than ${LONGEST_MESSAGE} bytes.`);
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw new RefusalError('The message is not JSON.');
  }
  if (typeof message !== 'object' || message === null)
    throw new RefusalError('The message is not a JSON object.');
  return message as Record<string, unknown>;
}

function readText(field: string, value: unknown, longest: number): string {
  if (typeof value !== 'string') throw new RefusalError(`"${field}" must be a string.`);
  if (value.length > longest)
    throw new RefusalError(`"${field}" must not have more than ${longest} characters.`);
  return value;
}

function toKey(name: string): string {
  return name.trim().toLowerCase();
}
