/** Whose signature stands for the checksums: a file that `ssh-keygen -Y verify` reads, published beside them. */

/** Beside `SHA256SUMS`; only where the owner has named a key. */
export const SIGNERS = 'SHA256SUMS.signers';

/** Its only line. The host stands for whoever answers for the site. */
export const signersOf = (host: string, key: string): string => `${host} namespaces="file" ${key}\n`;
