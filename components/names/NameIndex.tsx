import { namePath, namesPath } from '@/domain/addresses/address';
import type { IndexGroup } from '@/domain/names/alphabet';
import { NAME_KINDS } from '@/domain/names/name';
import type { ListedName } from '@/domain/names/shown-name';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { headId, type IndexView, indexPath } from './index-address';
import { nameYears } from './name-dates';
import { scriptName } from './script-name';

export interface NameIndexProps {
  language: string;
  view: IndexView;
  /** The whole index; the page shows a part of it. */
  pages: readonly (readonly IndexGroup<ListedName>[])[];
}

const KINDS = { person: 'persons', organisation: 'organisations', event: 'events' } as const;

/** An index of names by letter, in the order of the page's language, as at the end of a book. */
export function NameIndex({ language, view, pages }: NameIndexProps) {
  const t = getT(language);
  const home = namesPath(language);
  const shown = pages[view.page - 1] ?? [];
  return (
    <>
      <nav className="choices wide" aria-label={t('name.choices')}>
        <ul>
          {[null, ...NAME_KINDS].map((kind) => (
            <li key={kind}>
              <a
                href={indexPath(home, { kind, page: 1 })}
                aria-current={kind === view.kind ? 'true' : undefined}
              >
                {t(`name.${kind ? KINDS[kind] : 'all'}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 && <p className="empty wide">{t('name.empty')}</p>}
      <Letters language={language} view={view} pages={pages} />
      <div className="name-index">
        {shown.map((group) => (
          <Group key={group.head} group={group} language={language} />
        ))}
      </div>
      {pages.length > 1 && (
        <nav className="onward wide" aria-label={t('name.pages')}>
          {view.page > 1 && (
            <a href={indexPath(home, { ...view, page: view.page - 1 })} rel="prev">
              {t('name.previous')}
            </a>
          )}
          {view.page < pages.length && (
            <a href={indexPath(home, { ...view, page: view.page + 1 })} rel="next">
              {t('name.next')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

/** Every letter that has names, wherever in the index they are. */
function Letters({ language, view, pages }: NameIndexProps) {
  const home = namesPath(language);
  const seen = new Set<string>();
  const letters = pages.flatMap((groups, at) =>
    groups.flatMap((group) => {
      if (seen.has(group.head)) return [];
      seen.add(group.head);
      const page = at + 1;
      const path = page === view.page ? '' : indexPath(home, { ...view, page });
      return { ...group, href: `${path}#${encodeURIComponent(headId(group.head))}` };
    }),
  );
  if (letters.length < 2) return null;
  return (
    <nav className="letters wide" aria-label={getT(language)('name.letters')}>
      <ul>
        {letters.map(({ head, isScript, href }) => (
          <li key={head}>
            <a href={href}>{isScript ? scriptName(head, language) : head}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ group, language }: { group: IndexGroup<ListedName>; language: string }) {
  const { head, isScript, names } = group;
  return (
    <section className="ledger wide" aria-labelledby={headId(head)}>
      <h2 id={headId(head)} className={isScript ? undefined : 'letter'}>
        {isScript ? scriptName(head, language) : head}
      </h2>
      <ul className="names">
        {names.map((each) => (
          <li key={each.id}>
            <a
              href={namePath(language, each.slug)}
              {...languageAttributes(each.language, language)}
            >
              {each.name}
            </a>{' '}
            <Facts name={each} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ name, language }: { name: ListedName; language: string }) {
  const years = nameYears(name, language);
  const count = getT(language)('topic.stories', { count: name.stories });
  return <small>{years ? `${years} · ${count}` : count}</small>;
}
