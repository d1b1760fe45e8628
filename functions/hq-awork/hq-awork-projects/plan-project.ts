import { commonReasons } from '../../../shared/common-reasons.ts';
import { planFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { HqProject } from '../../../shared/vendors/hq/project-port.ts';
import type { Details } from '../../../shared/wording.ts';
import type { HqAworkSettings } from '../settings.ts';
import type { ProjectFacts, ProjectPlan, ProjectStep } from './project-plan.ts';
import { isWanted, sharedFields, storedAddress, titleOf } from './project-source.ts';
import { projectReasons } from './reasons.ts';
import { withKnownClient } from './wanted-client.ts';

/** Decides what brings the awork project in line with HQ, or why nothing is to be done. */
export function planProject(facts: ProjectFacts, settings: HqAworkSettings): ProjectPlan {
  const { source, targetId, clients } = facts;
  if (!source || !isWanted(source, settings)) return planEnd(facts, settings);
  const refusal = findRefusal(facts, source, settings);
  if (refusal) return refusal;
  const isFresh = facts.adoption.kind !== 'none' || !targetId || facts.target === 'gone';
  const wanted = withKnownClient(sharedFields(source, settings), clients);
  const { steps: fieldSteps, handled, kept } = planFields(facts, wanted);
  const companyId = (clients !== 'unread' && clients.length === 1 && clients[0]) || null;
  const steps: ProjectStep[] = [
    ...(isFresh ? [begin(facts, wanted, companyId)] : []),
    ...fieldSteps,
    ...(storedAddress(source, settings) === '' ? [storing(source, settings)] : []),
    ...(isFresh || !facts.data.timesRequested || facts.data.ended ? [requesting] : []),
  ];
  const unclearClients = clients !== 'unread' && clients.length > 1 ? clients.length : 0;
  if (steps.length + handled.length + kept.length > 0 || unclearClients > 0)
    return { kind: 'steps', steps, handled, kept, companyId, unclearClients };
  return { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} };
}

const requesting: ProjectStep = { do: 'request-times', what: 'ask for the times booked so far' };

/** Why nothing, or nothing more, is transferred. Nothing is ever deleted in awork. */
function planEnd(facts: ProjectFacts, { createField, linkField }: HqAworkSettings): ProjectPlan {
  const { source, targetId, data, missingField } = facts;
  if (missingField !== undefined) {
    const details = { field: missingField, project: source ? titleOf(source) : '' };
    const reason = projectReasons['project-field-missing'];
    return { kind: 'wait', reason, details, waitingFor: 'project-field' };
  }
  if (targetId && !data.ended) {
    const steps: ProjectStep[] = [{ do: 'end-sync', what: 'end the sync and leave awork as it is' }];
    return { kind: 'steps', steps, handled: [], kept: [], companyId: null, unclearClients: 0 };
  }
  const [known, unknown] = source
    ? (['transfer-ended', 'transfer-not-asked'] as const)
    : (['deleted-in-hq', 'unknown-in-hq'] as const);
  const details: Details = source ? { create: createField, link: linkField } : {};
  return { kind: 'nothing', reason: projectReasons[targetId ? known : unknown], details };
}

type ParkCode =
  | 'linked-by-hq'
  | 'linked-by-both'
  | 'linked-elsewhere-by-hq'
  | 'address-unreadable'
  | 'address-taken'
  | 'address-field-missing'
  | 'address-project-missing';

/** What a person must put right before anything is written. */
function findRefusal(
  facts: ProjectFacts,
  source: HqProject,
  settings: HqAworkSettings,
): ProjectPlan | undefined {
  const { adoption, otherProject, targetId, target, data, looksAgain } = facts;
  const refuse = (code: ParkCode, details: Details = {}): ProjectPlan => ({
    kind: 'park',
    reason: projectReasons[code],
    details: { field: settings.linkField, project: titleOf(source), ...details },
  });
  const { aworkSyncId } = source;
  if (aworkSyncId !== null && !settings.takesOverLinksOfHq)
    return refuse(whoseLink(aworkSyncId, facts), { create: settings.createField });
  if (adoption.kind === 'unreadable') return refuse('address-unreadable', { url: adoption.url });
  if (adoption.kind === 'taken') return refuse('address-taken', { other: otherProject ?? adoption.otherId });
  if ('project' in adoption) return undefined;
  const isEmpty = storedAddress(source, settings) === '';
  if (data.refusedUrl && !looksAgain && isEmpty) return refuse('address-field-missing');
  if (targetId && target === 'gone' && !isEmpty) return refuse('address-project-missing');
  return undefined;
}

/** Of a project whose times we take it matters whether HQ's own integration takes the same ones. */
function whoseLink(aworkSyncId: string, { targetId, data }: ProjectFacts): ParkCode {
  if (!targetId || data.ended) return 'linked-by-hq';
  const isSame = aworkSyncId.toLowerCase() === targetId.toLowerCase();
  return isSame ? 'linked-by-both' : 'linked-elsewhere-by-hq';
}

function storing({ id: hqProjectId }: HqProject, { linkField }: HqAworkSettings): ProjectStep {
  return { do: 'store-address', hqProjectId, what: `store the awork address in "${linkField}"` };
}

function begin(
  { adoption }: ProjectFacts,
  fields: ReturnType<typeof sharedFields>,
  companyId: string | null,
): ProjectStep {
  if ('project' in adoption) {
    const { id: projectId, name } = adoption.project;
    return { do: 'link-project', projectId, name, what: `link the existing awork project "${name}"` };
  }
  const { name } = fields;
  return { do: 'create-project', fields, companyId, name, what: `create the awork project "${name}"` };
}
