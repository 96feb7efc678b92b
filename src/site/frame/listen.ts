/**
 * Reads the page aloud with a voice that is on the device; a voice from the network would send the text to somebody.
 * Where there is no such voice in the page's language, the button stays away.
 */
const button = document.querySelector<HTMLButtonElement>('.listen button');
const speech = window.speechSynthesis;
/** Whole subtags are compared: `fil` is not Finnish, `fi`. Some devices write `en_GB`. */
const subtagsOf = (tag: string) => tag.toLowerCase().split(/[-_]/);
const wanted = subtagsOf(document.documentElement.lang);
const READ = 'h1,h2,h3,p,li,.call';
let parts: HTMLElement[] = [];
/** Counts the readings, so that the end of an older one does not go on in a newer one. */
let reading = 0;

function findVoice(): SpeechSynthesisVoice | undefined {
  const own = speech
    .getVoices()
    .filter((voice) => voice.localService && subtagsOf(voice.lang)[0] === wanted[0]);
  return own.find((voice) => `${subtagsOf(voice.lang)}` === `${wanted}`) ?? own[0];
}

/** Phone numbers digit by digit: nobody can write down “one hundred and sixteen thousand”. */
function wordsOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const number of copy.querySelectorAll('.num'))
    number.textContent = number.textContent.replace(/\d/g, ' $& ');
  return copy.textContent;
}

function show(part?: HTMLElement): void {
  document.querySelector('.said')?.classList.remove('said');
  if (!part) return;
  part.classList.add('said');
  part.closest('details')?.setAttribute('open', '');
  part.scrollIntoView({ block: 'center' });
}

function stop(): void {
  reading += 1;
  speech.cancel();
  show();
  button?.classList.remove('on');
}

function next(mine: number): void {
  const part = parts.shift();
  const voice = findVoice();
  if (mine !== reading) return;
  if (!part || !voice) {
    stop();
    return;
  }
  const words = new SpeechSynthesisUtterance(wordsOf(part));
  words.voice = voice;
  words.lang = voice.lang;
  words.onend = words.onerror = () => next(mine);
  show(part);
  speech.speak(words);
}

if (button && speech) {
  const offer = () => button.parentElement?.toggleAttribute('hidden', !findVoice());
  offer();
  speech.onvoiceschanged = offer;
  // Whoever locks the phone or opens another app needs silence at once; so does whoever leaves.
  document.addEventListener('visibilitychange', stop);
  button.onclick = () => {
    const isReading = button.className;
    stop();
    if (isReading) return;
    button.className = 'on';
    parts = [...document.querySelectorAll<HTMLElement>(`main :is(${READ})`)].filter(
      (part) => !part.closest('[hidden],.from,.listen') && !part.querySelector(READ),
    );
    next(reading);
  };
}

export {};
