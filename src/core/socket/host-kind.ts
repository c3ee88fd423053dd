/** Where a host is, judged from its spelling alone. */
export type HostKind = 'loopback' | 'private' | 'link-local' | 'public-or-name';

/**
 * Where the host of a URL is: this machine, a private network, the same link, or anywhere else.
 *
 * Judged from the text alone, nothing is looked up: a name may still lead to a private address.
 * `localhost`, names below it and the unspecified address (`0.0.0.0`, `[::]`) count as loopback,
 * names below `.local` as private (RFC 6761, RFC 6762, RFC 1918, RFC 6598, RFC 4193, RFC 3927).
 *
 * @param url - An absolute URL; anything else gives `'public-or-name'`.
 */
export function hostKind(url: string): HostKind {
  const host = hostOf(url);
  if (host === undefined) return 'public-or-name';
  if (host.startsWith('[')) return ipv6Kind(host.slice(1, -1));
  if (isIpv4(host)) return ipv4Kind(host.split('.').map(Number));
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback';
  return host.endsWith('.local') ? 'private' : 'public-or-name';
}

/** Whether the host of an absolute URL is an IP address, so that no name has to be looked up. */
export function hasAddressHost(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && (host.startsWith('[') || isIpv4(host));
}

// The parser has already normalised the host: lower case, four decimal numbers, short IPv6.
function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/\.$/, '');
  } catch {
    return undefined;
  }
}

function isIpv4(host: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

function ipv4Kind([a = 0, b = 0]: readonly number[]): HostKind {
  if (a === 127 || a === 0) return 'loopback';
  if (a === 169 && b === 254) return 'link-local';
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b <= 127);
  return isPrivate ? 'private' : 'public-or-name';
}

function ipv6Kind(address: string): HostKind {
  if (address === '::1' || address === '::') return 'loopback';
  const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(address);
  if (mapped) {
    const high = parseInt(mapped[1]!, 16);
    return ipv4Kind([high >> 8, high & 0xff]);
  }
  if (/^fe[89ab][\da-f]:/.test(address)) return 'link-local';
  return /^f[cd][\da-f]{2}:/.test(address) ? 'private' : 'public-or-name';
}
