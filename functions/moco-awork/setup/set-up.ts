import { createCache, scopedCache } from '../../../shared/cache.ts';
import { attemptParts } from '../../../shared/operations/attempt-part.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { checkAworkRights } from '../../../shared/vendors/awork/setup/awork-rights.ts';
import { ensureAworkWebhook } from '../../../shared/vendors/awork/setup/awork-webhook.ts';
import type { AworkRight } from '../../../shared/vendors/awork/setup/wordings.ts';
import { aworkPartWords } from '../../../shared/vendors/awork/setup/wordings.ts';
import { LANGUAGE_FACT } from '../account-language.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { checkAbsences } from './check-absences.ts';
import { checkKeys } from './check-keys.ts';
import { comparePeople } from './compare-people.ts';
import { learnLanguage } from './learn-language.ts';
import { ensureMocoFields } from './moco-fields.ts';
import { checkMocoRights } from './moco-rights.ts';
import { ensureMocoWebHooks } from './moco-web-hooks.ts';
import { readMoco } from './read-moco.ts';
import { checkSignatures } from './signatures.ts';
import { keyWords, partWords } from './wordings.ts';

function neededInAwork({
  settings: { addMembers, leadIsResponsible, absenceKinds },
}: MocoAworkRun): readonly AworkRight[] {
  const isForMembers = addMembers || leadIsResponsible;
  return [
    'project-create:write',
    isForMembers ? 'project-master-data:manage' : 'project-master-data:write',
    'project-planning-data:manage',
    'project-timetracking:write',
    'company-master-data:write',
    'user-master-data:read',
    'workspace-manage-config:write',
    ...(absenceKinds.length > 0 ? (['user-planning-data:write'] as const) : []),
  ];
}

export async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, connection } = setup;
  // People and templates are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openMocoAworkRun({ ...context, cache });
  const keys = Object.values(await checkKeys(run, setup)).flat();
  if (keys.some(({ state }) => state !== 'ok')) return keys;
  const parts = await attemptParts(
    [
      [partWords.mocoRights, () => checkMocoRights(run, setup)],
      [aworkPartWords.rights, () => checkAworkRights(neededInAwork(run), run.awork, setup)],
      [partWords.mocoProjects, () => checkReading(run, setup)],
      [partWords.absences, () => checkAbsences(run, setup)],
      [partWords.mocoFields, () => checkFields({ ...context, cache }, setup)],
      [partWords.mocoHooks, () => ensureMocoWebHooks(run, setup)],
      [aworkPartWords.webhook, () => ensureAworkWebhook(run.awork, setup)],
      [partWords.people, () => comparePeople(run, setup)],
      [partWords.signatures, () => checkSignatures(setup)],
    ],
    setup,
  );
  return [...keys, ...parts];
}

/** What the directions read all the time and no other part of the checklist asks for. */
async function checkReading({ moco, awork }: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  for await (const _project of moco.projects({})) break;
  const roles = await awork.projectRoles();
  await awork.typesOfWork();
  return [tell('ok', keyWords.reading), ...(roles.length > 0 ? [] : [tell('warning', keyWords.noRole)])];
}

/** The names of the fields depend on the language of the account, which is learned first. */
async function checkFields(context: SetupContext['context'], setup: SetupContext): Promise<ChecklistItem[]> {
  const facts = await readMoco(openMocoAworkRun(context));
  const language = await learnLanguage(facts, setup);
  const { connection } = context;
  const accounts = { ...connection.accounts, [LANGUAGE_FACT]: language };
  const run = openMocoAworkRun({ ...context, connection: { ...connection, accounts } });
  return ensureMocoFields(facts, run, setup);
}
