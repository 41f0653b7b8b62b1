/** HTML of mails as strings, in which everything that is filled in is escaped. */

/** HTML that is safe as it is. */
export class Html {
  constructor(readonly source: string) {}
}

type Filling = Html | string | number | readonly Html[];

/** A template: html`<p>${words}</p>`. */
export function html(parts: TemplateStringsArray, ...fillings: Filling[]): Html {
  const filled = parts.map((part, at) => part + (at < fillings.length ? safe(fillings[at]) : ''));
  return new Html(filled.join(''));
}

function safe(filling: Filling | undefined): string {
  if (filling instanceof Html) return filling.source;
  if (typeof filling === 'object') return filling.map(({ source }) => source).join('');
  return String(filling ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
