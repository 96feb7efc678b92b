/** Files to save, in a ZIP. */
import { Zip, ZipPassThrough } from 'fflate';

/** As early as the ZIP format knows: nothing of what is saved depends on the clock. */
const ZIP_DATE = new Date(1980, 0, 1);
/** Bytes of a ZIP that are handed to the browser at a time: it keeps them outside this worker's memory. */
const BATCH = 4_000_000;

/** A ZIP that grows file by file. PDFs are compressed inside: packing them again would gain nothing. */
export function createArchive() {
  let finished: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const keep = () => {
    finished = [...finished, new Blob(waiting)];
    [waiting, size] = [[], 0];
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk as Uint8Array<ArrayBuffer>);
    size += chunk.length;
    if (size > BATCH) keep();
  });
  return {
    add(name: string, bytes: Uint8Array): void {
      const file = new ZipPassThrough(name);
      file.mtime = ZIP_DATE;
      zip.add(file);
      file.push(bytes, true);
    },
    finish(): Blob {
      zip.end();
      keep();
      return new Blob(finished, { type: 'application/zip' });
    },
  };
}
