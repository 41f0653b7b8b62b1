/** Begins the ids of the fields of the facts. */
export const FACTS_FORM = 'facts-form';
