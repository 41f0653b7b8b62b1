import type { ReactNode } from 'react';
import type { Block, Document, LineInline } from '@/domain/documents/document';
import { plainText } from '@/domain/documents/plain/plain-text';
import type { LinkTargets } from '@/domain/links/link-target';
import { direction } from '@/i18n/languages';
import { blocks, headingTag } from './body-blocks';
import {
  type BodyContext,
  type BodyFiles,
  type BodyImages,
  type BodyLabels,
  languageIn,
  type MetNote,
  several,
} from './body-context';
import { inlines } from './body-inlines';

const NO_FILES: BodyFiles = new Map();

export interface StoryBodyProps {
  /** From `parseDocument`. */
  document: Document;
  language: string;
  /** By image id; images that are missing are left out. */
  images: BodyImages;
  /** Attachments that the text may show. */
  files?: BodyFiles;
  labels: BodyLabels;
  /** Language of labels, where there is no interface in the text's language. */
  labelsLanguage?: string;
  /** Prefix of note ids; must be unique per body on a page. */
  idPrefix?: string;
  /** Origin for addresses that begin with `/`, for feeds and mail; also leaves out decoration. */
  baseUrl?: string;
  /** Targets of links within the site. */
  links?: LinkTargets;
  /** Ids of the headings that the contents name. */
  anchors?: ReadonlyMap<Block, string>;
  /** Whether notes are also beside the text, where the window is wide. */
  hasSideNotes?: boolean;
  /** Added to the levels of headings. */
  headingShift?: number;
  /** Element next to each block by index, for staff. */
  beside?: (position: number) => ReactNode;
}

/** A story's text as HTML without scripts or style attributes; `.prose` styles it. */
export function StoryBody(props: StoryBodyProps) {
  const { document, language, beside } = props;
  const context: BodyContext = {
    language,
    textLanguage: language,
    images: props.images,
    files: props.files ?? NO_FILES,
    labels: props.labels,
    labelsLanguage: props.labelsLanguage,
    idPrefix: props.idPrefix ?? 'fn',
    baseUrl: (props.baseUrl ?? '').replace(/\/+$/, ''),
    links: props.links,
    headingShift: props.headingShift ?? 0,
    plainText: plainText(document),
    anchors: props.anchors,
    hasSideNotes: props.hasSideNotes,
    inert: false,
    notes: [],
  };
  const body = beside
    ? several(
        document.content.map((block, position) => row(blocks([block], context), beside(position))),
      )
    : blocks(document.content, context);
  return (
    <div className="prose" lang={language} dir={direction(language)}>
      {body}
      {context.notes.length > 0 && endnotes(context, props.labelsLanguage)}
    </div>
  );
}

function row(block: ReactNode, beside: ReactNode): ReactNode {
  return (
    <div className="block-row">
      <div>{block}</div>
      {beside}
    </div>
  );
}

function endnotes(context: BodyContext, labelsLanguage: string | undefined): ReactNode {
  const Heading = headingTag(2 + context.headingShift);
  const headingId = `${context.idPrefix}-notes`;
  const language = languageIn(context, labelsLanguage);
  return (
    <section role="doc-endnotes" aria-labelledby={headingId} className="footnotes">
      <Heading id={headingId} {...language}>
        {context.labels.footnotes}
      </Heading>
      <ol>{several(context.notes.map((note, index) => endnote(note, index + 1, context)))}</ol>
    </section>
  );
}

function endnote(note: MetNote, n: number, context: BodyContext): ReactNode {
  return <li id={`${context.idPrefix}-n${n}`}>{noteBody(note, n, context)}</li>;
}

/** The paragraphs of a footnote. The link back to the text ends the last one; a single paragraph has no `<p>`. */
function noteBody(note: MetNote, n: number, context: BodyContext): ReactNode {
  const paragraphs = note.paragraphs.map((each) => noteLine(each, note.language, context));
  const last = several([paragraphs.pop(), ' ', backLink(n, context)]);
  return paragraphs.length === 0 ? last : several([...paragraphs, last].map(asParagraph));
}

function noteLine(words: LineInline[], language: string, context: BodyContext): ReactNode {
  return <span {...languageIn(context, language)}>{inlines(words, { ...context, language })}</span>;
}

/** The link from a note to where its number is in the text. */
export function backLink(n: number, { idPrefix, labels }: BodyContext): ReactNode {
  return (
    <a role="doc-backlink" href={`#${idPrefix}-r${n}`} aria-label={labels.backToText(n)}>
      ↑
    </a>
  );
}

export function asParagraph(line: ReactNode): ReactNode {
  return <p>{line}</p>;
}
