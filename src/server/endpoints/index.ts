import { binary } from './binary.js';
import { chat } from './chat.js';
import { close } from './close.js';
import { drop } from './drop.js';
import { echo } from './echo.js';
import type { Endpoint } from './endpoint.js';
import { fault } from './fault.js';
import { flood } from './flood.js';
import { hang } from './hang.js';
import { protocols } from './protocols.js';
import { reject } from './reject.js';
import { slowReader } from './slow-reader.js';
import { ticker } from './ticker.js';

/** Every endpoint of the demo server, simple ones first. */
export const endpoints: readonly Endpoint[] = [
  echo,
  chat,
  ticker,
  flood,
  close,
  protocols,
  binary,
  slowReader,
  reject,
  hang,
  drop,
  fault,
];
