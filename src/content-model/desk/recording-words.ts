/** Words of the sheet for whoever reads texts aloud: `content/recording-sheet.yaml`, in the languages of staff. */
import { z } from 'zod';

const words = z.string().min(1);
const bilingual = z.strictObject({ sv: words, en: words });

export const recordingWordsSchema = z.strictObject({
  /** `{{language}}` is the language that is recorded. */
  title: bilingual,
  lead: bilingual,
  /** `{{date}}` is the day on which the sheet was made, `{{site}}` the name of the site. */
  madeOn: bilingual,
  /** How to record. */
  before: z
    .strictObject({ sv: z.array(words).min(1), en: z.array(words).min(1) })
    .refine(({ sv, en }) => sv.length === en.length, 'say the same in both languages, line for line'),
  /** Headings of the texts, by page. */
  pages: z.strictObject({ now: bilingual, show: bilingual, young: bilingual }),
  /** How to speak to children. */
  wordsOfChildren: bilingual,
  /** Stands before the command that takes the files in. */
  after: bilingual,
});
export type RecordingWords = z.infer<typeof recordingWordsSchema>;
