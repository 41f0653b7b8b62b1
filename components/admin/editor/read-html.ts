import { withTable } from '@/domain/documents/html/loose-cells';
import { type HtmlElement, type ParsedElement, treeOf } from '@/domain/documents/html/tree';

/** The tree of any HTML, by the browser's parser. Nothing is fetched or executed. */
export function readHtml(html: string): HtmlElement {
  return treeOf(childrenOf(new DOMParser().parseFromString(withTable(html), 'text/html')));
}

function* childrenOf(parent: ParentNode): Generator<ParsedElement | string> {
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) yield node.nodeValue ?? '';
    else if (node instanceof Element) {
      yield {
        name: node.localName.toLowerCase(),
        attributes: Array.from(node.attributes, ({ name, value }) => [name, value] as const),
        children: childrenOf(node),
      };
    }
  }
}
