import type { MocoAworkRun } from '../run.ts';

/**
 * MOCO takes time only from people assigned to the project. Whoever is already assigned stays as they are. A person's
 * first entries often arrive together, and MOCO refuses a second assignment, so it is done by one worker at a time.
 */
export async function assignPerson(
  mocoProjectId: number,
  mocoUserId: number,
  run: MocoAworkRun,
): Promise<void> {
  const { moco, locks, connection } = run;
  await locks.alone(connection.id, `assign-${mocoProjectId}-${mocoUserId}`, async () => {
    const project = await moco.project(mocoProjectId);
    const contract = project?.contracts.find(({ user_id }) => user_id === mocoUserId);
    if (contract?.active) return;
    if (contract) await moco.reactivateContract(mocoProjectId, contract.id);
    else await assign(mocoProjectId, mocoUserId, run);
  });
}

async function assign(mocoProjectId: number, mocoUserId: number, { moco }: MocoAworkRun): Promise<void> {
  try {
    await moco.assignUser(mocoProjectId, mocoUserId);
  } catch (error) {
    // A person may have assigned them in the same moment.
    const project = await moco.project(mocoProjectId);
    const isAssigned = project?.contracts.some(({ user_id, active }) => active && user_id === mocoUserId);
    if (!isAssigned) throw error;
  }
}
