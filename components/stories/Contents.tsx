import type { Frame } from '@/components/layout/frame';
import type { ContentsEntry } from '@/domain/documents/contents';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface ContentsProps {
  frame: Frame;
  /** Language of the headings. */
  language: string;
  entries: readonly ContentsEntry[];
}

/** Links to the headings of a long story, beside it where there is room. */
export function Contents({ frame, language, entries }: ContentsProps) {
  return (
    <nav className="contents label" aria-labelledby="contents">
      <h2 className="label" id="contents">
        {getT(frame.language)('story.contents')}
      </h2>
      <ol lang={language} dir={direction(language)}>
        {entries.map(({ id, words }) => (
          <li key={id}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
