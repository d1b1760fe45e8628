import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import { targetOf } from '../../../shared/vendors/awork/projects/field-progress.ts';
import { parseProjectAddress, projectUrl } from '../../../shared/vendors/awork/projects/project-address.ts';
import type { HqFieldDefinition } from '../../../shared/vendors/hq/project-port.ts';
import type { HqAworkRun } from '../run.ts';
import type { Progress } from './project-progress.ts';
import { storedAddress } from './project-source.ts';
import { projectReasons } from './reasons.ts';

/**
 * Writes the awork address into the HQ project. Whether HQ keeps a value that its field does not take is not documented,
 * so the answer is compared. An ignored write still shows as a change, and would start the next one: it is written down,
 * and tried again only for whoever looks again.
 */
export async function storeAddress(
  hqProjectId: number,
  progress: Progress,
  { claim, run }: { claim: OpenClaim; run: HqAworkRun },
): Promise<void> {
  const { data } = progress;
  const workspaceUrl = await run.workspaceUrl();
  const targetId = targetOf(progress);
  const url = projectUrl(workspaceUrl, targetId);
  const refused = async (): Promise<never> => {
    await claim.save({ data: { ...data, refusedUrl: url } });
    throw new Failure(projectReasons['address-field-missing'], {
      details: { field: run.settings.linkField },
    });
  };
  const field = await findLinkField(run);
  if (!field) return refused();
  // HQ takes whatever comes last: what a person has entered since must not be lost.
  const project = await run.hq.project(hqProjectId);
  if (!project || storedAddress(project, run.settings) !== '')
    throw new Failure(commonReasons.conflict, { details: { vendor: 'hq' } });
  const { value } = await run.hq.setProjectField(hqProjectId, field, url);
  const address = parseProjectAddress(value, workspaceUrl);
  if (!address || !('id' in address) || address.id !== targetId) return refused();
  Object.assign(data, { url: value, refusedUrl: undefined });
}

const FIELDS_SECONDS = 300;

/** Only what is there is remembered, never that it is missing. */
async function findLinkField({ hq, settings, cache }: HqAworkRun): Promise<HqFieldDefinition | undefined> {
  const key = 'hq-project-fields';
  const fields = await cache.get(key, FIELDS_SECONDS, () => hq.projectFields());
  const found = fields.find(({ name, type }) => name === settings.linkField && type === 'Link');
  if (!found) cache.drop(key);
  return found;
}
