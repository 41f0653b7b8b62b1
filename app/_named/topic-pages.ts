import { getTopic } from '@/domain/topics/queries';
import type { Topic } from '@/domain/topics/topic';
import type { NamedPages } from './named-pages';

export const TOPIC_PAGES: NamedPages<Topic> = { kind: 'topic', section: 'topics', get: getTopic };
