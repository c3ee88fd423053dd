// Parts of names are matched where they are unmistakable, otherwise only whole words: "key" must
// not hide "keyword", "sig" must not hide "design".
const secretPart =
  /token|secret|passw|passphrase|credential|signature|authoriz|apikey|accesskey|jwt/;
const secretWord =
  /(?:^|[^a-z\d])(?:key|sig|auth|pwd|pass|sid|session|ticket|otp|hmac)\d*(?:$|[^a-z\d])/;

/**
 * The URL without what may be secret: user name and password are removed, and the values of query
 * and fragment parameters with certain names (`token`, `apiKey`, `X-Amz-Signature`, `sid`, …)
 * become `…`. For histories, exports, links and titles.
 *
 * Works on the text as it was typed, so also on a URL that cannot be parsed; the rest is kept,
 * except that tabs and line breaks are removed, as the URL parser does. A secret in the path or
 * under another name is not recognised.
 */
export function redactUrl(url: string): string {
  return withoutUserinfo(url).replace(
    /([?&#])([^?&#]*)/g,
    (_, mark: string, pair: string) => mark + redactPair(pair),
  );
}

/** The URL without user name and password, nor the tabs and line breaks in it. */
export function withoutUserinfo(url: string): string {
  return url
    .replace(/[\t\n\r]+/g, '')
    .replace(/^([^!-~]*(?:[a-z][a-z\d+.-]*:[/\\]*|[/\\]{2,}))[^/\\?#]*@/i, '$1');
}

/** Hides everything after the first such name; old servers also separate pairs with `;`. */
function redactPair(pair: string): string {
  let from = 0;
  for (const part of pair.split(';')) {
    const equals = part.indexOf('=');
    if (equals >= 0 && isSecretName(part.slice(0, equals))) {
      return pair.slice(0, from + equals + 1) + '…';
    }
    from += part.length + 1;
  }
  return pair;
}

function isSecretName(encoded: string): boolean {
  const name = decode(encoded)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return secretPart.test(name.replace(/[-_.]/g, '')) || secretWord.test(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
