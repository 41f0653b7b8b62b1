/**
 * Takes Next's runtime out of a reader's page: scripts, their preloads, the streaming markers that only they read.
 * What stays: `ld+json` data. This is the only place that knows how Next's HTML looks; `strip.test.ts` holds it to
 * real output, and no reader page may contain anything that needs a script to be right.
 */
const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi;
const SCRIPT_PRELOAD =
  /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/gi;
const MARKERS = /<!--[\s\S]*?-->/g;
const EMPTY_HIDDEN = /<div hidden=""><\/div>/g;
const NEXT_SIZE_HINT = /<meta name="next-size-adjust"[^>]*>/g;

/** Thrown when a page depends on scripts to show its content. */
export class NeedsScriptError extends Error {
  constructor(what: string) {
    super(`A reader's page needs a script to be complete: ${what}`);
    this.name = 'NeedsScriptError';
  }
}

/**
 * @param html a whole page as Next rendered it
 * @returns the same page without anything that loads or runs a script
 * @throws NeedsScriptError when content waits in a template for a script to put it in its place
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
    .replace(/ data-precedence="[^"]*"/g, '');
}
