import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';

/**
 * MOCO takes time only from people assigned to the project. Whoever is already assigned stays as they are. A person's
 * first entries often arrive together, and MOCO refuses a second assignment, so it is done by one worker at a time.
 */
export async function assignPerson(
  mocoProjectId: number,
  mocoUserId: number,
  tools: MocoAworkTools,
): Promise<void> {
  const { moco, locks, connection } = tools;
  await locks.alone(connection.id, `assign-${mocoProjectId}-${mocoUserId}`, async () => {
    const project = await moco.project(mocoProjectId);
    const contract = project?.contracts.find(({ user_id }) => user_id === mocoUserId);
    if (contract?.active) return;
    if (contract) await moco.reactivateContract(mocoProjectId, contract.id);
    else await moco.assignUser(mocoProjectId, mocoUserId);
  });
}
