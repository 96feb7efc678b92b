/** Addresses of pages. They are the same in every language but for the locale, and printed on paper: keep them. */

/**
 * Address of a page.
 *
 * @param locale - BCP 47 tag as in `content/`.
 * @param page - Page id: `index`, `now`, `rights/lawyer`; `rights/index` and `rights` are the same page.
 */
export function pageAddress(locale: string, page: string): string {
  const path = page.replace(/(^|\/)index$/, '');
  return path === '' ? `/${locale}/` : `/${locale}/${path}/`;
}

/**
 * Address of a number's vCard. Named by the number alone: the name of a file says nothing about who saved it.
 *
 * @param phone - The number as dialled in Sweden.
 */
export function vcardAddress(phone: { readonly dial: string }): string {
  return `/api/v1/contacts/${phone.dial.replace(/\D/g, '')}.vcf`;
}

/**
 * Address of the picture of a page's code.
 *
 * @param page - Address of the page: `/ar/now/`, or `/` for the choice of languages.
 */
export function qrAddress(page: string): string {
  return `/qr/${page.replace(/^\/|\/$/g, '') || 'index'}.svg`;
}

/** Host name of an address without `www.`, as a reader would say it. */
export function hostName(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
