import { followRoute, type Posted, textOf } from '@/app/_follow/follow-route';
import { offeredScopes } from '@/app/_follow/scope-names';
import { tx } from '@/db/client';
import {
  followNotePath,
  followStatePath,
  leftPath,
  preferencesPath,
} from '@/domain/addresses/follow-address';
import { mailIsOn } from '@/domain/mail/mail';
import {
  type CodeState,
  leftState,
  type PreferencesState,
} from '@/domain/subscriptions/page-states';
import {
  changePreferences,
  deleteSubscriber,
  pauseMails,
} from '@/domain/subscriptions/preferences-changes';
import { requestAddress } from '@/domain/subscriptions/request-changes';
import { scopeKey } from '@/domain/subscriptions/scope';
import { findCurrentScopes } from '@/domain/subscriptions/scope-queries';
import { openState, sealState } from '@/domain/subscriptions/sealed-state';
import {
  findByToken,
  listFollowed,
  type SubscriberRow,
} from '@/domain/subscriptions/subscriber-queries';
import { undoUnsubscribe, unsubscribe } from '@/domain/subscriptions/unsubscribe-changes';
import { emailProblem, scopesProblem, type Typed, typedIn } from '@/domain/subscriptions/wish-form';

interface Own extends Posted {
  by: SubscriberRow;
  typed: Typed;
  /** The keys among them that nobody can begin to follow at present. */
  refused: readonly string[];
}

type Write = Parameters<Parameters<typeof tx>[0]>[0];
type Change = (write: Write, own: Own) => Promise<string>;

/** What subscribers change on their own pages, by the name of the button. */
const CHANGES: Readonly<Record<string, Change>> = {
  save: async (write, own) => {
    const { by, now } = own;
    // What is followed stays, but nobody begins to follow what is not public or not mailed at present.
    const followed = (await listFollowed(write, by.id)).map(scopeKey);
    const refused = own.refused.filter((key) => !followed.includes(key));
    const scopes = own.typed.scopes.filter((key) => !refused.includes(key));
    const typed = { ...own.typed, email: '', scopes };
    const problem = refused.length > 0 ? 'notOffered' : scopesProblem(scopes);
    if (problem) return back(own, { problem, refused, typed });
    await changePreferences(write, by, typed, own, now);
    return back(own, { done: 'saved' });
  },
  pause: async (write, own) => {
    await pauseMails(write, own.by, true, own.now);
    return back(own, { done: 'paused' });
  },
  resume: async (write, own) => {
    await pauseMails(write, own.by, false, own.now);
    return back(own, { done: 'resumed' });
  },
  address: async (write, own) => {
    const { by, language, network, now } = own;
    const { email } = own.typed;
    const problem = emailProblem(email);
    const asked =
      problem || !mailIsOn()
        ? null
        : await requestAddress(write, by, { email, language, network }, now);
    if (asked?.is !== 'asked') {
      return back(own, { problem: problem ?? asked?.is ?? 'tryAgain', email });
    }
    const { requestId } = asked;
    const { typed, token } = own;
    const state: CodeState = { requestId, typed, problem: null, left: null, token };
    return followStatePath(language, 'code', sealState('code', state, now));
  },
  delete: async (write, own) => {
    if (textOf(own.form, 'sure') !== 'yes') return back(own, { problem: 'notSure' });
    await deleteSubscriber(write, own.by, own.now);
    return followNotePath(own.language, 'deleted');
  },
  unsubscribe: (write, own) => leave(write, own, own.typed.scopes[0] ?? null),
  unsubscribeAll: (write, own) => leave(write, own, null),
  undo: async (write, own) => {
    const { by, form, now } = own;
    const state = openState('left', leftState, textOf(form, 's'), now);
    if (state?.subscriberId !== by.id) return back(own, { problem: 'expired' });
    const leftOut = await undoUnsubscribe(write, by, state.givenUp, own, now);
    return back(own, leftOut.length > 0 ? { problem: 'noRoom' } : { done: 'undone' });
  },
};

/** A changed subscription; forms of a link that is not valid any more lead to the page about that. */
export const POST = followRoute(async (posted) => {
  const { form, language, token } = posted;
  const read = typedIn(form, language);
  const typed = { ...read, scopes: await findCurrentScopes(read.scopes) };
  const { refused } = await offeredScopes(typed.scopes, language);
  const asked = textOf(form, 'do');
  const change = Object.hasOwn(CHANGES, asked) ? CHANGES[asked] : undefined;
  return tx(async (write) => {
    const by = await findByToken(write, token);
    if (!by || !change) return preferencesPath(language, token);
    return change(write, { ...posted, by, typed, refused });
  });
});

async function leave(write: Write, own: Own, scope: string | null): Promise<string> {
  const { by, language, token, now } = own;
  const givenUp = await unsubscribe(write, by, scope, now);
  return leftPath(language, token, sealState('left', { subscriberId: by.id, givenUp }, now));
}

function back({ language, token, now }: Posted, given: Partial<PreferencesState>): string {
  const state = { done: null, problem: null, refused: [], typed: null, email: '', ...given };
  return preferencesPath(language, token, sealState('preferences', state, now));
}
