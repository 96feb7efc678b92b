/**
 * Keeps the screen lit while a card fills it: whoever holds it up cannot tap. Browsers ask nobody for that, and let go by
 * themselves when the page is hidden; where they cannot, or the battery is low, the screen goes dark as always.
 */
let lock: WakeLockSentinel | undefined;

async function follow(): Promise<void> {
  const isShown = document.querySelector('.show:target') !== null && document.visibilityState === 'visible';
  await lock?.release();
  lock = isShown ? await navigator.wakeLock.request('screen').catch(() => undefined) : undefined;
}

if ('wakeLock' in navigator) {
  for (const change of ['hashchange', 'visibilitychange']) addEventListener(change, follow, true);
  void follow();
}

export {};
