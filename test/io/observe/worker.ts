// A worker with a socket of its own. It tells its page what it sees of itself.
import { reportWebSockets } from '../../../src/observe.js';

const before = String(WebSocket);
const end = reportWebSockets();

let socket: WebSocket | undefined;

self.onmessage = ({ data }: MessageEvent<{ do: string; url?: string; text?: string }>) => {
  switch (data.do) {
    case 'open':
      socket = new WebSocket(data.url!);
      socket.binaryType = 'arraybuffer';
      socket.onopen = () => {
        self.postMessage('open');
      };
      socket.onmessage = (event: MessageEvent<unknown>) => {
        self.postMessage(typeof event.data === 'string' ? `message ${event.data}` : 'bytes');
      };
      socket.onclose = ({ code }) => {
        self.postMessage(`close ${String(code)}`);
      };
      break;
    case 'send':
      socket!.send(data.text!);
      break;
    case 'send bytes':
      socket!.send(Uint8Array.of(1, 2, 3));
      break;
    case 'end':
      end();
      self.postMessage(String(WebSocket) === before ? 'ended' : 'changed');
      break;
    default:
      self.postMessage(`unexpected ${JSON.stringify(data)}`);
  }
};
