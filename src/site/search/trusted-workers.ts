/**
 * The one policy by which a script may start a worker: pages are served with `require-trusted-types-for 'script'`, and
 * Pagefind and the composer start their workers from plain addresses. Every other use of text as code stays forbidden.
 */
const allowed = /^\/(?:pagefind\/pagefind-worker|engine\/[\w-]+)\.js$/;

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
