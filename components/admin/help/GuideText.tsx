import type { Nodes, Table } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import type { PageName } from '@/domain/guide/guide';
import { guideAddress } from '@/domain/guide/guide-links';

/** Characters of the longest keys pressed together; what is typed can be longer and may break anywhere. */
const LONGEST_KEYS = 'Alt+Umschalt+M'.length;

interface GuideTextProps {
  /** The page that links without a file belong to. */
  page: PageName;
  nodes: readonly Nodes[];
}

/**
 * Text of the guide as HTML. What is between backticks is typed or pressed.
 * @throws Error for Markdown that the guide does not use, such as HTML and images
 */
export function GuideText({ page, nodes }: GuideTextProps) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes of one text have no other key
    <Fragment key={index}>{htmlOf(page, node)}</Fragment>
  ));
}

function htmlOf(page: PageName, node: Nodes): ReactNode {
  const inside = 'children' in node ? <GuideText page={page} nodes={node.children} /> : null;
  switch (node.type) {
    case 'text':
      return node.value;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'inlineCode':
      return (
        <kbd dir="auto" className={node.value.length > LONGEST_KEYS ? 'wrap-anywhere' : undefined}>
          {node.value}
        </kbd>
      );
    case 'link':
      return <a href={guideAddress(node.url, page)}>{inside}</a>;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'list':
      return node.ordered ? <ol>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem': {
      const [first, ...more] = node.children;
      const isLine = first?.type === 'paragraph' && more.length === 0;
      return <li>{isLine ? <GuideText page={page} nodes={first.children} /> : inside}</li>;
    }
    case 'table':
      return tableOf(page, node);
    default:
      throw new Error(`The guide has no ${node.type}.`);
  }
}

function tableOf(page: PageName, { children: [head, ...rows] }: Table): ReactNode {
  const cells = (row: Table['children'][number], Cell: 'th' | 'td') =>
    row.children.map((cell, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: cells of one row have no other key
      <Cell key={index} scope={Cell === 'th' ? 'col' : undefined}>
        <GuideText page={page} nodes={cell.children} />
      </Cell>
    ));
  return (
    <table>
      {head && (
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one table have no other key
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
