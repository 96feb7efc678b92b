/** Which leaflets there are, what goes into each, and why one is left out. */
import { describe, expect, it } from 'vitest';
import { leafletInput, whyLeftOut } from '../../../../src/content-model/project/leaflet-input.ts';
import {
  leafletBase,
  leafletJobs,
  leafletSource,
} from '../../../../src/content-model/project/leaflet-jobs.ts';
import type { Project } from '../../../../src/content-model/project/project.ts';
import {
  readingBase,
  readingInput,
  readingJobs,
} from '../../../../src/content-model/project/reading-jobs.ts';
import type { ReviewClass } from '../../../../src/i18n/languages.ts';
import { projectFiles, projectWith } from '../../../support/project-builder.ts';

const today = '2026-12-01';
const project = projectWith();
const jobOf = (of: Project, base: string) => {
  const found = leafletJobs(of).find((job) => leafletBase(job) === base);
  if (!found) throw new Error(`There is no ${base}.`);
  return found;
};
const why = (of: Project, base: string, on = today) => whyLeftOut(of, jobOf(of, base), on);
const fileOf = (path: string) => String(projectFiles().files.get(path));

describe('the leaflets there are', () => {
  it('are every text in every format of the list, then the sheets in many languages', () => {
    expect(leafletJobs(project).map(leafletBase)).toEqual([
      'leaflets/ar/adult-card',
      'leaflets/ar/adult-us-letter-card',
      'leaflets/ar/child-card',
      'leaflets/en/adult-card',
      'leaflets/en/adult-us-letter-card',
      'leaflets/en/child-card',
      'leaflets/sv/adult-card',
      'leaflets/sv/child-card',
      'leaflets/mul/adult-a4-languages',
    ]);
  });

  it('say in Swedish and English how they are printed', () => {
    const { content } = leafletInput(project, jobOf(project, 'leaflets/ar/adult-card'), today) ?? {};
    expect(content?.printHints?.map(({ lang, text }) => [lang, text !== ''])).toEqual([
      ['sv', true],
      ['en', true],
    ]);
  });

  it('are on US paper only in languages that a mission with such a printer needs', () => {
    const onA4 = projectWith({
      'content/facts/missions.yaml': fileOf('content/facts/missions.yaml').replace(
        'paper: Letter',
        'paper: A4',
      ),
    });
    expect(leafletJobs(onA4).filter(({ format }) => format.paper !== 'A4')).toEqual([]);
  });

  it('have the text of their format where English has one', () => {
    const own = projectWith({
      'content/en/leaflets/adult.card.mdx': fileOf('content/en/leaflets/adult.mdx'),
    });
    expect(leafletSource(project, jobOf(project, 'leaflets/ar/adult-card'))).toBe(
      'content/ar/leaflets/adult.mdx',
    );
    expect(leafletSource(own, jobOf(own, 'leaflets/ar/adult-card'))).toBe(
      'content/ar/leaflets/adult.card.mdx',
    );
    // The same card on other paper says the same.
    expect(leafletSource(own, jobOf(own, 'leaflets/ar/adult-us-letter-card'))).toBe(
      'content/ar/leaflets/adult.card.mdx',
    );
    expect(leafletSource(own, jobOf(own, 'leaflets/ar/child-card'))).toBe('content/ar/leaflets/child.mdx');
  });
});

