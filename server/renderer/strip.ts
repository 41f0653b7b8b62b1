/**
 * Removes Next's runtime from a public page: scripts, their preloads, the streaming markers for
 * them, and metadata that says the same twice. `ld+json` data stays. Only this file depends on the form of Next's HTML; `strip.test.ts`
 * compares it with real output, and no public page may need a script to be complete.
 */
const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi;
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/gi;
const MARKERS = /<!--[\s\S]*?-->/g;
const EMPTY_HIDDEN = /<div hidden=""><\/div>/g;
/** Next repeats what the page says for Open Graph, which is read where these are missing. */
const REPEATED = /<meta name="twitter:(?!card")[^>]*>/g;
/** React preloads the first image, which the same packets name a little later. */
const IMAGE_PRELOAD = /<link rel="preload" as="image"[^>]*>/g;
const NEXT_SIZE_HINT = /<meta name="next-size-adjust"[^>]*>/g;

/** Thrown when a page needs scripts to show its content. */
export class NeedsScriptError extends Error {
  constructor(what: string) {
    super(`A reader's page needs a script to be complete: ${what}`);
    this.name = 'NeedsScriptError';
  }
}

/**
 * @param html a whole page as rendered by Next
 * @returns the page without anything that loads or runs a script
 * @throws NeedsScriptError when content is in a template that a script would put in place
 */
export function withoutRuntime(html: string): string {
  if (html.includes('<template')) throw new NeedsScriptError('an unresolved template');
  return html
    .replace(SCRIPT, (whole, attributes: string) =>
      /\btype="application\/ld\+json"/.test(attributes) ? whole : '',
    )
    .replace(SCRIPT_PRELOAD, '')
    .replace(MARKERS, '')
    .replace(EMPTY_HIDDEN, '')
    .replace(NEXT_SIZE_HINT, '')
    .replace(REPEATED, '')
    .replace(IMAGE_PRELOAD, '')
    .replace(/ data-precedence="[^"]*"/g, '');
}
