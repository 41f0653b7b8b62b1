import { absolute, frontPath, searchPath } from '@/app/address';
import type { Frame } from '@/components/layout/frame';
import { present } from './present';

/** The archive as stories and collections refer to it; the front page says more about it. */
export function archiveThing({ siteName }: Pick<Frame, 'siteName'>) {
  const url = absolute('/');
  return { '@type': 'ArchiveOrganization', '@id': `${url}#archive`, name: siteName, url };
}

/** The front page: the site with its search, and the archive with what the foot of its pages says. */
export function siteLinkedData(frame: Frame): Record<string, unknown> {
  const { language, siteName, tagline } = frame;
  return present({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${absolute('/')}#site`,
    url: absolute(frontPath(language)),
    name: siteName,
    description: tagline,
    inLanguage: language,
    publisher: publisher(frame),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(searchPath(language))}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  });
}

function publisher(frame: Frame): Record<string, unknown> {
  const { logo, footer, social = [] } = frame;
  return present({
    ...archiveThing(frame),
    logo: logo && absolute(`/media/${logo.light.name}`),
    email: footer?.email,
    telephone: footer?.telephone,
    address: footer?.address.split('\n').join(', '),
    // A profile may also be a page of this site, which would say nothing about the archive.
    sameAs: social.map(({ href }) => href).filter((href) => href.startsWith('https:')),
  });
}
