/**
 * Shows the notice that a page's facts should have been checked again. Pages are made without a clock, so that the
 * same source gives the same bytes: only the reader's own device knows today's date. Without this script the date of
 * the check still stands beside every fact.
 */
const today = new Date().toISOString().slice(0, 10);
for (const notice of document.querySelectorAll<HTMLElement>('[data-due]')) {
  notice.hidden = today <= (notice.dataset['due'] ?? '');
}
