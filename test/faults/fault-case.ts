import type { PageTask, Target, Way } from './page-task.js';

/** One row of the table: a connection that goes wrong in one way, and what the page does meanwhile. */
export interface FaultCase {
  readonly id: string;
  /** Default `form`: typed into the page, and *Connect* pressed. */
  readonly way: Exclude<Way, 'bare'>;
  /**
   * Where it connects to. `{ws}` is a demo server that the case has for itself, `{http}` the same as an http URL,
   * `{host}` its host and port; `{refused}` a port where nobody listens, `{tls}` one that speaks TLS, `{killed}` a server
   * in a process of its own that dies, each as host and port. Without one the constructor has no argument.
   */
  readonly url: string | undefined;
  readonly protocols?: unknown;
  readonly binaryType?: PageTask['binaryType'];
  /** What the page does; it runs there, handed over as text. */
  readonly act: (target: Target) => unknown;
  /** How long its end is waited for, in milliseconds. Default 8000. */
  readonly limit?: number;
  /** The server is at 127.0.0.1 itself; default: at an address of the case's own, so that none waits for another. */
  readonly plainHost?: boolean;
  /** The policy that the page is served with. */
  readonly policy?: string;
  /** Whether it needs a page without other cases, or all of the browser. Its rows are not held against the screen. */
  readonly page?: 'own' | 'alone';
  /** How the server in a process of its own dies. */
  readonly death?: string;
  /** Takes so long, or so much, that it is only done when asked for. */
  readonly only?: 'long' | 'huge';
}
