import type { TermWords } from '@/domain/taxonomy/term-name';

export type TopicWords = Omit<TermWords, 'extent'>;
