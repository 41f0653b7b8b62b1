/** Prefix of the field ids in the details form. */
export const FACTS_FORM = 'facts-form';
