import { direction } from '../languages';

/** Arguments of messages that are filled with names, titles and addresses in any script. */
const IN_ANY_SCRIPT =
  /\{(?:name|names|by|title|email|file|term|writer|host|provider|found|placeholders)\}/g;

/**
 * The messages of a language; in one that is written from right to left, names and titles in them
 * are isolated, so that a Latin name does not take the date or number beside it along.
 */
export function isolated<M>(messages: M, language: string): M {
  return direction(language) === 'rtl' ? withIsolates(messages) : messages;
}

function withIsolates<M>(messages: M): M {
  if (typeof messages === 'string') {
    return messages.replace(IN_ANY_SCRIPT, '\u2068$&\u2069') as M & string;
  }
  if (typeof messages !== 'object' || messages === null) return messages;
  const entries = Object.entries(messages).map(([key, value]) => [key, withIsolates(value)]);
  return Object.fromEntries(entries);
}