describe('a leaflet', () => {
  it('has its text, its words and all that it rests on', () => {
    const input = leafletInput(project, jobOf(project, 'leaflets/ar/adult-card'), today);
    expect(input?.content).toMatchObject({ lang: 'ar', dir: 'rtl', title: 'حقوقك', audience: 'adult' });
    expect([input?.contactsUsed, input?.rightsUsed]).toEqual([['danger'], ['rest']]);
    // A year after the older of the two checks.
    expect(input?.validUntil).toBe('2027-10-01');
    expect(input?.problems).toEqual([]);
  });

  it('has strips to tear off on a poster, and as many parts as a sheet of many alike has different ones', () => {
    const withHint = (tag: string) => {
      const words = JSON.parse(fileOf(`locales/${tag}.json`));
      words.leaflet.printHint.cutStrips = 'Cut.';
      return { [`locales/${tag}.json`]: JSON.stringify(words) };
    };
    const of = projectWith({
      ...withHint('sv'),
      ...withHint('en'),
      'content/leaflets.yaml': fileOf('content/leaflets.yaml').replace(
        /formats: .*/,
        'formats: [card, a4-poster, a6-postcard]',
      ),
    });
    const rolesOn = (format: string) => {
      const input = leafletInput(of, jobOf(of, `leaflets/ar/adult-${format}`), today);
      expect(input?.problems).toEqual([]);
      return input?.content.parts.map(({ role }) => role);
    };
    expect(rolesOn('a4-poster')).toEqual([undefined, undefined, 'strip']);
    expect(rolesOn('card')).toEqual([undefined, undefined]);
    expect(rolesOn('a6-postcard')).toEqual([undefined, undefined]);
  });

  it('in many languages holds each that has the text, under a title', () => {
    const input = leafletInput(project, jobOf(project, 'leaflets/mul/adult-a4-languages'), today);
    expect(input?.content.lang).toBe('mul');
    expect(input?.content.parts.map(({ language }) => language?.lang)).toEqual([
      'en',
      'ar',
      'ar',
      'en',
      'en',
      'sv',
      'sv',
    ]);
  });

  it('is left out where its language has no such text', () => {
    expect(why(project, 'leaflets/ar/child-card')).toEqual({ why: 'no-text' });
    expect(leafletInput(project, jobOf(project, 'leaflets/ar/child-card'), today)).toBeUndefined();
    expect(why(project, 'leaflets/ar/adult-card')).toBeUndefined();
  });

  const stale = { 'content/ar/translation.yaml': 'from: en\nby: machine\nreviewedBy: null\ntexts: {}\n' };

  it('is left out where its translation is older than its source', () => {
    const older = projectWith(stale);
    expect(why(older, 'leaflets/ar/adult-card')).toEqual({ why: 'translation-older' });
    expect(why(older, 'leaflets/en/adult-card')).toBeUndefined();
  });

  it('is left out where there is no source that its translation could be as new as', () => {
    const alone = projectWith({
      'content/en/leaflets/child.mdx': null,
      'content/ar/leaflets/child.mdx': fileOf('content/ar/leaflets/adult.mdx'),
    });
    expect(why(alone, 'leaflets/ar/child-card')).toEqual({ why: 'translation-older' });
  });

  it('is made as a draft instead where the site says so', () => {
    const draft = projectWith({
      ...stale,
      'content/facts/site.yaml': fileOf('content/facts/site.yaml').replace(
        'staleLeaflets: leave-out',
        'staleLeaflets: draft',
      ),
    });
    const input = leafletInput(draft, jobOf(draft, 'leaflets/ar/adult-card'), today);
    expect(JSON.stringify(input?.content.parts[0]?.foot)).toContain('draft ar');
  });

  it('is left out from the day after a check has run out, and says which day that was', () => {
    expect(why(project, 'leaflets/sv/adult-card', '2027-10-01')).toBeUndefined();
    expect(why(project, 'leaflets/sv/adult-card', '2027-10-02')).toEqual({
      why: 'checks-due',
      dueOn: '2027-10-01',
    });
    // It rests on no right: its one number was checked a month later.
    expect(why(project, 'leaflets/sv/child-card', '2027-10-02')).toBeUndefined();
  });

  it('is not left out but an error where the site stops at what is overdue', () => {
    const strict = projectWith({
      'content/facts/site.yaml': fileOf('content/facts/site.yaml').replace(
        'overdueLeaflets: leave-out',
        'overdueLeaflets: stop',
      ),
    });
    const job = jobOf(strict, 'leaflets/sv/adult-card');
    expect(whyLeftOut(strict, job, '2027-10-02')).toBeUndefined();
    expect(leafletInput(strict, job, '2027-10-02')?.problems.map(({ code }) => code)).toContain(
      'right-check-due',
    );
  });
});

