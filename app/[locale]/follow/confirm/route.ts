import { followRoute, type Posted, textOf, tokenOf } from '@/app/_follow/follow-route';
import { tx } from '@/db/client';
import { followStatePath, openRequestPath } from '@/domain/addresses/follow-address';
import { readTypedCode } from '@/domain/subscriptions/code';
import {
  type Confirmed,
  confirmByCode,
  confirmByLink,
} from '@/domain/subscriptions/confirm-changes';
import { type CodeState, codeState } from '@/domain/subscriptions/page-states';
import { openState, sealState } from '@/domain/subscriptions/sealed-state';

/** Confirms a request: by the token of the mail's link, or by the six digits. */
export const POST = followRoute(async (posted) => {
  const { form, language, now } = posted;
  const token = tokenOf(form);
  if (token === '') return byCode(posted);
  const confirmed = await tx((write) => confirmByLink(write, token, now));
  if (confirmed.is === 'confirmed') return donePath(posted, confirmed);
  return openRequestPath(language, token);
});

async function byCode(posted: Posted): Promise<string> {
  const { form, language, network, now } = posted;
  const state = openState('code', codeState, textOf(form, 's'), now);
  if (!state) return followStatePath(language, 'new', 'expired');
  const { requestId } = state;
  const code = readTypedCode(textOf(form, 'code'));
  if (code === '') {
    const again: CodeState = { ...state, problem: 'codeMissing', left: null };
    return followStatePath(language, 'code', sealState('code', again, now));
  }
  const confirmed = await tx((write) => confirmByCode(write, { requestId, code, network }, now));
  if (confirmed.is === 'confirmed') return donePath(posted, confirmed);
  const isWrong = confirmed.is === 'wrong';
  const again: CodeState = {
    ...state,
    problem: confirmed.is === 'wrong' ? null : confirmed.is,
    left: isWrong ? confirmed.left : null,
  };
  return followStatePath(language, 'code', sealState('code', again, now));
}

function donePath({ language, now }: Posted, confirmed: Confirmed & { is: 'confirmed' }): string {
  const { kind, token, leftOut } = confirmed;
  return followStatePath(language, 'done', sealState('done', { kind, token, leftOut }, now));
}
