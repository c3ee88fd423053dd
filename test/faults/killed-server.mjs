// @ts-check
/**
 * A WebSocket server in a process of its own, which dies as its argument says. Prints its port.
 *
 *     node test/faults/killed-server.mjs kill|exit|kill-unread|kill-streaming 127.0.0.1
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const [death = 'kill', host = '127.0.0.1'] = process.argv.slice(2);
const server = createServer();

server.on('upgrade', (request, socket) => {
  const key = `${String(request.headers['sec-websocket-key'])}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  socket.on('error', () => {});
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  if (death === 'kill-unread') socket.pause();
  if (death === 'kill-streaming')
    setInterval(() => socket.write(Buffer.from('\x81\x04tick', 'latin1')), 2);
  setTimeout(() => {
    if (death === 'exit') process.exit();
    process.kill(process.pid, 'SIGKILL');
  }, 400);
});

server.listen(0, host, () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
// Whoever started it has gone without a word.
process.stdin.on('end', () => process.exit()).resume();
