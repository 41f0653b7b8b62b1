import { getName } from '@/domain/names/queries';
import type { ShownName } from '@/domain/names/shown-name';
import type { NamedPages } from './named-pages';

export const NAME_PAGES: NamedPages<ShownName> = {
  kind: 'name',
  section: 'names',
  isByEvent: true,
  needsStories: true,
  get: getName,
};
