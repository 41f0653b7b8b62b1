/** Hashing of passwords: argon2id, 19 MiB, two passes, at most two at a time. */
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { Refused } from '@/domain/forms/form';

const OPTIONS = {
  algorithm: 2 satisfies Algorithm,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};
const AT_ONCE = 2;
/** About two seconds of hashing; further requests are refused. */
const MOST_WAITING = 60;

interface Queue {
  running: number;
  waiting: (() => void)[];
}

/** A global queue, because Next bundles this module more than once. */
const KEY = Symbol.for('vitrine.password-queue');
const held = globalThis as { [KEY]?: Queue };

/** Thrown when too many passwords wait to be checked. */
export class TooManyAtOnce extends Refused {
  override name = 'TooManyAtOnce';

  constructor() {
    super('signIn.crowded', null, 503);
  }
}

/** The hash of a password, to be stored. @throws TooManyAtOnce */
export function hashOfPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), OPTIONS));
}

/**
 * Whether a password matches a hash. Without a hash a dummy one is checked, so that the time does
 * not reveal whether an account exists.
 * @throws TooManyAtOnce
 */
export function isPassword(kept: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(kept ?? (await nobodys()), normal(password));
    return matches && kept !== null;
  });
}

let made: Promise<string> | null = null;

function nobodys(): Promise<string> {
  made ??= hash(crypto.randomUUID(), OPTIONS);
  return made;
}

/** Keyboards encode the same characters differently (NIST SP 800-63B §3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  held[KEY] ??= { running: 0, waiting: [] };
  const queue = held[KEY];
  if (queue.running >= AT_ONCE) {
    if (queue.waiting.length >= MOST_WAITING) throw new TooManyAtOnce();
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  } else {
    queue.running++;
  }
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running--;
  }
}
