import { describe, expect, it } from 'vitest';

import type { CloseCircumstances } from '../../../src/core/socket/explain-close.js';
import { explainClose } from '../../../src/core/socket/explain-close.js';

function explain(text: string, known: Partial<CloseCircumstances> = {}): readonly string[] {
  const [code, cleanness, reason = ''] = text.split(' ');
  return explainClose(
    { code: Number(code), wasClean: cleanness === 'clean', reason },
    { wasOpen: true, protocol: '', ...known },
  );
}

describe('explainClose', () => {
  it.each([
    ['1000 clean', {}],
    ['1000 clean bye', { requestedClose: { code: 1000 } }],
    ['1001 clean', {}],
    ['1011 clean', {}],
    ['3001 clean mine', { requestedClose: { code: 3001 } }],
    ['4001 clean theirs', { protocol: 'chat' }],
    ['1000 clean', { bufferedAmount: 0 }],
  ])('has nothing to say about %s %j', (text, known) => {
    expect(explain(text, known)).toEqual([]);
  });

  it.each([
    ['1005 clean', {}, [/^1005 is never sent: .*Close frame without a code/]],
    ['1005 clean why', {}, [/put 1005 into its Close frame.*Chromium and WebKit report 1006/]],
    ['1006 clean why', {}, [/put 1006 into its Close frame/]],
    ['1015 clean why', {}, [/put 1015 into its Close frame/]],
    ['1006 unclean', {}, [/^1006 is never sent/, /not told why/]],
    ['1006 unclean', { wasOpen: false }, [/^1006/, /was never open/]],
    [
      '1015 unclean',
      { wasOpen: false },
      [/^1015 is never sent: Firefox reports it when TLS fails/],
    ],
    ['999 clean', {}, [/^999 is not allowed in a Close frame.*WebKit reports 1006/]],
    ['0 clean', {}, [/^0 is not allowed/]],
    ['1004 clean', {}, [/^1004 is not allowed/]],
    ['2999 clean', {}, [/^2999 is not allowed/]],
    ['65535 clean', {}, [/^65535 is not allowed/]],
    ['1012 clean', {}, [/^WebKit reports 1006 instead of 1012/]],
    ['1014 clean', {}, [/^WebKit reports 1006 instead of 1014/]],
    ['1000 unclean bye', {}, [/^Not clean, though a Close frame came with 1000/]],
    ['1005 unclean', {}, [/^1005/, /^Not clean, though a Close frame came: /]],
    ['4001 clean', { requestedClose: { code: 3001 } }, [/close\(\) with 3001, .* frame has 4001/]],
    ['1005 clean', { requestedClose: { code: 3001 } }, [/^1005/, /frame has no code/]],
    ['1005 clean', { requestedClose: {} }, [/^1005/]],
    ['1000 clean', { requestedClose: {} }, [/close\(\) without a code, .* frame has 1000/]],
    ['1006 unclean', { requestedClose: { code: 3001 } }, [/^1006/, /told/, /no valid Close frame/]],
    [
      '1006 unclean',
      { wasOpen: false, requestedClose: { code: 3000 } },
      [/^1006/, /never open/, /before the connection was open.*; 3000 was not sent\.$/],
    ],
    [
      '1006 unclean',
      { wasOpen: false, requestedClose: {} },
      [/^1006/, /never open/, /makes it fail with 1006\.$/],
    ],
    [
      '4401 clean',
      { protocol: 'graphql-transport-ws' },
      [/graphql-transport-ws, 4401 means “Unauth/],
    ],
    ['1000 clean', { bufferedAmount: 1200 }, [/^bufferedAmount was 1\.2 kB.*not delivered/]],
  ])('says of %s %j what is remarkable', (text, known, patterns) => {
    const sentences = explain(text, known);
    expect(sentences).toHaveLength(patterns.length);
    patterns.forEach((pattern, i) => expect(sentences[i]).toMatch(pattern));
  });

  it('never names a cause, whatever the code', () => {
    for (let code = 0; code < 5001; code++) {
      for (const cleanness of ['clean', 'unclean']) {
        const all = explain(`${code} ${cleanness}`, { requestedClose: { code: 1000 } }).join(' ');
        expect(all).not.toMatch(/because|crash|network|caused/i);
      }
    }
  });
});
