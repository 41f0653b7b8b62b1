/** Text that breaks layouts tested only with short words. */
export const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

export const LONG_ADDRESS = `https://archive.example.org/${'collection/items/'.repeat(4)}ab`;

export const LONG_TITLE =
  `${'Letters and leaflets of the printers’ union of Amsterdam, '.repeat(5)}${LONG_WORD}`.slice(
    0,
    300,
  );

/** A story in Markdown with such text in every element. */
export const HARD_TEXT = `
It was set in **${LONG_WORD}** and is kept at ${LONG_ADDRESS}.[^1]

## ${LONG_WORD}

- ${LONG_ADDRESS}
- ${LONG_WORD}

> ${LONG_ADDRESS}

[^1]: See ${LONG_ADDRESS} and ${LONG_WORD}.
`;
