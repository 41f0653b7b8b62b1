import type { TermWords } from '@/domain/taxonomy/term-name';

/** A collection's words in one language, as an editor keeps them. */
export type CollectionWords = Required<TermWords>;
