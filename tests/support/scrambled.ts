/** Numbers as they stand on the screen. */
import type { Page } from 'playwright-core';

/**
 * Numbers whose figures do not stand from left to right, or on several lines that do not follow each other: what a
 * reader of a right-to-left page would dial or write down wrongly.
 *
 * Looked at: everything marked as a number, code or time, and figures in texts that are joined by anything but letters.
 *
 * @returns As written and as seen from left to right.
 */
export async function scrambledNumbers(page: Page): Promise<readonly { written: string; seen: string }[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { written: string; seen: string }[] = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!element?.checkVisibility() || element.closest('script, style, option, .vh')) continue;
      const isMarked = element.closest('bdi[dir=ltr]') !== null;
      const pattern = isMarked ? /[^\s].*[^\s]/g : /[+\d][\d +:./\u2013-]*\d/g;
      for (const { 0: written, index } of (node.nodeValue ?? '').matchAll(pattern)) {
        const signs = [...written].map((sign, at) => {
          range.setStart(node, index + at);
          range.setEnd(node, index + at + 1);
          const { left, top, height } = range.getBoundingClientRect();
          return { sign, left, line: Math.round(top + height / 2) };
        });
        const seen = signs
          .filter(({ sign }) => sign.trim() !== '')
          .toSorted((a, b) => (Math.abs(a.line - b.line) > 4 ? a.line - b.line : a.left - b.left))
          .map(({ sign }) => sign)
          .join('');
        if (seen !== written.replace(/\s/g, '')) found.push({ written, seen });
      }
    }
    return found;
  });
}
