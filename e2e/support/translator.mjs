/**
 * A deterministic translation provider for tests; certain words make it fail.
 * @type {import('../../domain/translations/provider').TranslationProvider}
 */
const translator = {
  name: 'Test machine',
  async translate(segments, from, to) {
    if (segments.some((each) => each.includes('MACHINE-FAILS'))) throw new Error('no');
    if (segments.some((each) => each.includes('MACHINE-MISCOUNTS'))) return ['one'];
    return segments.map((each) => `${from}→${to}: ${each}`);
  },
};

export default translator;
