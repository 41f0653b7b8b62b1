import type { ReactNode } from 'react';
import type { Footnote, Inline, LanguageAttributes, Mark } from '@/domain/documents/document';
import { noteParagraphs } from '@/domain/documents/notes';
import { isSameJson } from '@/domain/documents/same';
import { scriptOf } from '@/i18n/languages';
import { type BodyContext, linkAttributes, noteNumber, several } from './body-context';

/** Outermost first: neighbours with the same link become one link, whatever their other marks. */
const NESTING = [
  'link',
  'language',
  'bold',
  'italic',
  'strike',
  'smallCaps',
  'superscript',
  'subscript',
] as const;

/** Inline nodes as React nodes. A footnote becomes its number and is added to `context.notes`. */
export function inlines(
  nodes: Inline[] | undefined,
  context: BodyContext,
  nesting: readonly Mark['type'][] = NESTING,
): ReactNode {
  if (!nodes?.length) return null;
  const [outer, ...inner] = nesting;
  if (!outer) return several(nodes.map((node) => leaf(node, context)));
  return several(
    runsOf(nodes, outer).map(({ mark, run }) => {
      return mark ? marked(mark, run, context, inner) : inlines(run, context, inner);
    }),
  );
}

function runsOf(nodes: Inline[], type: Mark['type']) {
  const runs: Array<{ mark: Mark | undefined; run: Inline[] }> = [];
  for (const node of nodes) {
    const marks = node.type === 'footnote' ? undefined : node.marks;
    const mark = marks?.find((one) => one.type === type);
    const last = runs.at(-1);
    if (last && isSameJson(last.mark, mark)) last.run.push(node);
    else runs.push({ mark, run: [node] });
  }
  return runs;
}

function marked(
  mark: Mark,
  run: Inline[],
  context: BodyContext,
  inner: readonly Mark['type'][],
): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inlines(run, context, inner)}</strong>;
    case 'italic':
      return <em>{inlines(run, context, inner)}</em>;
    case 'strike':
      return <s>{inlines(run, context, inner)}</s>;
    case 'smallCaps':
      return <span className="small-caps">{inlines(run, context, inner)}</span>;
    case 'superscript':
      return <sup>{inlines(run, context, inner)}</sup>;
    case 'subscript':
      return <sub>{inlines(run, context, inner)}</sub>;
    case 'link': {
      const link = context.inert ? null : linkAttributes(context, mark.attrs.href);
      const words = inlines(run, context, inner);
      return link ? <a {...link}>{words}</a> : words;
    }
    case 'language':
      return foreign(mark.attrs, run, context, inner);
  }
}

/** Latin text within Latin text is set in italics; other scripts are distinct without. */
function foreign(
  { lang, dir }: LanguageAttributes,
  run: Inline[],
  context: BodyContext,
  inner: readonly Mark['type'][],
): ReactNode {
  const within = { ...context, language: lang };
  if (scriptOf(lang) === 'Latn' && scriptOf(context.language) === 'Latn') {
    const upright = inner.filter((type) => type !== 'italic');
    return <i lang={lang}>{inlines(run, within, upright)}</i>;
  }
  return (
    <span lang={lang} dir={dir}>
      {inlines(run, within, inner)}
    </span>
  );
}

function leaf(node: Inline, context: BodyContext): ReactNode {
  if (node.type === 'text') return node.text;
  if (node.type === 'hardBreak') return <br />;
  return context.inert ? null : noteReference(node, context);
}

function noteReference(note: Footnote, context: BodyContext): ReactNode {
  context.notes.push({
    paragraphs: noteParagraphs(note.content),
    language: context.language,
  });
  const n = context.notes.length;
  return (
    <>
      <sup>
        <a
          role="doc-noteref"
          href={`#${context.idPrefix}-n${n}`}
          id={`${context.idPrefix}-r${n}`}
          aria-label={context.labels.note(n)}
        >
          {noteNumber(context, n)}
        </a>
      </sup>
      {context.hasSideNotes && sideNote(note, n, context)}
    </>
  );
}

/** The words of a note once more, beside its place; for the eyes alone, and without links. */
function sideNote(note: Footnote, n: number, context: BodyContext): ReactNode {
  const paragraphs = noteParagraphs(note.content).map((each) =>
    inlines(each, { ...context, inert: true }),
  );
  return (
    <small className="side-note" aria-hidden="true">
      {noteNumber(context, n)}
      {several(paragraphs.flatMap((each) => [' ', each]))}
    </small>
  );
}
