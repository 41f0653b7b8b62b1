/** HTML as a tree, whichever parser read it: the browser's, or parse5 outside browsers. */

export interface HtmlElement {
  /** In lower case. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}
export type HtmlNode = HtmlElement | string;

/** An element as a parser gives it; strings are text. */
export interface ParsedElement {
  name: string;
  attributes: Iterable<readonly [name: string, value: string]>;
  children: Iterable<ParsedElement | string>;
}

export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main nav ol p plaintext pre section summary table tbody td tfoot th thead tr ul caption xmp'.split(
    ' ',
  ),
);
/** Elements that are left out with their content, which parsers read differently. */
const UNREAD: ReadonlySet<string> = new Set(
  'iframe noembed noframes noscript script select style template textarea title'.split(' '),
);
const MAX_DEPTH = 200;
/** Far beyond any story. */
export const MAX_ELEMENTS = 100_000;
/** Styles of word processors are far shorter; searching longer ones would take long. */
const MAX_ATTRIBUTE = 4_000;

interface Open {
  rest: Iterator<ParsedElement | string>;
  into: HtmlElement;
  depth: number;
}

/**
 * The tree of a parsed page. Elements deeper than 200 levels or beyond the first 100,000 are replaced by
 * their content; attributes longer than 4,000 characters are left out, except addresses. Iterative, so
 * that no depth exhausts the stack.
 */
export function treeOf(page: Iterable<ParsedElement | string>): HtmlElement {
  const root: HtmlElement = { name: '#root', attributes: {}, children: [] };
  const open: Open[] = [{ rest: page[Symbol.iterator](), into: root, depth: 1 }];
  let elements = 0;
  for (let here = open.at(-1); here; here = open.at(-1)) {
    const { into, depth } = here;
    const { value: node, done } = here.rest.next();
    if (done) {
      open.pop();
      continue;
    }
    if (typeof node === 'string') {
      addText(into, node);
      continue;
    }
    elements += 1;
    const isKept = depth < MAX_DEPTH && elements <= MAX_ELEMENTS;
    const element = isKept ? elementOf(node) : into;
    if (isKept) into.children.push(element);
    if (UNREAD.has(node.name)) continue;
    const rest = node.children[Symbol.iterator]();
    open.push({ rest, into: element, depth: isKept ? depth + 1 : depth });
  }
  return root;
}

function elementOf({ name: element, attributes }: ParsedElement): HtmlElement {
  const kept: Record<string, string> = Object.create(null);
  for (const [key, value] of attributes) {
    const name = key.toLowerCase();
    if (name === 'href' || name === 'src' || value.length <= MAX_ATTRIBUTE) kept[name] = value;
  }
  return { name: element, attributes: kept, children: [] };
}

function addText({ children }: HtmlElement, text: string): void {
  if (text === '') return;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}