describe('a language that machines write badly', () => {
  const arabic = project.locales.get('ar');
  if (!arabic) throw new Error('no Arabic');
  /** The project as it would be with Arabic in a class, read by somebody or by nobody. */
  const withArabic = (review: ReviewClass, isReviewed: boolean): Project => {
    const changed = { ...arabic, language: { ...arabic.language, review }, isReviewed };
    return { ...project, locales: new Map([...project.locales, ['ar', changed]]) };
  };
  const drafts = (of: Project) => leafletJobs(of).filter((job) => leafletBase(job).endsWith('-draft'));

  it.each(['C', 'D'] as const)('of class %s has drafts until somebody has read them', (review) => {
    expect(new Set(drafts(withArabic(review, false)).map(({ tag }) => tag))).toEqual(new Set(['ar']));
    expect(drafts(withArabic(review, true))).toEqual([]);
  });

  it('says so on every panel, and is on no sheet in many languages', () => {
    const of = withArabic('C', false);
    const own = leafletInput(of, jobOf(of, 'leaflets/ar/adult-card-draft'), today);
    expect(own?.content.panelLine).toEqual({
      lang: 'ar',
      dir: 'rtl',
      text: expect.stringContaining('draftNotReviewed ar'),
    });
    expect(JSON.stringify(own?.content.parts)).not.toContain('notReviewed');
    const sheet = JSON.stringify(
      leafletInput(of, jobOf(of, 'leaflets/mul/adult-a4-languages'), today)?.content,
    );
    expect(sheet).toContain('Your rights');
    expect(sheet).not.toContain('حقوقك');
  });

  it.each(['A', 'B'] as const)('is none of class %s', (review) => {
    const of = withArabic(review, false);
    expect(drafts(of)).toEqual([]);
    expect(
      JSON.stringify(leafletInput(of, jobOf(of, 'leaflets/ar/adult-card'), today)?.content),
    ).not.toContain('draftNotReviewed');
  });
});

describe('reading copies', () => {
  it('are one for each text in each language of staff, but for its own, and on the paper of their kits', () => {
    expect(
      readingJobs(project).map((job) => `${readingBase(job)} ${job.formats.map(({ name }) => name)}`),
    ).toEqual([
      'leaflets/ar/adult-reading-sv card,us-letter-card',
      'leaflets/ar/adult-reading-sv-us-letter card,us-letter-card',
      'leaflets/ar/adult-reading-en card,us-letter-card',
      'leaflets/ar/adult-reading-en-us-letter card,us-letter-card',
      'leaflets/ar/child-reading-sv card',
      'leaflets/ar/child-reading-en card',
      'leaflets/en/adult-reading-sv card,us-letter-card',
      'leaflets/en/child-reading-sv card',
      'leaflets/sv/adult-reading-en card',
      'leaflets/sv/child-reading-en card',
      'leaflets/mul/adult-reading-sv a4-languages',
      'leaflets/mul/adult-reading-en a4-languages',
    ]);
  });

  it('say that nobody has read the translation, until somebody has', () => {
    const opening = (of: Project) => {
      const job = readingJobs(of).find((one) => readingBase(one) === 'leaflets/ar/adult-reading-sv');
      return JSON.stringify(job && readingInput(of, job, today)?.content.parts[0]);
    };
    const places = ['cover', 'back', 'page', 'part'].map((name) => [name, name]);
    const words = {
      ...JSON.parse(fileOf('locales/sv.json')),
      leaflets: { formats: { card: 'Kort' }, formatOnPaper: 'Kort', edition: 'Utgåva' },
      reading: { title: 'Läs', notHandOut: 'Ej ut', how: 'Så', place: Object.fromEntries(places) },
    };
    const swedish = { 'locales/sv.json': JSON.stringify(words) };
    const reviewed = projectWith({
      ...swedish,
      'content/ar/translation.yaml': fileOf('content/ar/translation.yaml').replace(
        'reviewedBy: null',
        'reviewedBy: { who: Anna Ek, on: 2026-11-30 }',
      ),
    });
    expect(opening(projectWith(swedish))).toContain('notReviewed');
    expect(opening(reviewed)).not.toContain('notReviewed');
  });

  it('are not made where one of the two languages lacks the text', () => {
    const missing = readingJobs(project).find((job) => readingBase(job) === 'leaflets/ar/child-reading-sv');
    expect(missing && readingInput(project, missing, today)).toBeUndefined();
  });
});
