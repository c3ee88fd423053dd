import type { rankDecoders, chooseDecoder } from '../../core/decoders/choose-decoder.js';
import type { Decoder } from '../../core/decoders/decoder.js';
import type { contextWithDecoder } from '../../core/decoders/established-decoder.js';
import type { joinedMessage } from '../../core/decoders/joined-message.js';
import type { rowLine } from '../../core/decoders/shared/row-line.js';

/** The decoders that come along, and what chooses among them. */
export interface DecoderList {
  readonly builtInDecoders: readonly Decoder[];
  readonly rankDecoders: typeof rankDecoders;
  readonly chooseDecoder: typeof chooseDecoder;
  readonly contextWithDecoder: typeof contextWithDecoder;
  readonly joinedMessage: typeof joinedMessage;
  readonly rowLine: typeof rowLine;
}

let loading: Promise<DecoderList> | undefined;

/** Fetches the decoders when they are first needed: the page is painted without them. */
export function loadDecoders(): Promise<DecoderList> {
  loading ??= Promise.all([
    import('../../core/decoders/decoders.js'),
    import('../../core/decoders/choose-decoder.js'),
    import('../../core/decoders/established-decoder.js'),
    import('../../core/decoders/joined-message.js'),
    import('../../core/decoders/shared/row-line.js'),
  ]).then((parts) => Object.assign({}, ...parts) as DecoderList);
  loading.catch(() => {
    // The next one tries again.
    loading = undefined;
  });
  return loading;
}
