import { searchPath } from '@/domain/addresses/address';
import { getT } from '@/i18n/translate';

/** The box in which readers search. It is on every page, so it has no attribute too many. */
export function SearchBox({ language }: { language: string }) {
  const t = getT(language);
  return (
    <search>
      <form action={searchPath(language)}>
        <input type="search" aria-label={t('search.label')} name="q" />
        <button type="submit">{t('search.title')}</button>
      </form>
    </search>
  );
}
