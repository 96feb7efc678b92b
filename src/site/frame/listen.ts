/**
 * Reads the page or one picture aloud with a voice that is on the device; a voice from the network would send the text to
 * somebody. Where there is no such voice in the page's language, the buttons stay away.
 */
import { all } from '../marks/parts.ts';

const buttons = all<HTMLButtonElement>('.listen button');
/** Not in every browser. */
export const speech = self.speechSynthesis;
const READ = 'h1,h2,h3,p,li,.call';
/** What is still to be read; a list of its own each time, so that the end of an older reading does not go on in a newer one. */
let parts: HTMLElement[] = [];
let said: HTMLElement | undefined;

/**
 * Whole subtags are compared: `fil` is not Finnish, `fi`. Some devices write `en_GB`. Of several voices that of the region where most
 * of the page's readers live: simplified Chinese is not read in Cantonese.
 */
function findVoice(): SpeechSynthesisVoice | undefined {
  const { language, region = '' } = new Intl.Locale(document.documentElement.lang).maximize();
  const voices = speech
    .getVoices()
    .filter((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language);
  return voices.find((voice) => voice.lang.includes(region)) ?? voices[0];
}

/** Phone numbers digit by digit: nobody can write down “one hundred and sixteen thousand”. */
function wordsOf(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  for (const number of copy.querySelectorAll('.num'))
    number.textContent = number.textContent.replace(/\d/g, ' $& ');
  return copy.textContent;
}

function show(part?: HTMLElement): void {
  said?.classList.remove('said');
  said = part;
  part?.classList.add('said');
  part?.closest('details')?.setAttribute('open', '');
  part?.scrollIntoView({ block: 'center' });
}

function stop(): void {
  parts = [];
  speech.cancel();
  show();
  for (const button of buttons) button.className = '';
}

function next(mine: HTMLElement[]): void {
  if (mine !== parts) return;
  const part = parts.shift();
  const voice = findVoice();
  if (part && voice) {
    const words = new SpeechSynthesisUtterance(wordsOf(part));
    words.voice = voice;
    words.lang = voice.lang;
    words.onend = words.onerror = () => next(mine);
    show(part);
    speech.speak(words);
  } else stop();
}

if (speech) {
  const offer = () => {
    for (const { parentElement } of buttons) (parentElement as HTMLElement).hidden = !findVoice();
  };
  offer();
  speech.onvoiceschanged = offer;
  // Whoever locks the phone or opens another app needs silence at once; so does whoever leaves.
  document.addEventListener('visibilitychange', stop);
  for (const button of buttons)
    button.onclick = () => {
      const wasOn = button.className;
      stop();
      if (wasOn) return;
      button.className = 'on';
      const around = button.closest('.scene,main') as HTMLElement;
      parts = [...around.querySelectorAll<HTMLElement>(READ)].filter(
        (part) => !part.closest('[hidden],.from') && !part.querySelector(READ),
      );
      next(parts);
    };
}
