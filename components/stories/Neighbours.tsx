import { storyPath } from '@/domain/addresses/address';
import type { StoryRow } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { InLanguage } from './InLanguage';

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
      {previous && (
        <Neighbour row={previous} label={t('story.previous')} rel="prev" language={language} />
      )}
      {next && <Neighbour row={next} label={t('story.next')} rel="next" language={language} />}
    </ul>
  );
}

interface NeighbourProps {
  row: StoryRow;
  label: string;
  rel: 'prev' | 'next';
  language: string;
}

function Neighbour({ row, label, rel, language }: NeighbourProps) {
  const tongue = languageAttributes(row.language, language);
  return (
    <li className={rel}>
      <span className="faint">{label}</span>{' '}
      <a href={storyPath(row.language, row.slug)} rel={rel} hrefLang={tongue.lang} {...tongue}>
        {row.title}
      </a>{' '}
      <InLanguage of={row.language} language={language} isInline />
    </li>
  );
}
