import type { TermWords } from '@/domain/taxonomy/term-name';

/** A topic's words in one language, as an editor keeps them. */
export type TopicWords = Omit<TermWords, 'extent'>;
