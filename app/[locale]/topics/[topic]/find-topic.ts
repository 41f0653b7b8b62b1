import { cache } from 'react';
import { topicPath } from '@/app/address';
import { languageLinks, readFrame } from '@/app/frame';
import type { Frame } from '@/components/layout/frame';
import { findNamed } from '@/domain/links/named-queries';
import { getTopic, isTopicUnpublished } from '@/domain/topics/queries';
import type { Topic } from '@/domain/topics/topic';

/** The topic at an address; its new address when it has moved; null when there is none. */
export type FoundTopic =
  | { is: 'here'; topic: Topic }
  | { is: 'moved'; slug: string }
  | { is: 'withdrawn' }
  | null;

/** Finds a topic by its current slug, a former one, or its slug in another language. */
export const topicAt = cache(async (locale: string, slug: string) => {
  const frame = await readFrame(locale);
  return { frame, found: await find(frame, slug) };
});

/** Addresses of a topic in other languages, by its name there or its fallback name. */
export function topicLinks(frame: Frame, topic: Topic, rest = '') {
  return languageLinks(frame, (language) => {
    return `${topicPath(language, topic.slugs[language] ?? topic.slug)}${rest}`;
  });
}

async function find(frame: Frame, slug: string): Promise<FoundTopic> {
  const { language } = frame;
  const id = await findNamed('topic', language, slug);
  if (!id) return null;
  const topic = await getTopic(id, language);
  if (!topic) return (await isTopicUnpublished(id)) ? { is: 'withdrawn' } : null;
  return topic.slug === slug ? { is: 'here', topic } : { is: 'moved', slug: topic.slug };
}
