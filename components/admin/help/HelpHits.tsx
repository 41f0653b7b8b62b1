import { EmptyState } from '@/components/admin/ui/EmptyState';
import { MarkedText } from '@/components/search/MarkedText';
import { helpPath } from '@/domain/addresses/staff-address';
import type { GuideResults } from '@/domain/guide/guide-search';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface HelpHitsProps {
  language: string;
  words: string;
  results: GuideResults;
}

/** What a search of the guide found, or that it found nothing. */
export function HelpHits({ language, words, results: { hits, leftOut } }: HelpHitsProps) {
  const t = getStaffT(language);
  const isSearched = leftOut.join('') !== words.replace(/\s/g, '');
  return (
    <>
      {isSearched && leftOut.length > 0 && (
        <p className="text-faint" dir="auto">
          {t('help.leftOut', { words: leftOut.join(' ') })}
        </p>
      )}
      {hits.length > 0 && (
        <>
          <p role="status" className="text-faint">
            {t('help.found', { count: hits.length })}
          </p>
          <ul className="lines help-hits max-w-[48rem]">
            {hits.map(({ page, part, title, heading, excerpt }) => (
              <li key={page.name} lang={page.language} dir={direction(page.language)}>
                <a href={helpPath(page.name, part.id)}>
                  <MarkedText pieces={title} />
                  {part.heading && (
                    <>
                      {' · '}
                      <MarkedText pieces={heading} />
                    </>
                  )}
                </a>
                <p>
                  <MarkedText pieces={excerpt} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {hits.length === 0 && (
        <div role="status">
          <EmptyState title={isSearched ? t('help.none', { words }) : t('help.nothingTyped')}>
            <p>{t('help.noneHint')}</p>
          </EmptyState>
        </div>
      )}
    </>
  );
}
