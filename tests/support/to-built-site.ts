/** Preloaded into a program (`node --import`): what it fetches from the site's own address comes from the server of the test. */
const [origin = '', served = ''] = [process.env['SITE_ORIGIN'], process.env['TEST_ORIGIN']];
const { fetch: real } = globalThis;

globalThis.fetch = (asked, options) => real(String(asked).replace(origin, served), options);

export {};
