import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import { parseProjectAddress, projectUrl } from '../../../shared/vendors/awork/projects/project-address.ts';
import { targetOf } from '../../../shared/vendors/awork/projects/field-progress.ts';
import { findProjectField } from '../find-project-field.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Progress } from './project-progress.ts';
import { textField } from './project-source.ts';
import { projectReasons } from './reasons.ts';

/**
 * Writes the awork address into the MOCO project. MOCO drops fields it does not know, and values a field does not take,
 * without an error, so what came back is compared. An ignored write still comes back as a webhook, and would start the
 * next one: it is written down, and tried again only for whoever looks again.
 */
export async function storeAddress(
  mocoProjectId: number,
  progress: Progress,
  { claim, run }: { claim: OpenClaim; run: MocoAworkRun },
): Promise<void> {
  const names = run.settings.linkField;
  const missing = new Failure(projectReasons['link-field-missing'], { details: { field: names[0] } });
  const field = await findProjectField(names, run);
  if (field === undefined) throw missing;
  const workspaceUrl = await run.workspaceUrl();
  const targetId = targetOf(progress);
  const { data } = progress;
  const url = projectUrl(workspaceUrl, targetId);
  const stored = textField(await run.moco.setProjectFields(mocoProjectId, { [field]: url }), [field]);
  const address = parseProjectAddress(stored, workspaceUrl);
  if (!address || !('id' in address) || address.id !== targetId) {
    await claim.save({ data: { ...data, refusedUrl: url } });
    throw missing;
  }
  Object.assign(data, { url: stored, refusedUrl: undefined });
}
