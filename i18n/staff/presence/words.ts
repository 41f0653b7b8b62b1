/** The words of this folder by language; written by `npm run messages:generate`. */
import de from './de.json';
import en from './en.json';
import fa from './fa.json';
import fr from './fr.json';
import nl from './nl.json';
import ru from './ru.json';
import zhHans from './zh-Hans.json';

export const words = { de, en, fa, fr, nl, ru, 'zh-Hans': zhHans };
