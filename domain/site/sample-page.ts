/** Types of readers' pages that a preview of the house style shows. */
export const SAMPLE_PAGES = ['front', 'topic', 'story', 'collection', 'search'] as const;

export type SamplePage = (typeof SAMPLE_PAGES)[number];

export function isSamplePage(name: string): name is SamplePage {
  return SAMPLE_PAGES.some((page) => page === name);
}
