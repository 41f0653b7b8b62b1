'use client';

import { type ReactNode, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { blockInWords } from '@/components/admin/comparison/figure-words';
import { Button } from '@/components/admin/ui/Button';
import { shownField } from '@/domain/documents/byline';
import type { Block, Dir } from '@/domain/documents/document';
import { TEXT_FIELDS, type TextContent, type TextField } from '@/domain/texts/text-content';
import {
  type Choice,
  type Choices,
  clashesOf,
  type Merge,
  type MergePart,
  mergedText,
} from '@/domain/writing/merge';
import type { StaffT } from '@/i18n/staff/translate';

interface MergeViewProps {
  merge: Merge;
  name: string;
  language: string;
  dir: Dir;
  /** Whether nothing can be saved now. */
  isHeld: boolean;
  onTake(text: TextContent): void;
}

const ROWS = 'grid justify-items-start gap-3';
const PARTS = '[&>li]:border-line [&>li]:border-s-[3px] [&>li]:ps-3 [&>li]:wrap-anywhere';

/** The merge of two texts with the author of each change; conflicts are decided by the user. */
export function MergeView({ merge, name, language, dir, isHeld, onTake }: MergeViewProps) {
  const t = useTranslations();
  const [choices, setChoices] = useState<Choices>(new Map());
  const clashes = clashesOf(merge);
  const text = mergedText(merge, choices);
  const titleId = useId();
  const words = { lang: language, dir };
  const choose = (place: TextField | number) => (choice: Choice) =>
    setChoices(new Map([...choices, [place, choice]]));
  return (
    <section className={ROWS} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('presence.merge.title')}</h3>
      <p>
        {clashes.length > 0
          ? t('presence.merge.clashes', { count: clashes.length })
          : t('presence.merge.fits')}
      </p>
      <ol className={`${ROWS} list-none p-0 ${PARTS}`}>
        {TEXT_FIELDS.map((field) => {
          const found = merge.fields[field];
          if (found.from === 'both') return null;
          const label = t(`writing.field.${field}`);
          if (found.from !== 'clash') {
            return (
              <Piece key={field} label={label} from={t(`presence.merge.${found.from}`, { name })}>
                <p {...words}>{shownField(field, found.text) || '—'}</p>
              </Piece>
            );
          }
          const sides = {
            mine: [shownField(field, found.mine)],
            theirs: [shownField(field, found.theirs)],
          };
          return (
            <li key={field}>
              <p className="faint">{label}</p>
              <Clash {...sides} {...words} name={name} isField onChoose={choose(field)} />
            </li>
          );
        })}
        {merge.body.map((part, at) => {
          if (part.from === 'both') return null;
          const key = `${at} ${part.from}`;
          if (part.from !== 'clash') {
            return <Change key={key} part={part} name={name} {...words} />;
          }
          const sides = { mine: linesOf(part.mine, t), theirs: linesOf(part.theirs, t) };
          return (
            <li key={key}>
              <Clash {...sides} {...words} name={name} onChoose={choose(at)} />
            </li>
          );
        })}
      </ol>
      <Button kind="main" disabled={isHeld || text === null} onClick={() => text && onTake(text)}>
        {t('presence.merge.take')}
      </Button>
    </section>
  );
}

function linesOf(blocks: readonly Block[], t: StaffT): string[] {
  return blocks.map((block) => blockInWords(block, t));
}

interface PieceProps {
  label?: string;
  from: string;
  children: ReactNode;
}

function Piece({ label, from, children }: PieceProps) {
  return (
    <li>
      <p className="faint">
        {label && `${label} · `}
        {from}
      </p>
      {children}
    </li>
  );
}

interface ChangeProps {
  part: Exclude<MergePart, { from: 'clash' | 'both' }>;
  name: string;
  lang: string;
  dir: Dir;
}

function Change({ part, name, lang, dir }: ChangeProps) {
  const t = useTranslations();
  const isRemoved = part.blocks.length === 0;
  const removed = part.from === 'mine' ? 'removedMine' : 'removedTheirs';
  const shown: readonly Block[] = isRemoved ? part.was : part.blocks;
  return (
    <Piece from={t(`presence.merge.${isRemoved ? removed : part.from}`, { name })}>
      {shown.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a merge never move
        <p key={at} lang={lang} dir={dir}>
          {isRemoved ? (
            <del>{blockInWords(block, t)}</del>
          ) : (
            <mark>{blockInWords(block, t) || '—'}</mark>
          )}
        </p>
      ))}
    </Piece>
  );
}

interface ClashProps {
  mine: readonly string[];
  theirs: readonly string[];
  name: string;
  lang: string;
  dir: Dir;
  isField?: boolean;
  onChoose(choice: Choice): void;
}

function Clash({ mine, theirs, name, lang, dir, isField, onChoose }: ClashProps) {
  const t = useTranslations();
  const group = useId();
  const option = (choice: Choice, label: string, lines: readonly string[]) => (
    <label className="flex items-baseline gap-2">
      <input type="radio" name={group} onChange={() => onChoose(choice)} />
      <span>
        {label}
        <span lang={lang} dir={dir} className="block whitespace-pre-line">
          {lines.join('\n') || `(${t('presence.merge.nothing')})`}
        </span>
      </span>
    </label>
  );
  return (
    <fieldset className={ROWS}>
      <legend>{t('presence.merge.choose')}</legend>
      {option('mine', t('presence.merge.chooseMine'), mine)}
      {option('theirs', t('presence.merge.chooseTheirs', { name }), theirs)}
      {!isField && mine.length > 0 && theirs.length > 0 && (
        <label className="flex items-baseline gap-2">
          <input type="radio" name={group} onChange={() => onChoose('mineThenTheirs')} />
          <span>{t('presence.merge.chooseBoth')}</span>
        </label>
      )}
    </fieldset>
  );
}
