export type HtmlAttributes = Record<string, string | number | null | undefined>;

const VOID = new Set(['br', 'hr', 'img']);
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An element as HTML. Attributes without a value are left out; `content` must be HTML already. */
export function html(name: string, attributes: HtmlAttributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${safeText(String(value))}"`)
    .join('');
  return VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`;
}

/** Escapes text for HTML content and quoted attributes. */
export function safeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
