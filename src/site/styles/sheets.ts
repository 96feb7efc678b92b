/**
 * The style sheets of the site. Each is written into the pages that need it, whole, so that a page is readable after
 * one request and every sheet has one fixed hash for the security policy. Few sheets on purpose: each costs a hash in
 * the header of every response.
 */

import all from '../about/all.css?inline';
import fold from '../about/fold.css?inline';
import log from '../about/log.css?inline';
import compose from '../composer/compose.css?inline';
import { published, waiting } from '../content/locales.ts';
import cards from '../directory/cards.css?inline';
import directory from '../directory/directory.css?inline';
import type { StyleSheet } from '../finish/add-sheets.ts';
import chooser from '../frame/chooser.css?inline';
import doors from '../frame/doors.css?inline';
import emergency from '../frame/emergency.css?inline';
import few from '../frame/few.css?inline';
import front from '../frame/front.css?inline';
import held from '../frame/held.css?inline';
import listen from '../frame/listen.css?inline';
import paper from '../leaflets/paper.css?inline';
import tools from '../leaflets/tools.css?inline';
import pictures from '../marks/pictures.css?inline';
import mission from '../missions/mission.css?inline';
import missions from '../missions/missions.css?inline';
import partners from '../partners/partners.css?inline';
import contents from '../text/contents.css?inline';
import deck from '../text/deck.css?inline';
import groups from '../text/groups.css?inline';
import guide from '../text/guide.css?inline';
import scenes from '../text/scenes.css?inline';
import show from '../text/show.css?inline';
import steps from '../text/steps.css?inline';
import text from '../text/text.css?inline';
import voice from '../text/voice.css?inline';
import core from './core.css?inline';
import { scriptStyles } from './script-styles.ts';
import { shortNames } from './short-names.ts';

const otherScripts = scriptStyles(published);
/** Scripts of languages that have only their small page: for all their names together. */
const waitingScripts = scriptStyles(waiting, otherScripts.classes);

/** In the order they stand in a page. */
const written: readonly StyleSheet[] = [
  { css: core, neededBy: 'html' },
  ...otherScripts.styles,
  { css: waitingScripts.styles.map(({ css }) => css).join(''), neededBy: '.keys' },
  { css: cards, neededBy: '.card, .call' },
  { css: listen, neededBy: '.listen' },
  { css: text, neededBy: '.answer, .from' },
  { css: pictures, neededBy: '.land, .view, .four, .pic' },
  { css: doors, neededBy: '.doors, .land' },
  { css: front, neededBy: '.four' },
  { css: steps, neededBy: '.steps' },
  { css: guide, neededBy: '.even, .situation, table:not(.log table)' },
  { css: log, neededBy: '.log' },
  { css: fold, neededBy: '.fold' },
  { css: contents, neededBy: '.toc' },
  { css: scenes, neededBy: '.scene, .child' },
  { css: groups, neededBy: '.next, .groups' },
  { css: show, neededBy: '.show' },
  { css: deck, neededBy: '.deck' },
  { css: voice, neededBy: '.voice' },
  { css: tools, neededBy: '.sheets, .current, .find, .plain' },
  { css: paper, neededBy: '.paper' },
  { css: all, neededBy: '.whole' },
  { css: compose, neededBy: '.compose' },
  { css: directory, neededBy: '.filter' },
  { css: missions, neededBy: '.places, .reading' },
  { css: mission, neededBy: '.mission' },
  { css: partners, neededBy: '.copy, .codes' },
  { css: emergency, neededBy: '.deep, .card.now, .tag' },
  { css: few, neededBy: '.few' },
  { css: chooser, neededBy: '.keys' },
  { css: held, neededBy: '.held' },
];
const short = shortNames(written.map(({ css }) => css));

/** The sheets in the order they stand in a page, with short names. */
export const sheets: readonly StyleSheet[] = written.map((sheet, index) => ({
  ...sheet,
  css: short[index] ?? '',
}));
