/** Profiles of printing are kept as text, deflated: this reads one when a file for a press is first written. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const sign of text.replace(/=+$/, '')) {
    bits = (bits << 6) | ALPHABET.indexOf(sign);
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * A profile, deflated, read once.
 *
 * @param base64 - Its bytes as text, in lines.
 */
export function compactProfile(base64: readonly string[]): () => Uint8Array {
  let bytes: Uint8Array | undefined;
  return () => {
    bytes ??= decodeBase64(base64.join(''));
    return bytes;
  };
}
