import type { ReactNode } from 'react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { bodyLabels } from '@/components/admin/writing/body-labels';
import { blocks } from '@/components/stories/body/body-blocks';
import {
  type BodyContext,
  type BodyFiles,
  type BodyImages,
  type MetNote,
  noteNumber,
  several,
} from '@/components/stories/body/body-context';
import { inlines } from '@/components/stories/body/body-inlines';
import { asParagraph, backLink } from '@/components/stories/body/StoryBody';
import type { Block } from '@/domain/documents/document';
import { blockWords } from '@/domain/documents/plain/block-words';
import type { InterfaceLanguage } from '@/i18n/languages';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import type { Row } from './rows/rows';
import { WordChanges } from './rows/WordChanges';

interface Shown {
  language: string;
  images: BodyImages;
  files: BodyFiles;
  interfaceLanguage: InterfaceLanguage;
}

/** Renders lists of blocks of one text, each with its notes; notes are numbered throughout. */
export function blockShower(shown: Shown, idPrefix: string): (list: Block[]) => ReactNode {
  const context: BodyContext = {
    ...shown,
    textLanguage: shown.language,
    labels: bodyLabels(shown.interfaceLanguage),
    labelsLanguage: shown.interfaceLanguage,
    idPrefix,
    baseUrl: '',
    headingShift: 0,
    plainText: '',
    inert: false,
    notes: [],
  };
  return (list) => {
    const before = context.notes.length;
    const body = blocks(list, context);
    const notes = context.notes.slice(before);
    return (
      <>
        {body}
        {several(notes.map((note, at) => noteOfSource(note, before + at + 1, context)))}
      </>
    );
  };
}

function noteOfSource(note: MetNote, n: number, context: BodyContext): ReactNode {
  const lines = note.paragraphs.map((each) => inlines(each, context));
  const last = several([lines.pop(), ' ', backLink(n, context)]);
  const [first, ...more] = [...lines, last];
  return (
    <div id={`${context.idPrefix}-n${n}`} className="text-small leading-[1.45]">
      <p>
        {noteNumber(context, n)}. {first}
      </p>
      {several(more.map(asParagraph))}
    </div>
  );
}

/** The source text of each row by key, with changes since the translation marked. */
export function sourceCells(rows: readonly Row[], shown: Shown): Record<string, ReactNode> {
  const show = blockShower(shown, 'source');
  return Object.fromEntries(
    rows.map((row) => {
      const now = row.source ? show([row.source.block]) : null;
      return [
        row.key,
        <div key={row.key} className="prose">
          {cellOf(row, now, shown)}
          {row.isMoved && <MovedNote interfaceLanguage={shown.interfaceLanguage} />}
        </div>,
      ];
    }),
  );
}

function MovedNote({ interfaceLanguage }: Pick<Shown, 'interfaceLanguage'>) {
  return (
    <p
      lang={interfaceLanguage}
      dir={direction(interfaceLanguage)}
      className="text-small leading-[1.45]"
    >
      {getStaffT(interfaceLanguage)('translationPage.row.moved')}
    </p>
  );
}

function cellOf({ is, was, source }: Row, now: ReactNode, shown: Shown): ReactNode {
  if (is === 'inStep' || is === 'added') return now;
  const { language, interfaceLanguage } = shown;
  const t = getStaffT(interfaceLanguage);
  const own = { lang: interfaceLanguage, dir: direction(interfaceLanguage) };
  if (!was?.block) {
    return (
      <>
        {now}
        <p {...own} className="text-small leading-[1.45]">
          {t('translationPage.row.wasLost')}
        </p>
      </>
    );
  }
  if (!source) {
    const words = blockWords(was.block);
    return (
      <WordChanges was={words} now="" language={language} interfaceLanguage={interfaceLanguage} />
    );
  }
  const isInWords = blockWords(was.block) !== blockWords(source.block);
  const wording = (block: Block) => blockWords(block, !isInWords);
  if (wording(was.block) === wording(source.block)) {
    return (
      <>
        {now}
        <p {...own} className="text-small leading-[1.45]">
          {t('translationPage.row.noWords')}
        </p>
      </>
    );
  }
  return (
    <>
      <WordChanges
        was={wording(was.block)}
        now={wording(source.block)}
        language={language}
        interfaceLanguage={interfaceLanguage}
      />
      <div {...own} className="mt-2 text-small">
        <Disclosure summary={t('translationPage.row.asNow')}>
          <div lang={language} dir={direction(language)}>
            {now}
          </div>
        </Disclosure>
      </div>
    </>
  );
}
