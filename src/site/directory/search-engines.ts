/** What search engines and link previews read besides the text. */
import { type Contact, shownUrl } from '../../content-model/contacts/contact.ts';
import { diallingOf } from '../../content-model/contacts/dialling.ts';

/**
 * A language as link previews name it: with the territory where most of its readers live, `sv_SE`.
 *
 * @param tag - BCP 47 tag as in `content/`. English is British here, as its dates are.
 * @see {@link https://ogp.me/#optional | The Open Graph protocol, og:locale}
 */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag === 'en' ? 'en-GB' : tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/**
 * Contacts as schema.org services, for search engines that show a number beside the page. Only those with a number.
 *
 * @param lang - Language of the page.
 * @see {@link https://schema.org/ServiceChannel | schema.org, ServiceChannel}
 */
export function structuredContacts(lang: string, contacts: readonly Contact[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    inLanguage: lang,
    mainEntity: contacts.flatMap((contact) => {
      const [number] = diallingOf(contact).calls;
      const url = shownUrl(contact);
      const { tags } = contact.languages;
      if (number === undefined) return [];
      return {
        '@type': governmentKinds.has(contact.kind) ? 'GovernmentService' : 'Service',
        name: contact.name,
        ...(contact.region.scope === 'national' ? { areaServed: 'SE' } : {}),
        availableChannel: {
          '@type': 'ServiceChannel',
          servicePhone: {
            '@type': 'ContactPoint',
            telephone: number.shown,
            ...(tags.length === 0 ? {} : { availableLanguage: tags }),
          },
          ...(url === undefined ? {} : { serviceUrl: url }),
        },
      };
    }),
  };
}

const governmentKinds: ReadonlySet<Contact['kind']> = new Set(['emergency', 'police', 'authority']);
