/**
 * Ports that browsers refuse to connect to, and the service that owns each (Fetch Standard,
 * "port blocking"). A connection to one fails without being tried; WebKit then reports `error` and
 * never `close`. Port 0 is no port to connect to and fails in the same way.
 */
const services: Readonly<Record<number, string>> = {
  0: 'nothing', 1: 'tcpmux', 7: 'echo', 9: 'discard', 11: 'systat', 13: 'daytime', 15: 'netstat',
  17: 'qotd', 19: 'chargen', 20: 'ftp', 21: 'ftp', 22: 'ssh', 23: 'telnet', 25: 'smtp', 37: 'time',
  42: 'name', 43: 'whois', 53: 'dns', 69: 'tftp', 77: 'rje', 79: 'finger', 87: 'ttylink',
  95: 'supdup', 101: 'hostname', 102: 'iso-tsap', 103: 'x400', 104: 'dicom', 109: 'pop2',
  110: 'pop3', 111: 'sunrpc', 113: 'ident', 115: 'sftp', 117: 'uucp', 119: 'nntp', 123: 'ntp',
  135: 'msrpc', 137: 'netbios', 139: 'netbios', 143: 'imap', 161: 'snmp', 179: 'bgp', 389: 'ldap',
  427: 'slp', 465: 'smtps', 512: 'rexec', 513: 'rlogin', 514: 'rsh', 515: 'lpd', 526: 'tempo',
  530: 'courier', 531: 'chat', 532: 'netnews', 540: 'uucp', 548: 'afp', 554: 'rtsp',
  556: 'remotefs', 563: 'nntps', 587: 'smtp', 601: 'syslog', 636: 'ldaps', 989: 'ftps', 990: 'ftps',
  993: 'imaps', 995: 'pop3s', 1719: 'h323', 1720: 'h323', 1723: 'pptp', 2049: 'nfs', 3659: 'sasl',
  4045: 'nfs', 4190: 'sieve', 5060: 'sip', 5061: 'sips', 6000: 'x11', 6566: 'sane', 6665: 'irc',
  6666: 'irc', 6667: 'irc', 6668: 'irc', 6669: 'irc', 6679: 'ircs', 6697: 'ircs', 10080: 'amanda',
};

/**
 * The service a blocked port belongs to (`'ssh'` for 22), or `undefined` for a port that browsers
 * connect to. Port 0 gives `'nothing'`.
 */
export function blockedPortService(port: number): string | undefined {
  return services[port];
}
