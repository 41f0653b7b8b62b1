/** HTML outside browsers, read by the rules that browsers follow (HTML §13.2). */
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type ParserOptions,
  type Token,
} from 'parse5';
import { withTable } from '@/domain/documents/html/loose-cells';
import {
  type HtmlElement,
  MAX_ELEMENTS,
  type ParsedElement,
  treeOf,
} from '@/domain/documents/html/tree';

type Nodes = DefaultTreeAdapterTypes.DefaultTreeAdapterMap;

/** As deep as Chromium nests elements. */
const MAX_OPEN = 512;
const MAX_FORMATTING = 50;
/** Elements that the parser opens again in each block that follows, until they are closed. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Their content is not markup, so that their tags must not be ignored. */
const RAW = new Set('iframe noembed noframes script style textarea title xmp plaintext'.split(' '));

/** The tree of any HTML. Never throws; nothing is fetched or executed. */
export function readHtml(html: string): HtmlElement {
  const parser = new BoundedParser();
  parser.tokenizer.write(withTable(html), true);
  return treeOf(childrenOf(parser.document));
}

/**
 * The standard's algorithm takes quadratic time for tags that are nested without end, or for
 * formatting that is never closed. Tags beyond the limits are ignored; their text is kept.
 */
class BoundedParser extends Parser<Nodes> {
  readonly #made: { elements: number };
  /** Tags that were ignored and are not closed, by name. */
  readonly #ignored = new Map<string, number>();

  constructor() {
    const made = { elements: 0 };
    super({ scriptingEnabled: false, treeAdapter: countingAdapter(made) });
    this.#made = made;
  }

  override onStartTag(token: Token.TagToken): void {
    const { tagName } = token;
    if (RAW.has(tagName) || !this.#isBeyond(tagName)) super.onStartTag(token);
    else this.#ignored.set(tagName, (this.#ignored.get(tagName) ?? 0) + 1);
  }

  override onEndTag(token: Token.TagToken): void {
    const { tagName } = token;
    const ignored = this.#ignored.get(tagName) ?? 0;
    if (ignored > 0) this.#ignored.set(tagName, ignored - 1);
    else if (RAW.has(tagName) || this.#made.elements < MAX_ELEMENTS) super.onEndTag(token);
  }

  #isBeyond(tagName: string): boolean {
    if (this.#made.elements >= MAX_ELEMENTS || this.openElements.stackTop >= MAX_OPEN) return true;
    const { entries } = this.activeFormattingElements;
    return FORMATTING.has(tagName) && entries.length >= MAX_FORMATTING;
  }
}

function countingAdapter(made: { elements: number }): ParserOptions<Nodes>['treeAdapter'] {
  return {
    ...defaultTreeAdapter,
    createElement: (...given) => {
      made.elements += 1;
      return defaultTreeAdapter.createElement(...given);
    },
  };
}

function* childrenOf(parent: Nodes['parentNode']): Generator<ParsedElement | string> {
  for (const node of parent.childNodes) {
    if (defaultTreeAdapter.isTextNode(node)) yield node.value;
    else if (defaultTreeAdapter.isElementNode(node)) {
      yield {
        name: node.tagName.toLowerCase(),
        attributes: node.attrs.map(({ prefix, name, value }) => [
          prefix ? `${prefix}:${name}` : name,
          value,
        ]),
        children: childrenOf(node),
      };
    }
  }
}
