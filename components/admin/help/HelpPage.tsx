import { Notice } from '@/components/admin/ui/Notice';
import { Pager } from '@/components/admin/ui/Pager';
import { HELP_PATH, helpPath } from '@/domain/addresses/staff-address';
import type { GuidePage } from '@/domain/guide/guide';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { GuideText } from './GuideText';
import { HelpSearch } from './HelpSearch';

interface HelpPageProps {
  language: string;
  page: GuidePage;
  previous: GuidePage | null;
  next: GuidePage | null;
}

/** A page of the guide, with its headings and the search. */
export function HelpPage({ language, page, previous, next }: HelpPageProps) {
  const t = getStaffT(language);
  const { name, title, parts } = page;
  const written = { lang: page.language, dir: direction(page.language) };
  const headings = parts.filter(({ heading }) => heading);
  return (
    <>
      <p className="print:hidden">
        <a href={HELP_PATH}>{t('help.all')}</a>
      </p>
      <h1 {...written}>{title}</h1>
      {page.language !== language && (
        <Notice>
          <p>{t('help.english')}</p>
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
        <div className="grid content-start gap-4 print:hidden">
          {headings.length > 1 && (
            <nav aria-labelledby="contents">
              <p id="contents" className="text-small text-faint">
                {t('help.contents')}
              </p>
              <ul {...written}>
                {headings.map(({ id, heading }) => (
                  <li key={id}>
                    <a href={`#${id}`} className="inline-block min-h-6 py-0.5">
                      {heading}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <HelpSearch language={language} />
        </div>
        <article className="prose help-text" {...written}>
          {parts.map(({ id, heading, content }) => [
            heading && (
              <h2 key={id} id={id} tabIndex={-1}>
                {heading}
              </h2>
            ),
            <GuideText key={`text-${id}`} page={name} nodes={content} />,
          ])}
        </article>
      </div>
      <div className="print:hidden">
        <Pager
          label={t('help.pages')}
          previous={
            previous && {
              href: helpPath(previous.name),
              label: t('help.previous', { title: previous.title }),
            }
          }
          next={next && { href: helpPath(next.name), label: t('help.next', { title: next.title }) }}
        />
      </div>
    </>
  );
}
