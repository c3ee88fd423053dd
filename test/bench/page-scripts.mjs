// What runs inside the page while it is measured. Each function is handed to the browser as text,
// so it uses nothing from outside itself.

/** Counts messages with nothing but a listener. @returns milliseconds from `go` to the last one. */
export function bareReceive({ url, count }) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    let received = 0;
    let start = 0;
    socket.onopen = () => {
      start = performance.now();
      socket.send('go');
    };
    socket.onmessage = () => {
      received += 1;
      if (received === count) resolve(performance.now() - start);
    };
    socket.onerror = () => reject(new Error('The bare socket failed.'));
  });
}

/** Sends with nothing but a socket. @returns milliseconds from the first send to bufferedAmount 0. */
export function bareSend({ url, count, size }) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const text = 'x'.repeat(size);
    socket.onopen = () => {
      const start = performance.now();
      for (let i = 0; i < count; i += 1) socket.send(text);
      const look = () => {
        if (socket.bufferedAmount > 0) setTimeout(look);
        else {
          resolve(performance.now() - start);
          socket.close();
        }
      };
      setTimeout(look);
    };
    socket.onerror = () => reject(new Error('The bare socket failed.'));
  });
}

/** Starts to record long tasks and the times between frames. */
export function startRecording() {
  const record = { tasks: [], frames: [], last: 0, running: true, since: 0 };
  window.__record = record;
  record.observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) record.tasks.push(entry);
  });
  record.observer.observe({ type: 'longtask' });
  const frame = (now) => {
    if (record.last > 0) record.frames.push(now - record.last);
    record.last = now;
    if (record.running) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** @returns the longest task (0 when none reached 50 ms) and the 99th percentile between frames. */
export async function stopRecording() {
  const record = window.__record;
  await new Promise((resolve) => setTimeout(resolve, 60));
  record.running = false;
  record.tasks.push(...record.observer.takeRecords());
  record.observer.disconnect();
  const tasks = record.tasks.filter(({ startTime }) => startTime >= record.since);
  const frames = record.frames.sort((a, b) => a - b);
  return {
    longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
    p99Frame: frames[Math.floor(frames.length * 0.99)] ?? 0,
  };
}

/**
 * Lets the inspector's own session receive a flood, when the page has fetched what it fetches by
 * itself, and the connection is open and drawn: what loading and connecting take is no part of it,
 * as it is none of the bare counter's.
 *
 * @returns milliseconds from `go` until every message is in the log and the frame that draws the
 * last one is over, and the counts.
 */
export function inspectorReceive({ url, count }) {
  const received = 2;
  const session = document.querySelector('ws-inspector').session;
  const { log } = session;
  const already = log.total(received).entries;
  const arrived = () => log.total(received).entries - already;
  const isInOrder = () => {
    let previous = 0;
    for (let sequence = log.first; sequence < log.end; sequence += 1) {
      if (log.kindAt(sequence) !== received) continue;
      const number = Number.parseInt(log.carriedAt(sequence), 10);
      if (number <= previous) return false;
      previous = number;
    }
    return true;
  };
  // The grid says how many rows it has drawn: the page is idle when those are all.
  const grid = document
    .querySelector('ws-inspector')
    .shadowRoot.querySelector('ws-session-panel')
    .shadowRoot.querySelector('ws-log')
    .shadowRoot.querySelector('ws-log-grid')
    .shadowRoot.querySelector('[role=grid]');
  const isDrawn = () => Number(grid.getAttribute('aria-rowcount')) > log.length;
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error('The flood did not end.')), 120_000);
    const finish = (time) => {
      clearTimeout(deadline);
      resolve({ time, arrived: arrived(), kept: log.kept(received), inOrder: isInOrder() });
    };
    const start = () => {
      const began = performance.now();
      session.send('go');
      const look = () => {
        if (arrived() < count || !isDrawn()) setTimeout(look, 4);
        else finish(performance.now() - began);
      };
      setTimeout(look, 4);
    };
    const settle = () => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          requestIdleCallback(() => {
            if (window.__record) window.__record.since = performance.now();
            start();
          }),
        ),
      );
    };
    const wait = () => {
      if (session.state.readyState === 1) settle();
      else setTimeout(wait, 5);
    };
    const load = (before) => {
      const now = performance.getEntriesByType('resource').length;
      if (now !== before || document.readyState !== 'complete') {
        setTimeout(load, 500, now);
        return;
      }
      session.url = url;
      session.connect();
      wait();
    };
    load(0);
  });
}

/** Lets the inspector's own session send. @returns milliseconds until bufferedAmount 0, drawn. */
export function inspectorSend({ url, count, size }) {
  const session = document.querySelector('ws-inspector').session;
  const text = 'x'.repeat(size);
  session.url = url;
  session.connect();
  return new Promise((resolve) => {
    const start = () => {
      const before = session.log.total(1).entries;
      const began = performance.now();
      for (let i = 0; i < count; i += 1) session.send(text);
      const look = () => {
        if (session.bufferedAmount > 0) setTimeout(look);
        else {
          requestAnimationFrame(() => {
            const time = performance.now() - began;
            session.close();
            resolve({ time, arrived: session.log.total(1).entries - before });
          });
        }
      };
      setTimeout(look);
    };
    const wait = () => {
      if (session.state.readyState === 1) start();
      else setTimeout(wait, 5);
    };
    wait();
  });
}
