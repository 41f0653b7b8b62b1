import type { TermWords } from '@/domain/taxonomy/term-name';

export type CollectionWords = Required<TermWords>;
