import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface NeighboursProps {
  language: string;
  previous: StoryRow | null;
  next: StoryRow | null;
}

/** Links to the stories before and after one; nothing where there is none. */
export function Neighbours({ language, previous, next }: NeighboursProps) {
  const t = getT(language);
  if (!previous && !next) return null;
  return (
    <ul className="neighbours">
      {previous && <Neighbour row={previous} label={t('story.previous')} rel="prev" />}
      {next && <Neighbour row={next} label={t('story.next')} rel="next" />}
    </ul>
  );
}

function Neighbour({ row, label, rel }: { row: StoryRow; label: string; rel: 'prev' | 'next' }) {
  return (
    <li className={rel}>
      <span className="faint">{label}</span>{' '}
      <a
        href={storyPath(row.language, row.slug)}
        rel={rel}
        lang={row.language}
        dir={direction(row.language)}
      >
        {row.title}
      </a>
    </li>
  );
}
