/** The components texts may use, as the site shows them. `src/content-model/vocabulary.ts` says what each one is. */
import Answer from './Answer.astro';
import Contact from './Contact.astro';
import EvenIf from './EvenIf.astro';
import Fact from './Fact.astro';
import Name from './Name.astro';
import Notice from './Notice.astro';
import PageLink from './PageLink.astro';
import Phone from './Phone.astro';
import Scene from './Scene.astro';
import ShowCard from './ShowCard.astro';
import Situation from './Situation.astro';
import Steps from './Steps.astro';
import Term from './Term.astro';
import Url from './Url.astro';

export const pageComponents = {
  Answer, Contact, EvenIf, Fact, Name, Notice, Phone, Scene, ShowCard, Situation, Steps, Term, Url,
  a: PageLink,
};
