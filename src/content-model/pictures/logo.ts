/**
 * An organisation's logo: a file that anybody may have made. What comes out is shapes or pixels and nothing else, so nothing
 * that stands in the file can run, load or be found on the paper. Everything that could not be printed as it looks is refused.
 */
import { logoProblems } from '../problems/logo-problems.ts';
import type { Where } from '../problems/problem.ts';
import { readPngLogo } from './logo-png.ts';
import { readSvgLogo } from './logo-svg.ts';
import type { PictureRead } from './read-picture.ts';

/** Longest file, bytes: logos are far smaller, and a form would not be quick with more. */
export const LONGEST_LOGO = 512 * 1024;

/** A logo as it is kept in a file of settings: the address of its own bytes. */
export const logoAddress = /^data:(image\/svg\+xml|image\/png);base64,[A-Za-z0-9+/]*={0,2}$/;

/** The logo that was read last: a form asks for the same one at every key. */
let last: { readonly address: string; readonly picture: PictureRead['picture'] } | undefined;

/** Reads a logo that {@link logoAddress} describes. */
export function readLogo(address: string, where: Where): PictureRead {
  if (last?.address === address && last.picture) return { picture: last.picture, problems: [] };
  if (!logoAddress.test(address)) return { picture: null, problems: [logoProblems.unknownKind(where)] };
  const [, packed = ''] = address.split(',');
  const read = readLogoFile(
    Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)),
    where,
  );
  last = { address, picture: read.picture };
  return read;
}

/** Reads the bytes of a logo: they say what it is, whatever its name says. */
export function readLogoFile(bytes: Uint8Array, where: Where): PictureRead {
  if (bytes.length > LONGEST_LOGO) {
    const [size, most] = [kibibytes(bytes.length), kibibytes(LONGEST_LOGO)];
    return { picture: null, problems: [logoProblems.tooLarge(where, size, most)] };
  }
  const kind = kindOf(bytes);
  if (kind === 'png') return readPngLogo(bytes, where);
  return kind === 'svg'
    ? readSvgLogo(bytes, where)
    : { picture: null, problems: [logoProblems.unknownKind(where)] };
}

const kibibytes = (bytes: number): string => `${Math.ceil(bytes / 1024)} KiB`;

function kindOf(bytes: Uint8Array): 'svg' | 'png' | undefined {
  if (SIGNATURE.every((byte, at) => bytes[at] === byte)) return 'png';
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart();
  return start.startsWith('<') && /<svg[\s>]/.test(new TextDecoder().decode(bytes)) ? 'svg' : undefined;
}

/** The first bytes of every PNG. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
