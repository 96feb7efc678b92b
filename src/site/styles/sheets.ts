/**
 * The style sheets of the site. Each is written into the pages that need it, whole, so that a page is readable after
 * one request and every sheet has one fixed hash for the security policy. Few sheets on purpose: each costs a hash in
 * the header of every response.
 */

import compose from '../composer/compose.css?inline';
import { published } from '../content/locales.ts';
import cards from '../directory/cards.css?inline';
import directory from '../directory/directory.css?inline';
import chooser from '../frame/chooser.css?inline';
import doors from '../frame/doors.css?inline';
import tools from '../leaflets/tools.css?inline';
import missions from '../missions/missions.css?inline';
import guide from '../text/guide.css?inline';
import scenes from '../text/scenes.css?inline';
import show from '../text/show.css?inline';
import steps from '../text/steps.css?inline';
import text from '../text/text.css?inline';
import core from './core.css?inline';
import { scriptStyles } from './script-styles.ts';

/** One sheet and the pages it belongs to. */
export interface Sheet {
  readonly css: string;
  /** What a page has in it that needs the sheet. */
  readonly neededBy: RegExp;
}

/** Matches no text. */
const NOTHING = /(?!)/;

/** A class among others on an element. */
function anyClass(...names: readonly string[]): RegExp {
  if (names.length === 0) return NOTHING;
  return new RegExp(`class="(?:[^"]* )?(?:${names.join('|')})(?: [^"]*)?"`);
}

/** A page in one of some languages. */
function language(langs: readonly string[]): RegExp {
  return langs.length === 0 ? NOTHING : new RegExp(`<html lang="(?:${langs.join('|')})"`);
}

function either(a: RegExp, b: RegExp): RegExp {
  return new RegExp(`${a.source}|${b.source}`);
}

const otherScripts = scriptStyles(published);

/** The sheets in the order they stand in a page. */
export const sheets: readonly Sheet[] = [
  { css: core, neededBy: /./ },
  {
    css: otherScripts.css,
    neededBy: either(anyClass(...otherScripts.classes), language(otherScripts.langs)),
  },
  { css: cards, neededBy: anyClass('card', 'call') },
  { css: text, neededBy: anyClass('listen', 'answer', 'from') },
  { css: doors, neededBy: anyClass('doors', 'land', 'tile') },
  { css: steps, neededBy: anyClass('steps') },
  { css: guide, neededBy: either(anyClass('even', 'situation'), /<table/) },
  { css: scenes, neededBy: anyClass('scene', 'two-ways', 'child') },
  { css: show, neededBy: anyClass('show') },
  { css: tools, neededBy: anyClass('sheets', 'current', 'find', 'plain', 'whole') },
  { css: compose, neededBy: anyClass('compose') },
  { css: directory, neededBy: anyClass('jump') },
  { css: missions, neededBy: anyClass('places', 'mission', 'reading') },
  { css: chooser, neededBy: anyClass('keys', 'tongues', 'deep') },
];
