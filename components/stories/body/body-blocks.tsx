import type { ReactNode } from 'react';
import type {
  ArchivalItem,
  Block,
  Heading,
  ListItem,
  PullQuote,
} from '@/domain/documents/document';
import { foldSpace } from '@/domain/documents/plain/clean-text';
import { blockText } from '@/domain/documents/plain/plain-text';
import { type BodyContext, languageIn, linkAttributes, several } from './body-context';
import { figure, gallery } from './body-figure';
import { attachedFile } from './body-file';
import { inlines } from './body-inlines';
import { table } from './body-table';
import { videoLink } from './body-video-link';

/** Blocks as React nodes. Empty paragraphs and headings are left out. */
export function blocks(list: Block[], context: BodyContext): ReactNode {
  return several(list.map((block) => blockNode(block, context)));
}

function blockNode(block: Block, context: BodyContext): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? <p>{inlines(block.content, context)}</p> : null;
    case 'heading':
      return block.content?.length ? headingNode(block, context) : null;
    case 'bulletList':
      return <ul>{several(block.content.map((item) => listItem(item, context)))}</ul>;
    case 'orderedList': {
      const start = block.attrs.start === 1 ? undefined : block.attrs.start;
      return <ol start={start}>{several(block.content.map((item) => listItem(item, context)))}</ol>;
    }
    case 'blockquote':
      return <blockquote>{blocks(block.content, context)}</blockquote>;
    case 'pullQuote':
      return pullQuote(block, context);
    case 'figure':
      return figure(block.attrs, context);
    case 'gallery':
      return gallery(block, context);
    case 'table':
      return table(block, context, (cell) => compact(cell.content, context));
    case 'horizontalRule':
      return <hr />;
    case 'passage': {
      const { lang, dir } = block.attrs;
      return (
        <div lang={lang} dir={dir} className="passage">
          {blocks(block.content, { ...context, language: lang })}
        </div>
      );
    }
    case 'archivalItem':
      return archivalItem(block, context);
    case 'attachedFile':
      return attachedFile(block.attrs.attachmentId, context);
    case 'videoLink':
      return videoLink(block, context);
  }
}

function headingNode(heading: Heading, context: BodyContext): ReactNode {
  const { attrs, content } = heading;
  const Tag = headingTag(attrs.level + context.headingShift);
  return <Tag id={context.anchors?.get(heading)}>{inlines(content, context)}</Tag>;
}

/** The heading element of a level, at most h6. */
export function headingTag(level: number) {
  const tags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return tags[Math.min(Math.max(level, 1), 6) - 1] ?? 'h6';
}

function listItem(item: ListItem, context: BodyContext): ReactNode {
  return <li>{compact(item.content, context)}</li>;
}

/** Blocks of a list item or cell: a first paragraph alone, or with lists only, gets no `<p>`. */
function compact([first, ...others]: Block[], context: BodyContext): ReactNode {
  if (!first) return null;
  const listsFollow = others.every(({ type }) => type === 'bulletList' || type === 'orderedList');
  if (first.type !== 'paragraph' || !listsFollow) return blocks([first, ...others], context);
  return several([inlines(first.content, context), blocks(others, context)]);
}

/**
 * A pull quote that repeats the text is decoration: hidden from screen readers and left out of
 * feeds. One that does not repeat the text is content.
 */
function pullQuote({ content }: PullQuote, context: BodyContext): ReactNode {
  const words = foldSpace(content.map(blockText).join(' '));
  if (!words) return null;
  const repeats = context.plainText.includes(words);
  if (repeats && context.baseUrl) return null;
  return (
    <aside className="pull-quote" aria-hidden={repeats || undefined}>
      {blocks(content, { ...context, inert: true })}
    </aside>
  );
}

function archivalItem({ attrs }: ArchivalItem, context: BodyContext): ReactNode {
  const { label, identifier, dates, access, href } = attrs;
  const link = href === null ? null : linkAttributes(context, href);
  return (
    <p className="archival-item">
      {link ? <a {...link}>{label}</a> : label}{' '}
      {dates && (
        <>
          (<bdi>{dates}</bdi>){' '}
        </>
      )}
      <bdi className="call-number">{identifier}</bdi>
      {access && (
        <>
          {' '}
          <small {...languageIn(context, context.labelsLanguage)}>
            {context.labels.access(access)}
          </small>
        </>
      )}
    </p>
  );
}
