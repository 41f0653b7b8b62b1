import { createContext } from 'react';

/** Keys of the page around the editor, listed in its help; `keys` as `keysShown` takes them. */
export const MoreKeys = createContext<readonly { label: string; keys: string }[]>([]);
