import type { Dir } from '@/domain/documents/document';
import type { DifferencePart } from '@/domain/translations/word-difference';
import type { StaffT } from '@/i18n/staff/translate';
import type { BodyLine } from './difference';

/** One of two versions of a wording, with the words marked that the other lacks. */
export function WordsThat({ parts, are }: { parts: DifferencePart[]; are: 'gone' | 'new' }) {
  const Mark = are === 'gone' ? 'del' : 'ins';
  let at = 0;
  return parts
    .filter(({ is }) => is === 'same' || is === are)
    .map(({ is, words }) => {
      at += words.length;
      return is === 'same' ? words : <Mark key={at}>{words}</Mark>;
    });
}

interface DifferenceCellProps {
  line: BodyLine;
  /** Comparison with the paragraph next to it; null without a counterpart or a change. */
  parts: DifferencePart[] | null;
  side: 'gone' | 'new';
  t: StaffT;
  language: string;
  dir: Dir;
  imageName?: (id: string) => string;
}

export function DifferenceCell(props: DifferenceCellProps) {
  const { line, parts, side, t, language, dir } = props;
  const own = { lang: language, dir };
  if (line.is === 'same') return line.text ? <p {...own}>{line.text}</p> : <p>{named(props)}</p>;
  const all: DifferencePart[] = parts ?? [{ is: side, words: line.text }];
  const isSameWords = parts?.every(({ is }) => is === 'same') === true;
  const Mark = side === 'gone' ? 'del' : 'ins';
  return (
    <>
      {line.text ? (
        <p {...own}>
          <WordsThat parts={all} are={side} />
        </p>
      ) : (
        <p>
          <Mark>{named(props)}</Mark>
        </p>
      )}
      {isSameWords && line.text && (
        <p className="difference-whose">{t('writing.difference.form')}</p>
      )}
    </>
  );
}

/** Describes a block without text, such as an image or a separator. */
function named({ line, t, imageName }: DifferenceCellProps): string {
  const names = line.images.map((id) => imageName?.(id) ?? '').filter(Boolean);
  if (names.length > 0) return t('writing.difference.images', { names: names.join('; ') });
  return `(${t(`writing.difference.${kindOf(line)}`)})`;
}

function kindOf({ kind }: BodyLine): 'image' | 'separator' | 'emptyLine' {
  if (kind === 'figure' || kind === 'gallery') return 'image';
  return kind === 'horizontalRule' ? 'separator' : 'emptyLine';
}
