import type { TermWords } from '@/domain/taxonomy/term-name';

export type CollectionWords = Required<Omit<TermWords, 'sortForm'>>;
