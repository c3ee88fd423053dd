// Runs inside the page while it is measured: handed to the browser as text, it uses nothing from
// outside itself.

/**
 * A page's own loop, bare and observed in turn: `trips` round trips with the echo, or a flood of
 * `count`. The page reads the data of each message, as pages do.
 *
 * @param {{ url: string, trips?: number, count?: number, rounds: number }} options
 * @returns {Promise<{ bare: number[], observed: number[], isComplete: boolean }>} milliseconds of
 *   each round, and whether the observer saw everything.
 */
export async function observedRounds({ url, trips, count, rounds }) {
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
  const measure = () =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      socket.onerror = () => reject(new Error('The socket failed.'));
      socket.onopen = () => {
        const start = performance.now();
        (trips === undefined ? flood : echo)(socket, () => {
          const time = performance.now() - start;
          socket.onclose = () => setTimeout(() => resolve(time), 50);
          socket.close();
        });
      };
    });
  const bare = [];
  const observed = [];
  let isComplete = true;
  const observe = async () => {
    const observer = window.observeWebSockets(window);
    observed.push(await measure());
    const { log } = observer.sessions[0];
    isComplete &&= log.total(2).entries === (trips ?? count) && log.total(1).entries === (trips ?? 1);
    observer.stop();
  };
  await measure();
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes second finds a warmer machine: they take turns in that too.
    if (round % 2 === 0) bare.push(await measure());
    await observe();
    if (round % 2 === 1) bare.push(await measure());
  }
  return { bare, observed, isComplete };
}
