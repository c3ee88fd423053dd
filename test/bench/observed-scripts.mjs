// Runs inside the page while it is measured: handed to the browser as text, it uses nothing from
// outside itself.

/**
 * A page's own loop: `trips` round trips with the echo, or a flood of `count`. The page reads the data
 * of each message, as pages do.
 *
 * @param {{ url: string, trips?: number, count?: number, isObserved: boolean }} options
 * @returns {Promise<{ time: number, isComplete: boolean }>} milliseconds, and whether the observer saw
 *   everything.
 */
export async function observedLoop({ url, trips, count, isObserved }) {
  const echo = (socket, done) => {
    let left = trips;
    const text = 'x'.repeat(100);
    socket.onmessage = ({ data }) => {
      if (data.length !== text.length) throw new Error('Not what was sent.');
      left -= 1;
      if (left === 0) done();
      else socket.send(text);
    };
    socket.send(text);
  };
  const flood = (socket, done) => {
    let received = 0;
    let length = 0;
    socket.onmessage = ({ data }) => {
      received += 1;
      length += data.length;
      if (received === count) done(length);
    };
    socket.send('go');
  };
  const observer = isObserved ? window.observeWebSockets(window) : undefined;
  const time = await new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.onerror = () => reject(new Error('The socket failed.'));
    socket.onopen = () => {
      const start = performance.now();
      (trips === undefined ? flood : echo)(socket, () => {
        const taken = performance.now() - start;
        socket.onclose = () => resolve(taken);
        socket.close();
      });
    };
  });
  if (observer === undefined) return { time, isComplete: true };
  const { log } = observer.sessions[0];
  observer.stop();
  const isComplete =
    log.total(2).entries === (trips ?? count) && log.total(1).entries === (trips ?? 1);
  return { time, isComplete };
}
