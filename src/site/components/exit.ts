/**
 * Leaves faster than a link can: the page goes blank at once and its entry in the history is replaced by the
 * destination. Without this script the link still leads there.
 */
function leave(event: MouseEvent, destination: string): void {
  // A new tab or window was asked for: that is the browser's to do.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  document.body.hidden = true;
  location.replace(destination);
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.exit')) {
  link.addEventListener('click', (event) => leave(event, link.href));
}

// Somebody comes back to a page the browser has kept: it must not stay blank.
addEventListener('pageshow', () => {
  document.body.hidden = false;
});
