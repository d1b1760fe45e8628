import type { MocoAworkTools } from '../connectors/moco-awork-tools.ts';

/** MOCO takes time only from people assigned to the project. Whoever is already assigned stays as they are. */
export async function assignPerson(
  mocoProjectId: number,
  mocoUserId: number,
  { moco }: MocoAworkTools,
): Promise<void> {
  const project = await moco.project(mocoProjectId);
  const contract = project?.contracts.find(({ user_id }) => user_id === mocoUserId);
  if (contract?.active) return;
  if (contract) await moco.reactivateContract(mocoProjectId, contract.id);
  else await moco.assignUser(mocoProjectId, mocoUserId);
}
