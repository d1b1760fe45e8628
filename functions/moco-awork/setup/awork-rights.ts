import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { AworkPermissions } from '../../../shared/vendors/awork/records.ts';
import { say } from '../../../shared/wording.ts';
import type { MocoAworkRun } from '../run.ts';
import { createTell } from './item.ts';
import { aworkRights, rightWords } from './wordings.ts';

/** awork tells by feature what a key may do, and writes nothing for the question. https://developers.awork.com/permissions */
export async function checkAworkRights(
  { awork }: Pick<MocoAworkRun, 'awork'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  const permissions = await awork.permissions();
  if (permissions?.isBlocked) return [tell('person', rightWords.aworkBlocked)];
  if (permissions?.isAdmin) return [tell('ok', rightWords.aworkAdmin)];
  const missing = permissions && missingRights(permissions);
  if (!missing) return [tell('unseen', rightWords.aworkUnseen)];
  if (missing.length === 0) return [tell('ok', rightWords.aworkEnough)];
  const rights = missing.map(([, wording]) => say(wording, {}, setup.language)).join(', ');
  return [tell('person', rightWords.aworkLacks, { rights })];
}

/** Undefined where awork names its features otherwise than its documents do. */
function missingRights({ permissions }: AworkPermissions) {
  const needed = Object.entries(aworkRights);
  const features = permissions.map(({ feature }) => feature);
  const isReadable =
    features.length === 0 || needed.some(([right]) => features.includes(right.split(':')[0] ?? ''));
  if (!isReadable) return undefined;
  const given = permissions.flatMap(({ feature, accessLevels }) =>
    accessLevels.map((level) => `${feature}:${level}`),
  );
  return needed.filter(([right]) => !given.includes(right));
}
