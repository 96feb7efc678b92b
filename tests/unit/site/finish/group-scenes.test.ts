import { expect, it } from 'vitest';
import { elementsIn, firstIn, type PageTree, readPage, writePage } from '../../../../src/html/page-tree.ts';
import { groupScenes } from '../../../../src/site/finish/group-scenes.ts';

const scene = (place: string, words: string) =>
  `<section class="scene" id="${place}"><div class="view"><svg><use href="#i-hills"/><use href="#i-${place}"/></svg></div>` +
  `<div class="words"><h3>${words}</h3><div class="ways"><a class="next" href="#after-${place}">Next</a></div></div></section>`;
const page = (text: string) =>
  '<main><a class="back" href="/">Start</a><article><div class="listen" hidden></div><div class="head"><h1>Title</h1></div>' +
  `<div class="text">${text}</div><nav class="groups" id="pictures"></nav></article></main>`;
const two =
  scene('p1', 'Title.') +
  scene('p2', 'Two') +
  '<h2>Others</h2>' +
  scene('p3', '<b>Bris</b>: <a href="tel:116111"><bdi>116 111</bdi></a>');

function grouped(html: string): PageTree {
  const tree = readPage(html);
  groupScenes(tree);
  return tree;
}

it('lists the pictures of each heading after those that have none, and leads from each group to the list', () => {
  const tree = grouped(page(two));
  const names = elementsIn(tree, '.text > *').map(({ name, attribs }) => attribs['id'] ?? name);
  expect(names).toEqual(['p1', 'p2', 'pictures', 'h2', 'p3']);
  const next = elementsIn(tree, '.next').map(({ attribs }) => attribs['href']);
  expect(next).toEqual(['#after-p1', '#pictures', '#pictures']);
  const tiles = elementsIn(tree, '.group a').map(({ attribs }) => attribs['href']);
  expect(tiles).toEqual(['#p1', '#p2', '#p3']);
});

it('gives the first picture the heading of the page, and its tile the same words', () => {
  const tree = grouped(page(two));
  expect(elementsIn(tree, 'h1')).toHaveLength(1);
  expect(elementsIn(tree, '#p1 h1')).toHaveLength(1);
  expect(writePage(tree)).not.toContain('Title.');
  expect(elementsIn(tree, '.head > *').map(({ attribs }) => attribs['class'])).toEqual(['back']);
});

it('puts no link into a link', () => {
  const tile = firstIn(grouped(page(two)), 'a[href="#p3"]');
  expect(tile && elementsIn(tile, 'a')).toEqual([]);
  expect(tile && elementsIn(tile, 'bdi')).toHaveLength(1);
});

it('lets each picture be heard by itself, and shows which of how many it is', () => {
  const tree = grouped(page(two));
  expect(elementsIn(tree, '.scene .listen')).toHaveLength(3);
  expect(elementsIn(tree, '.dots').map((dots) => elementsIn(dots, 'i').length)).toEqual([2, 2, 1]);
  expect(elementsIn(tree, '#p2 i').map(({ attribs }) => attribs['class'])).toEqual([undefined, 'on']);
});

it('gives each group a tint of its own, in its pictures and in the list, and each picture a ground', () => {
  const tree = grouped(page(two));
  const classes = (selector: string) => elementsIn(tree, selector).map(({ attribs }) => attribs['class']);
  expect(classes('.scene')).toEqual(['scene screen sky', 'scene screen sky', 'scene screen sand']);
  expect(classes('.group')).toEqual(['group sky', 'group sand']);
  const drawn = elementsIn(tree, '#p2 .view use').map(({ attribs }) => attribs['href']);
  expect(drawn).toEqual(['#i-young-hills', '#i-hills', '#i-p2']);
});

it('says nothing of drawings and dots to who hears the page', () => {
  const tree = grouped(page(two));
  const silent = [...elementsIn(tree, '.dots'), ...elementsIn(tree, '.group svg')];
  expect(silent).toHaveLength(6);
  expect(silent.map(({ attribs }) => attribs['aria-hidden'])).toEqual(silent.map(() => 'true'));
});

it('leaves a page without such a list as it is', () => {
  const plain = `<main><h1>Title</h1><div class="text">${two}</div></main>`;
  expect(writePage(grouped(plain))).toBe(plain);
});
