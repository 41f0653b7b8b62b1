import { searchPath } from '@/domain/addresses/address';
import { getT } from '@/i18n/translate';

interface SearchBoxProps {
  language: string;
  /** What was searched for. */
  q?: string;
}

/** The box in which readers search, a form that works without scripts. */
export function SearchBox({ language, q }: SearchBoxProps) {
  const t = getT(language);
  return (
    <search>
      <form className="find" action={searchPath(language)}>
        <input
          type="search"
          name="q"
          aria-label={t('search.label')}
          defaultValue={q}
          dir="auto"
          maxLength={500}
        />
        <button type="submit">{t('search.title')}</button>
      </form>
    </search>
  );
}
