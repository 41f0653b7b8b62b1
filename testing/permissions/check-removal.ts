/** Skips one check in the source and finds out whether a test notices. */
import { ROLES } from '@/db/schema/staff';
import type { Subject } from '@/domain/permissions/permissions';
import type { Role, Staff } from '@/domain/permissions/staff';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { expected, LANGUAGES, type Outcome, outcomeOf, storyIn, subjectsOf } from './cells';
import type { Site, Tampering } from './check-sites';
import { GATES, type Gate } from './gates';
import { type Scene, setScenes } from './scene-parts';
import { SCENES } from './scenes';
import { fileOf } from './sources';

const people = new Map<Role, Staff>();
const stories = new Map<string, string>();

/** Creates the users, stories and scenes. */
export async function setCells(): Promise<void> {
  freshDatabase();
  const languages = LANGUAGES.slice(0, 1);
  for (const role of ROLES) people.set(role, await anyStaff(role, { languages }));
  for (const language of LANGUAGES) stories.set(language, await storyIn(language));
  await setScenes(people);
}

/** Whether any result differs from the expected one while a check is skipped. */
export async function isMissed(site: Site, tampering: Tampering): Promise<boolean> {
  tampering.passedOver = site.at;
  try {
    return (await sceneGoesWrong(site, tampering)) || (await cellGoesWrong(site, tampering));
  } finally {
    tampering.passedOver = null;
  }
}

/** Outcome of a scene. */
export async function endOf(scene: Scene, tampering: Tampering): Promise<string> {
  tampering.denied = scene.denied ? { ...scene.denied } : null;
  const end = await scene.play();
  tampering.denied = null;
  return end;
}

/** Changes that every role may make: no cell refuses them, so the test denies the permission. */
export const OPEN_TO_ALL = GATES.filter(({ action }) => /^(account|notification)/.test(action));

/** Outcome of a change when its permission is denied to everybody. */
export async function endWithout(gate: Gate, tampering: Tampering): Promise<Outcome> {
  tampering.denied = { action: gate.action, after: 0 };
  const by = people.get('administrator') as Staff;
  const outcome = await outcomeOf(gate, by, {}, stories);
  tampering.denied = null;
  return outcome;
}

async function cellGoesWrong({ file }: Site, tampering: Tampering): Promise<boolean> {
  const own = GATES.filter(({ change }) => fileOf(change) === file);
  // Helpers shared between files are reached through their changes.
  for (const gate of own.length > 0 ? own : GATES) {
    for (const { by, subject, outcome } of refusedBy(gate, tampering)) {
      if ((await outcomeOf(gate, by, subject, stories)) !== outcome) return true;
    }
  }
  for (const gate of OPEN_TO_ALL.filter((each) => own.includes(each))) {
    if ((await endWithout(gate, tampering)) !== 'NotAllowed') return true;
  }
  return false;
}

async function sceneGoesWrong({ file }: Site, tampering: Tampering): Promise<boolean> {
  for (const scene of SCENES.filter(({ of }) => fileOf(of) === file)) {
    if ((await endOf(scene, tampering)) !== scene.ends) return true;
  }
  return false;
}

interface Refused {
  by: Staff;
  subject: Subject;
  outcome: Outcome;
}

/** The cells of a change that the table refuses. */
function refusedBy(gate: Gate, tampering: Tampering): Refused[] {
  const { passedOver } = tampering;
  tampering.passedOver = null;
  const cells = [...people.values()].flatMap((by) =>
    subjectsOf(gate).map((subject) => ({ by, subject, outcome: expected(gate, by, subject) })),
  );
  tampering.passedOver = passedOver;
  return cells.filter(({ outcome }) => outcome !== 'through');
}
