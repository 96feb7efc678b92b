/** Recordings of people who read texts of a page aloud, where each is heard, and where its file is. */
import { recordingAddress } from '../../content-model/published/audio-list.ts';
import { heardTexts } from '../../content-model/recordings/recordings.ts';
import { type HeardPage, type SpokenText, spokenTexts } from '../../content-model/recordings/spoken-text.ts';
import { localeContent, project } from './opened-project.ts';

/** A recording, as a page plays it. */
export interface PlayedRecording extends Pick<SpokenText, 'page' | 'at'> {
  /** Address of its file. */
  readonly src: string;
  readonly bytes: number;
}

const byLocale = new Map<string, readonly PlayedRecording[]>();

/** Everything that can be heard in a language; most often nothing. */
function recordingsIn(locale: string): readonly PlayedRecording[] {
  const words = localeContent(locale);
  const found =
    byLocale.get(locale) ??
    (Object.keys(words.recordings).length === 0
      ? []
      : heardTexts(spokenTexts(project, words), words.recordings).map(({ text, recording }) => ({
          page: text.page,
          at: text.at,
          src: recordingAddress(locale, recording.sha256),
          bytes: recording.bytes,
        })));
  byLocale.set(locale, found);
  return found;
}

/** What can be heard on a page, in reading order. */
export function recordingsOn(locale: string, page: HeardPage): readonly PlayedRecording[] {
  return recordingsIn(locale).filter((recording) => recording.page === page);
}

/** The recording of a card to show; none where nobody has read it. */
export function recordingOfCard(locale: string, id: string): PlayedRecording | undefined {
  return recordingsOn(locale, 'show').find(({ at }) => at === id);
}

/** Bytes of everything that can be heard in a language. */
export function bytesHeard(locale: string): number {
  return recordingsIn(locale).reduce((sum, { bytes }) => sum + bytes, 0);
}
