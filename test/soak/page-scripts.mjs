// @ts-check
// What runs inside the page. Each function is handed to the browser as text, so it uses nothing from
// outside itself.

/** Counts timers that wait, workers that run and sockets that are not closed, in `whatIsLeft`. */
export function countWhatIsLeft() {
  const page = /** @type {any} */ (globalThis);
  const timers = new Set();
  const workers = new Set();
  const sockets = { open: 0 };
  page.whatIsLeft = {
    get timers() {
      return timers.size;
    },
    get workers() {
      return workers.size;
    },
    get sockets() {
      return sockets.open;
    },
  };
  for (const kind of ['Timeout', 'Interval']) {
    const set = page[`set${kind}`];
    const clear = page[`clear${kind}`];
    page[`set${kind}`] = (/** @type {any} */ callback, /** @type {any[]} */ ...rest) => {
      const id = set(
        kind === 'Interval'
          ? callback
          : (/** @type {any[]} */ ...given) => {
              timers.delete(id);
              return callback(...given);
            },
        ...rest,
      );
      timers.add(id);
      return id;
    };
    page[`clear${kind}`] = (/** @type {any} */ id) => {
      timers.delete(id);
      clear(id);
    };
  }
  page.Worker = class extends Worker {
    constructor(/** @type {[any, any]} */ ...given) {
      super(...given);
      workers.add(this);
    }
    /** @override */
    terminate() {
      workers.delete(this);
      super.terminate();
    }
  };
  page.WebSocket = new Proxy(WebSocket, {
    construct(native, given, target) {
      const socket = Reflect.construct(native, given, target);
      sockets.open += 1;
      socket.addEventListener(
        'close',
        () => {
          sockets.open -= 1;
          page.onSocketEnd?.();
        },
        { once: true },
      );
      return socket;
    },
  });
}

/**
 * Finds what is in the page or in any shadow root, and measures how long a click on Close takes until
 * the status says so, and one on a tab until its session is seen: in `answers`, in milliseconds.
 */
export function watchClicks() {
  const page = /** @type {any} */ (globalThis);
  const within = (/** @type {any} */ root, /** @type {string} */ selector) => {
    const found = [...root.querySelectorAll(selector)];
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) found.push(...within(element.shadowRoot, selector));
    }
    return found;
  };
  /** The first that is seen. */
  page.find = (/** @type {string} */ selector) =>
    within(document, selector).find((element) => element.getClientRects().length > 0);
  page.middleOf = (/** @type {string} */ selector) => {
    const { x, y, width, height } = page.find(selector).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  page.answers = [];
  const measure = (/** @type {Event} */ event, /** @type {() => boolean} */ isAnswered) => {
    const look = () => {
      if (!isAnswered()) return false;
      page.answers.push(performance.now() - event.timeStamp);
      observer.disconnect();
      return true;
    };
    const observer = new MutationObserver(look);
    const inspector = document.querySelector('ws-inspector');
    for (const root of [
      inspector,
      ...within(document, 'ws-session-panel, ws-connection, ws-status-bar, ws-session-tabs'),
    ]) {
      const options = { subtree: true, childList: true, characterData: true, attributes: true };
      observer.observe(root.shadowRoot, options);
    }
    look();
  };
  document.addEventListener(
    'click',
    (event) => {
      const path = /** @type {any[]} */ (event.composedPath());
      const isClose = path.some((element) => element.getAttribute?.('aria-label') === 'Close');
      const tab = path.find((element) => element.getAttribute?.('role') === 'tab');
      if (isClose) {
        measure(event, () =>
          /CLOSING|CLOSED/u.test(
            page.find('ws-status-bar').shadowRoot.querySelector('[role=status]').textContent,
          ),
        );
      } else if (tab) {
        const session = /** @type {any} */ (document.querySelector('ws-inspector')).sessions[
          [...tab.parentElement.children].indexOf(tab)
        ];
        measure(
          event,
          () =>
            page.find('ws-session-panel')?.session === session && Boolean(page.find('ws-log-grid')),
        );
      }
    },
    { capture: true },
  );
}
