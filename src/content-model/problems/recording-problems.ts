/** What can be wrong with recordings of people who read our texts aloud. */
import { problem } from './problem.ts';

/** The text that somebody read aloud is another one now. */
export const recordingOutdated = problem('recording-outdated', (name: string, locale: string) => ({
  level: 'warning',
  says: `What “${name}” says no longer stands on any page, word by word and number by number: nobody hears it.`,
  fix: `Have it recorded again: \`npm run audio -- --script ${locale}\` prints what to say. If the text is gone, remove the file and its entry in content/${locale}/audio.yaml.`,
}));

/** A recording is missing, or is not the one that was taken in. */
export const recordingDamaged = problem('recording-damaged', (isThere: boolean) => ({
  says: isThere
    ? 'The recording is not the file that was taken in: its checksum differs from audio.yaml.'
    : 'The recording is listed in audio.yaml, and there is no such file.',
  fix: 'Bring the file back from the history of the project, or take the recording in again: `npm run audio -- --check FOLDER --locale TAG`. Else remove its entry.',
}));
