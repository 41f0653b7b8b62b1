import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { type ListView, viewPath } from './list-view';

interface ViewChoiceProps {
  language: string;
  /** Path of the page without options. */
  home: string;
  view: ListView;
  /** Number of stories in any language, and in the page's; counted on the first page only. */
  counts: { all: number; only: number } | null;
  /** Whether readers can choose between all languages and the page's. */
  hasLanguages: boolean;
  /** Whether readers can choose the order. */
  hasOrder: boolean;
}

/** "All languages (90) · Only English (83)" and "Newest first · By date of event · Timeline". */
export function ViewChoice(props: ViewChoiceProps) {
  const { language, home, view, counts, hasLanguages, hasOrder } = props;
  const t = getT(language);
  const name = languageName(language, language);
  const here = (is: boolean) => (is ? 'true' : undefined);
  const all = counts ? t('topic.allCounted', { count: counts.all }) : t('topic.all');
  const only = counts
    ? t('topic.onlyCounted', { language: name, count: counts.only })
    : t('topic.only', { language: name });
  if (!hasLanguages && !hasOrder) return null;
  return (
    <nav className="choices wide" aria-label={t('topic.choices')}>
      {hasLanguages && (
        <ul>
          <li>
            <a href={viewPath(home, { ...view, only: false })} aria-current={here(!view.only)}>
              {all}
            </a>
          </li>
          <li>
            <a href={viewPath(home, { ...view, only: true })} aria-current={here(view.only)}>
              {only}
            </a>
          </li>
        </ul>
      )}
      {hasOrder && (
        <ul>
          <li>
            <a
              href={viewPath(home, { ...view, byEvent: false, isTimeline: false })}
              aria-current={here(!view.byEvent)}
            >
              {t('topic.newestFirst')}
            </a>
          </li>
          <li>
            <a
              href={viewPath(home, { ...view, byEvent: true, isTimeline: false })}
              aria-current={here(view.byEvent && !view.isTimeline)}
            >
              {t('topic.byEvent')}
            </a>
          </li>
          <li>
            <a
              href={viewPath(home, { ...view, byEvent: true, isTimeline: true })}
              aria-current={here(view.isTimeline === true)}
            >
              {t('topic.timeline')}
            </a>
          </li>
        </ul>
      )}
    </nav>
  );
}
