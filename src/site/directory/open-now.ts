/**
 * Says beside the hours of a contact whether it is open at this moment. Without this script, and in browsers that do
 * not know Sweden's time, the plain hours stand there alone.
 *
 * A card's `data-open` is its timetable; the first `data-said` of a page are the words to say it in (`Contact.astro`).
 */
import { all } from '../marks/parts.ts';
import { stateAt, swedishTime } from './timetable.ts';

let said: readonly string[] | undefined;

function say(): void {
  const now = swedishTime(new Date());
  for (const hours of all('[data-open]')) {
    const { open = '', from = '', said: words } = hours.dataset;
    said ??= words?.split('|');
    // A clock that is behind the day on which the hours were read is wrong.
    const state = stateAt(open, now && now < Date.parse(from) ? undefined : now);
    hours.dataset['is'] = `${state?.is}`;
    // A line for the words is there from the start, so that nothing moves under a finger.
    const place = hours.querySelector('b');
    if (!state || !said || !place) continue;
    const { is, at, weekday } = state;
    // In the order of the words: open, closed, holiday; then the names of the seven days.
    const when = (weekday ? `${said[weekday + 2]} ` : '') + at;
    place.textContent = `${said['och'.indexOf(is[0] as string)]}`.replace('{}', when);
  }
}

say();
// Pages stay open in a phone for days. Said anew when somebody looks at this one again.
document.onvisibilitychange = say;
