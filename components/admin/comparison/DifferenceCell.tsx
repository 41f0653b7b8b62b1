import type { Dir } from '@/domain/documents/document';
import type { DifferencePart } from '@/domain/translations/word-difference';
import type { StaffT } from '@/i18n/staff/translate';
import { Changed } from './Changed';
import type { BodyLine } from './difference';
import { figureWords } from './figure-words';

/** One of two versions of a wording, with the words marked that the other lacks. */
export function WordsThat({ parts, are }: { parts: DifferencePart[]; are: 'gone' | 'new' }) {
  let at = 0;
  return parts
    .filter(({ is }) => is === 'same' || is === are)
    .map(({ is, words }) => {
      at += words.length;
      return is === 'same' ? (
        words
      ) : (
        <Changed key={at} is={are}>
          {words}
        </Changed>
      );
    });
}

interface DifferenceCellProps {
  line: BodyLine;
  /** The line next to it in the other version. */
  other: BodyLine | null;
  /** Comparison with the paragraph next to it; null without a counterpart or a change. */
  parts: DifferencePart[] | null;
  side: 'gone' | 'new';
  t: StaffT;
  language: string;
  dir: Dir;
  imageName?: (id: string) => string;
}

export function DifferenceCell(props: DifferenceCellProps) {
  const { line, other, parts, side, t, language, dir } = props;
  const own = { lang: language, dir };
  if (line.is === 'same') {
    if (line.figure || !line.text) return <p>{named(line, props)}</p>;
    return <p {...own}>{line.text}</p>;
  }
  const all: DifferencePart[] = parts ?? [{ is: side, words: line.text }];
  const isSameWords = parts?.every(({ is }) => is === 'same') === true;
  const name = named(line, props);
  const isSameUse = line.figure && other?.figure && named(other, props) === name;
  return (
    <>
      {(line.figure || !line.text) && (
        <p>{isSameUse ? name : <Changed is={side}>{name}</Changed>}</p>
      )}
      {line.text && (
        <p {...own}>
          <WordsThat parts={all} are={side} />
        </p>
      )}
      {isSameWords && line.text && !line.figure && (
        <p className="mt-[0.375rem] text-faint text-small">{t('writing.difference.form')}</p>
      )}
    </>
  );
}

/** Describes a block without text, such as an image or a separator. */
function named(line: BodyLine, { t, imageName }: DifferenceCellProps): string {
  const uses = line.figure && figureWords(line.figure, t, imageName);
  if (uses) return imageName ? uses : `${t(`writing.difference.image`)} · ${uses}`;
  const names = line.images.map((id) => imageName?.(id) ?? '').filter(Boolean);
  if (names.length > 0) return t('writing.difference.images', { names: names.join('; ') });
  return `(${t(`writing.difference.${kindOf(line)}`)})`;
}

function kindOf({ kind }: BodyLine): 'image' | 'file' | 'separator' | 'emptyLine' {
  if (kind === 'attachedFile') return 'file';
  if (kind === 'figure' || kind === 'gallery') return 'image';
  return kind === 'horizontalRule' ? 'separator' : 'emptyLine';
}
