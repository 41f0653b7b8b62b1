import { decodeEntities } from './entities';

export interface HtmlElement {
  /** In lower case. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

interface Reading {
  /** The open elements, the root first. */
  open: HtmlElement[];
  elements: number;
}

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose content is not markup. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xmp']);
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
const CELLS = ['td', 'th'];
/**
 * Which open elements an opening tag closes implicitly, and within which ancestor (HTML §13.2.6, as
 * far as clipboards need).
 */
const CLOSES: Record<string, { closes: string[]; within: string[] }> = {
  li: { closes: ['li'], within: ['ul', 'ol', 'table'] },
  dt: { closes: ['dt', 'dd'], within: ['dl', 'table'] },
  dd: { closes: ['dt', 'dd'], within: ['dl', 'table'] },
  td: { closes: CELLS, within: ['tr', 'table'] },
  th: { closes: CELLS, within: ['tr', 'table'] },
  tr: { closes: ['tr'], within: ['table'] },
  tbody: { closes: ['thead', 'tbody', 'tfoot'], within: ['table'] },
  tfoot: { closes: ['thead', 'tbody', 'tfoot'], within: ['table'] },
};
const MAX_OPEN = 200;
/** Far beyond any story; further tags are ignored, but their text is kept. */
const MAX_ELEMENTS = 100_000;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/**
 * Parses HTML from clipboards and converters into a tree. Unknown markup is ignored; never throws.
 * Runs in linear time for any input; elements deeper than 200 are replaced by their content.
 * Nothing is fetched or executed.
 */
export function readHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  const reading = { open: [root], elements: 0 };
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) {
      addText(reading.open, html.slice(at));
      break;
    }
    addText(reading.open, html.slice(at, tag));
    at = readMarkup(html, tag, reading);
  }
  return root;
}

/** Reads the markup that begins with the `<` at an index; returns the index after it. */
function readMarkup(html: string, at: number, reading: Reading): number {
  const { open } = reading;
  if (html.startsWith('<!--', at)) return behind(html, '-->', at + 4);
  const next = html[at + 1] ?? '';
  if (next === '!' || next === '?') return behind(html, '>', at);
  const isEnd = next === '/';
  const name = /[a-z][a-z0-9:_-]*/iy;
  name.lastIndex = at + (isEnd ? 2 : 1);
  const found = name.exec(html)?.[0].toLowerCase();
  if (!found) {
    if (isEnd) return behind(html, '>', at);
    addText(open, '<');
    return at + 1;
  }
  if (isEnd) {
    close(open, found);
    return behind(html, '>', name.lastIndex);
  }
  const { attributes, end } = readAttributes(html, name.lastIndex);
  reading.elements += 1;
  if (reading.elements > MAX_ELEMENTS && !RAW.has(found)) return end;
  return openElement(html, { name: found, attributes, children: [] }, end, open);
}

function readAttributes(html: string, from: number) {
  const attributes: Record<string, string> = Object.create(null);
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found) break;
    at = ATTRIBUTE.lastIndex;
    const key = (found[1] ?? '').toLowerCase();
    attributes[key] ??= decodeEntities(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return { attributes, end: behind(html, '>', at) };
}

function openElement(html: string, element: HtmlElement, end: number, open: HtmlElement[]): number {
  const { name } = element;
  if (BLOCKS.has(name)) closeUpTo(open, ['p'], ['td', 'th', 'table', 'button', 'caption']);
  const rule = CLOSES[name];
  if (rule) closeUpTo(open, rule.closes, rule.within);
  open.at(-1)?.children.push(element);
  if (RAW.has(name)) {
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = end;
    const found = closing.exec(html);
    return found ? behind(html, '>', found.index) : html.length;
  }
  if (!VOID.has(name) && html[end - 2] !== '/' && open.length < MAX_OPEN) open.push(element);
  return end;
}

function closeUpTo(open: HtmlElement[], names: string[], within: string[]): void {
  for (let n = open.length - 1; n > 0; n -= 1) {
    const name = open[n]?.name ?? '';
    if (names.includes(name)) {
      open.length = n;
      return;
    }
    if (within.includes(name)) return;
  }
}

/** The end tag of an inline element does not close the blocks around it. */
function close(open: HtmlElement[], name: string): void {
  for (let n = open.length - 1; n > 0; n -= 1) {
    const candidate = open[n]?.name ?? '';
    if (candidate === name) {
      open.length = n;
      return;
    }
    if (BLOCKS.has(candidate) && !BLOCKS.has(name)) return;
    if (candidate === 'table') return;
  }
}

function addText(open: HtmlElement[], text: string): void {
  const children = open.at(-1)?.children;
  if (!text || !children) return;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + decodeEntities(text);
  else children.push(decodeEntities(text));
}

/** The index after the next occurrence; the end of the text where there is none. */
function behind(html: string, what: string, from: number): number {
  const at = html.indexOf(what, from);
  return at < 0 ? html.length : at + what.length;
}
