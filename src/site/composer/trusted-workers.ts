/**
 * The one policy by which a script may start a worker: pages are served with `require-trusted-types-for 'script'`, and the
 * composer starts its worker from a plain address. Every other use of text as code stays forbidden.
 */
const allowed = /^\/engine\/[\w-]+\.js$/;

/** What browsers with Trusted Types have; TypeScript's list of the web does not know it yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, location.href);
    return origin === location.origin && allowed.test(pathname) ? address : null;
  },
});
