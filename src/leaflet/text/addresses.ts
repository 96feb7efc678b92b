/** Addresses taken apart as every browser takes them apart. Node and browsers bring the parser along. */

/** What the engine reads of an address. @see {@link https://url.spec.whatwg.org/ | URL Standard} */
export interface ParsedUrl {
  /** The whole, in ASCII. */
  readonly href: string;
  readonly hostname: string;
  /** With a port, where there is one. */
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const { URL: Parser } = globalThis as unknown as { readonly URL: new (address: string) => ParsedUrl };

/** An address taken apart; nothing if it is none. */
export function parseUrl(address: string): ParsedUrl | undefined {
  try {
    return new Parser(address);
  } catch {
    return undefined;
  }
}

const ASCII = /^[!-~]*$/;

/**
 * An address in ASCII: its host as `xn--…`, everything else percent-encoded. What is in ASCII stays as it is. A PDF holds
 * no other (ISO 32000-1, 12.6.4.7), and readers open nothing else.
 *
 * @see {@link https://url.spec.whatwg.org/ | URL Standard}
 */
export function asciiAddress(address: string): string {
  if (ASCII.test(address)) return address;
  const letter = /^mailto:([^@]*)@([^@?]+)(.*)$/u.exec(address);
  if (letter) {
    const [, to = '', host = '', more = ''] = letter;
    return `mailto:${encodeURI(to)}@${asciiHost(host)}${encodeURI(more)}`;
  }
  return parseUrl(address)?.href ?? encodeURI(address);
}

const asciiHost = (host: string): string => parseUrl(`https://${host}/`)?.hostname ?? encodeURI(host);
