import { searchPath } from '@/domain/addresses/address';
import type { FilterChoices } from '@/domain/reader/search/filter-choice';
import type { ActiveFilter } from '@/domain/reader/search/found';
import {
  type SearchRequest,
  SUBJECT_PARAMETERS,
  type SubjectParameter,
} from '@/domain/reader/search/search-request';
import { LONGEST_QUERY } from '@/domain/search/parse-query';
import { decadeParam } from '@/domain/search/typed-decade';
import { KINDS } from '@/domain/stories/story-kind';
import { direction, languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface SearchFormProps {
  request: SearchRequest;
  choices: FilterChoices;
  /** Those that the search is narrowed by. */
  filters: readonly ActiveFilter[];
  language: string;
}

interface Option {
  value: string;
  label: string;
  /** Language of the label, if not the page's. */
  tongue?: string;
}

/** The search box with its filters; they go into the address. */
export function SearchForm({ request, choices, filters, language }: SearchFormProps) {
  const t = getT(language);
  /** The chosen one may have too few stories to be among the choices. */
  const named = (name: SubjectParameter): Option[] => {
    const chosen = chosenOf(name);
    const isListed = !chosen || choices[name].some(({ slug }) => slug === chosen.slug);
    return (isListed ? choices[name] : [chosen, ...choices[name]]).map((each) => ({
      value: each.slug,
      label: each.name,
      tongue: each.language === language ? undefined : each.language,
    }));
  };
  const chosenOf = (name: SubjectParameter) =>
    filters.flatMap((each) => (each.name === name ? each.subject : []))[0];
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
  const languages = choices.languages.map((tag) => {
    return { value: tag, label: languageName(tag, language) };
  });
  return (
    <search>
      <form className="search-form wide" action={searchPath(language)}>
        <div className="find">
          <input
            type="search"
            name="q"
            aria-label={t('search.label')}
            defaultValue={request.q.slice(0, LONGEST_QUERY)}
            dir="auto"
            maxLength={LONGEST_QUERY}
          />
          <button type="submit">{t('search.title')}</button>
        </div>
        <details>
          <summary>{t('search.filters')}</summary>
          <div className="filters">
            <Choice name="kind" options={kinds} value={request.kind ?? ''} language={language} />
            {SUBJECT_PARAMETERS.map((name) => (
              <Choice
                key={name}
                name={name}
                options={named(name)}
                value={chosenOf(name)?.slug ?? ''}
                language={language}
              />
            ))}
            <Choice
              name="language"
              options={languages}
              value={request.language}
              language={language}
            />
            <label>
              <span>
                {t('search.decade')} <small>({t('search.decadeHint')})</small>
              </span>
              <input
                name="decade"
                defaultValue={request.decade === null ? '' : decadeParam(request.decade)}
                maxLength={5}
                size={6}
                dir="ltr"
              />
            </label>
          </div>
        </details>
        {request.isExact && <input type="hidden" name="exact" value="1" />}
      </form>
    </search>
  );
}

interface ChoiceProps {
  name: 'kind' | (typeof SUBJECT_PARAMETERS)[number] | 'language';
  options: readonly Option[];
  value: string;
  language: string;
}

/** None where there is nothing to choose. */
function Choice({ name, options, value, language }: ChoiceProps) {
  const t = getT(language);
  if (options.length === 0) return null;
  return (
    <label>
      <span>{t(`search.${name}`)}</span>
      <select name={name} defaultValue={value}>
        <option value="">{t('search.all')}</option>
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={option.tongue}
            dir={option.tongue && direction(option.tongue)}
          >
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
