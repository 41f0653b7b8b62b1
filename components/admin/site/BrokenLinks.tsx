import { DataTable } from '@/components/admin/ui/DataTable';
import { EmptyState } from '@/components/admin/ui/EmptyState';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { textPath } from '@/domain/addresses/staff-address';
import type { BrokenLink } from '@/domain/links/broken-link';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface BrokenLinksProps {
  language: string;
  links: readonly BrokenLink[];
}

export function BrokenLinks({ language, links }: BrokenLinksProps) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <SectionTitle>{t('site.links')}</SectionTitle>
      <p className="hint">{t('site.linksHint')}</p>
      {links.length === 0 ? (
        <EmptyState title={t('site.noBroken')} />
      ) : (
        <DataTable
          caption={t('site.brokenCount', { count: links.length })}
          rows={links}
          rowKey={({ storyId, language: tag, href }) => `${storyId} ${tag} ${href}`}
          columns={[
            {
              key: 'text',
              label: t('site.standsIn'),
              isHeader: true,
              cell: (link) => (
                <a
                  href={textPath(link.storyId, link.language)}
                  lang={link.language}
                  dir={direction(link.language)}
                >
                  {link.title}
                </a>
              ),
            },
            {
              key: 'language',
              label: t('site.language'),
              cell: (link) => languageName(link.language, language),
            },
            { key: 'href', label: t('site.leadsTo'), cell: ({ href }) => <bdi>{href}</bdi> },
            {
              key: 'why',
              label: t('site.why'),
              cell: ({ because }) => t(`site.because.${because}`),
            },
          ]}
        />
      )}
    </section>
  );
}
