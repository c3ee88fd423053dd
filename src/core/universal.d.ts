// What the core may use besides the language: the parts of the URL and Encoding standards that
// every JavaScript host has. Read only by the core's own tsconfig, which leaves "DOM" and Node's
// types out.

declare class URL {
  constructor(url: string, base?: string);
  hash: string;
  readonly host: string;
  readonly hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  readonly port: string;
  protocol: string;
  search: string;
  username: string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

/** Compression Standard; hosts may know more formats than these. */
type CompressionFormat = 'deflate' | 'deflate-raw' | 'gzip';

declare class DecompressionStream {
  constructor(format: CompressionFormat);
  readonly readable: {
    getReader(): {
      read(): Promise<{ done: boolean; value?: Uint8Array<ArrayBuffer> }>;
      cancel(reason?: unknown): Promise<void>;
    };
  };
  readonly writable: {
    getWriter(): {
      readonly closed: Promise<unknown>;
      readonly ready: Promise<unknown>;
      write(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
      close(): Promise<void>;
      abort(reason?: unknown): Promise<void>;
    };
  };
}
