import { attemptPart } from '../../../shared/operations/attempt-part.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { OtherAccount } from '../../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { isSameTenant, TENANT_FACT, tenantMark } from '../guard-tenant.ts';
import type { HqAworkRun } from '../run.ts';
import { keyWords } from './key-wordings.ts';
import { partWords } from './part-wordings.ts';
import { otherGeneration, usedGenerations, withoutGeneration } from './used-generations.ts';

/** Keeps which HQ system the connection belongs to, and refuses every other one from then on. */
export function checkTenant({ people }: Pick<HqAworkRun, 'people'>, setup: SetupContext) {
  return attemptPart(partWords.tenant, setup, async () => {
    const tell = createTell(setup);
    const users = await withoutGeneration(() => people.hqUsers());
    if (!users) {
      const version = usedGenerations(setup).people;
      return [tell('person', keyWords.peopleGeneration, { version, other: otherGeneration(version) })];
    }
    if (users.length === 0) return [tell('person', keyWords.nobody)];
    const known = setup.connection.accounts[TENANT_FACT];
    if (known && !isSameTenant(known, users)) return [tell('person', keyWords.otherTenant)];
    const mark = tenantMark(users);
    // People come and go, so the mark is kept as new as the last setup.
    if (mark !== known) await setup.saveAccounts({ [TENANT_FACT]: mark });
    return [tell('ok', keyWords.tenant, { count: users.length })] satisfies ChecklistItem[];
  });
}

/** Changes nothing. HQ does not tell how a system is called. */
export async function otherTenant(
  { people }: Pick<HqAworkRun, 'people'>,
  { connection }: Pick<SetupContext, 'connection'>,
): Promise<OtherAccount | undefined> {
  const known = connection.accounts[TENANT_FACT];
  const users = known === undefined ? undefined : await withoutGeneration(() => people.hqUsers());
  return known !== undefined && users && !isSameTenant(known, users) ? {} : undefined;
}
