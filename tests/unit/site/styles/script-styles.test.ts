import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/i18n/languages.ts';
import { scriptStyles } from '../../../../src/site/styles/script-styles.ts';

describe('style rules of scripts', () => {
  const { styles, classes } = scriptStyles(languages);
  const css = styles.map((style) => style.css).join('');

  /** What is set on a selector, by all rules that name it. */
  const setOn = (selector: string) =>
    [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)]
      .filter(([, selectors = '']) => selectors.split(',').includes(selector))
      .map(([, , declarations]) => declarations)
      .join(';');

  it('has a class for every script of the language table but Latin', () => {
    const scripts = new Set(languages.map(({ script }) => script).filter((script) => script !== 'Latn'));
    expect([...scripts].filter((script) => !classes.includes(script) || setOn(`.${script}`) === '')).toEqual(
      [],
    );
  });

  it('sets Arabic larger and looser, in its own fonts first', () => {
    expect(setOn('.Arab')).toBe(
      'line-height:var(--lh);--body:1.125rem;--lh:1.7;--lh-h:1.5;font-family:"Noto Sans Arabic","Geeza Pro","Segoe UI",Tahoma,var(--latin)',
    );
  });

  it('sets Thai a size larger than Latin letters, with room for its tones', () => {
    expect(setOn('.Thai')).toContain('--body:1.125rem;--lh:1.65;--lh-h:1.5');
  });

  it('gives Vietnamese, with two marks on a letter, taller lines than other Latin text', () => {
    expect(setOn(':lang(vi)')).toContain('--body:1.0625rem;--lh:1.55');
  });

  it('says the same once: three Indian scripts of one size share their rule', () => {
    expect(css.split('--lh:1.65;--lh-h:1.45').length).toBe(2);
  });

  it('gives a page the rules of its own script, and of those with lines as tall', () => {
    const rulesFor = (page: string) =>
      styles.filter(({ neededBy }) => neededBy.split(', ').includes(page)).map((style) => style.css);
    expect(rulesFor('.Thai').join('')).toContain('.Deva');
    expect(rulesFor('.Thai').join('')).not.toContain('.Arab');
    expect(rulesFor('html[lang="vi"]')).toHaveLength(1);
  });

  it('gives a page of a script none that is set as Latin letters are, but to its words on other pages', () => {
    const selectors = styles.flatMap(({ neededBy }) => neededBy.split(', '));
    expect(selectors).toContain('.Cyrl:not(html)');
    expect(selectors).not.toContain('.Cyrl');
  });

  it('has no rule for a script in which nothing is published', () => {
    const published = languages.filter(({ tag }) => ['sv', 'th'].includes(tag));
    const only = scriptStyles(published);
    expect(only.classes).toEqual(['Thai']);
    expect(only.styles.map(({ neededBy }) => neededBy)).toEqual(['.Thai']);
  });
});
