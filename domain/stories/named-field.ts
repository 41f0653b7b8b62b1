import * as field from '@/domain/forms/fields';
import type { MessageKey } from '@/domain/forms/form';
import { findNamed, type Named } from './named';

const MOST_SHOWN = 100;
const MOST_LABELS = 10;

/** A field in which something is chosen by its name: its id, or null for none. */
export function named(known: readonly Named[]) {
  return field.parsedIfAny(
    (typed) => {
      const found = findNamed(typed, known);
      return found.is === 'one' ? found.id : null;
    },
    (typed): MessageKey => {
      const found = findNamed(typed, known);
      const name = typed.slice(0, MOST_SHOWN);
      if (found.is !== 'several') return ['writing.wrong.noSuchName', { name }];
      const choices = found.labels.slice(0, MOST_LABELS).join('; ');
      return ['writing.wrong.severalNamed', { name, choices }];
    },
  );
}
