import type { NamedTerm } from '@/domain/taxonomy/named-term';

type Subject = Pick<NamedTerm, 'id' | 'name' | 'slug' | 'language'>;

/** What the stories of a topic have in common besides it. */
export interface TopicSubjects {
  names: readonly Subject[];
  places: readonly Subject[];
  /** Topics of the same stories, then those of the same parent; none that lies above or below. */
  related: readonly Subject[];
}
