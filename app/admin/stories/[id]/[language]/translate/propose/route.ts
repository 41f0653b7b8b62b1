import { jsonBody } from '@/app/admin/_http/request-body';
import { staffRoute } from '@/app/admin/_http/staff-route';
import type { ProposalsAnswer } from '@/components/admin/translations/proposals/propose-request';
import { Refused } from '@/domain/forms/form';
import { segmentsOf, withSegments } from '@/domain/translations/block-segments';
import { readProposalsForm } from '@/domain/translations/proposals-form';
import { askProvider } from '@/domain/translations/provider';
import { getSides } from '@/domain/translations/sides-queries';
import { translator } from '@/domain/translations/translator';
import { log } from '@/server/log';

const MOST_BYTES = 100_000;
const PATIENCE_MS = 60_000;

/** Machine translations of blocks of the source. Nothing is stored. */
export const POST = staffRoute({
  action: 'text.write',
  async run(staff, { request, params }) {
    const asked = readProposalsForm(await jsonBody(request, MOST_BYTES));
    if (!asked) throw new Refused('translationPage.machine.unreadable', null, 422);
    const { id: storyId = '', language = '' } = params;
    const sides = await getSides(staff, storyId, language, asked.from);
    const wanted = sides.source.filter(({ hash }) => asked.hashes.includes(hash));
    const blocks = [...new Map(wanted.map((each) => [each.hash, each.block]))];
    if (blocks.length === 0) {
      throw new Refused('translationPage.machine.gone', null, 409);
    }
    const machine = await translator().catch((error) => {
      log.error({ err: error }, 'the module that translates cannot be used');
      throw new Refused('translationPage.machine.failed', null, 503);
    });
    if (!machine) throw new Refused('translationPage.machine.off', null, 404);
    const segments = blocks.map(([, block]) => segmentsOf(block));
    const question = { segments: segments.flat(), from: asked.from, to: language };
    const answer = await askProvider(machine, question, PATIENCE_MS);
    if (!answer.ok) {
      log.warn({ err: answer.cause, problem: answer.problem }, 'the machine did not translate');
      throw new Refused(`translationPage.machine.${answer.problem}`, null, 503);
    }
    const proposals = blocks.map(([hash, block], at) => {
      const own = answer.segments.splice(0, segments[at]?.length ?? 0);
      return { hash, block: withSegments(block, own, language) };
    });
    return { name: machine.name, proposals } satisfies ProposalsAnswer;
  },
});
