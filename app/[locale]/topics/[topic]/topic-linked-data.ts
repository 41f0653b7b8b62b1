import { listPage } from '@/app/_linked-data/list-page';
import { topicPath, topicsPath } from '@/app/address';
import type { Frame } from '@/components/layout/frame';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { getT } from '@/i18n/translate';

interface TopicPage {
  frame: Frame;
  topic: NamedTerm;
  /** What it is part of, outermost first. */
  above: readonly Pick<NamedTerm, 'name' | 'slug'>[];
}

/**
 * The first page of a topic as schema.org data. Its stories are left out, because the page has few
 * bytes to spare and each of them says what it is about.
 */
export function topicLinkedData({ frame, topic, above }: TopicPage): Record<string, unknown> {
  const { language } = frame;
  const pathOf = (slug: string) => topicPath(language, slug);
  return listPage(frame, {
    name: topic.name,
    description: topic.description,
    path: pathOf(topic.slug),
    about: { '@type': 'Thing', name: topic.name },
    above: [
      { name: getT(language)('frame.topics'), path: topicsPath(language) },
      ...above.map(({ name, slug }) => ({ name, path: pathOf(slug) })),
    ],
  });
}
