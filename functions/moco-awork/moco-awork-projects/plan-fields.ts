import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { ProjectFacts, ProjectStep, ProjectSteps, SharedField, SharedFields } from './project-plan.ts';

/** The project number has no field of its own in awork, so it leads the name, as in awork's own integrations. */
export function sharedFields(source: MocoProject): SharedFields {
  const { identifier, name, start_date, finish_date, customer } = source;
  return {
    name: identifier ? `${identifier} ${name}` : name,
    startDate: start_date,
    dueDate: finish_date,
    client: customer && { id: customer.id, name: customer.name },
  };
}

/** What a field's fingerprint is made of. A client is the same as long as the MOCO customer is. */
export function comparable(fields: SharedFields): Record<SharedField, unknown> {
  return { ...fields, client: fields.client?.id ?? null };
}

export const fieldNames: readonly SharedField[] = ['name', 'startDate', 'dueDate', 'client'];

/** Shared fields whose MOCO value is neither what we wrote nor what we decided to leave, or whose writing was never confirmed. */
export function changedFields(
  source: MocoProject,
  { fingerprints, data }: Pick<ProjectFacts, 'fingerprints' | 'data'>,
): SharedField[] {
  const wanted = comparable(sharedFields(source));
  return fieldNames.filter((field) => {
    const value = fingerprint(wanted[field]);
    const isOpen = (data.intended[writtenName(field)] ?? []).length > 0;
    return isOpen || (value !== fingerprints[field] && value !== data.kept[field]);
  });
}

/** Changed in MOCO, or never taken by awork. */
export function openFields(
  source: MocoProject,
  facts: Pick<ProjectFacts, 'fingerprints' | 'data' | 'ignored'>,
): SharedField[] {
  return [...new Set([...changedFields(source, facts), ...facts.ignored])];
}

/**
 * A changed field is written unless a person changed it in awork since our last write. An adopted project keeps
 * everything it has; only what is empty there is filled.
 */
export function planFields(
  facts: ProjectFacts,
  source: MocoProject,
): Pick<ProjectSteps, 'steps' | 'handled' | 'kept'> {
  const { adoption } = facts;
  const target = 'project' in adoption ? adoption.project : facts.target;
  if (!target || target === 'gone') return { steps: [], handled: [], kept: [] };
  const wanted = sharedFields(source);
  const current = currentFields(target);
  const isFree: Record<'project' | 'unconfirmed' | 'linked', (field: SharedField) => boolean> = {
    project: (field) => current[field] === null,
    unconfirmed: () => true,
    linked: (field) =>
      facts.ignored.includes(field) || isOurs(writtenName(field), fingerprint(current[field]), facts),
  };
  const mayWrite = isFree['project' in adoption ? adoption.kind : 'linked'];
  const changed = 'project' in adoption ? fieldNames : openFields(source, facts);
  const differing = changed.filter((field) => field === 'client' || current[field] !== wanted[field]);
  const kept = differing.filter((field) => !mayWrite(field));
  return {
    steps: fieldSteps(differing.filter(mayWrite), wanted),
    handled: changed.filter((field) => !kept.includes(field)),
    kept,
  };
}

/** Whether a value is what we wrote, or what awork made of that. */
export function isOurs(
  name: string,
  value: string,
  { fingerprints, data }: Pick<ProjectFacts, 'fingerprints' | 'data'>,
): boolean {
  return [fingerprints[name], data.altered[name], ...(data.intended[name] ?? [])].includes(value);
}

/** What awork holds now; the client by its awork id. */
export function currentFields(target: AworkProject): Record<SharedField, string | null> {
  const day = (dateTime: string | null) => dateTime?.slice(0, 10) ?? null;
  const { name, startDate, dueDate, companyId, company } = target;
  return { name, startDate: day(startDate), dueDate: day(dueDate), client: companyId ?? company?.id ?? null };
}

/** Under which name the fingerprint of the value we last wrote to awork is kept. */
export function writtenName(field: SharedField): string {
  return field === 'client' ? 'companyId' : field;
}

/** What awork holds under the name that a written value is kept by. */
export function heldAs(name: string, target: AworkProject): string | null {
  const current = currentFields(target);
  const field = fieldNames.find((each) => writtenName(each) === name);
  return field ? current[field] : null;
}

function fieldSteps(write: readonly SharedField[], wanted: SharedFields): ProjectStep[] {
  const steps: ProjectStep[] = [];
  if (write.includes('name'))
    steps.push({ do: 'rename-project', name: wanted.name, what: `rename to "${wanted.name}"` });
  const dates = {
    ...(write.includes('startDate') && { startDate: wanted.startDate }),
    ...(write.includes('dueDate') && { dueDate: wanted.dueDate }),
  };
  if (Object.keys(dates).length > 0) {
    const days = Object.values(dates).map((day) => day ?? 'none');
    steps.push({ do: 'set-dates', ...dates, what: `set dates (${days.join(', ')})` });
  }
  if (write.includes('client') && wanted.client) {
    steps.push({ do: 'set-client', client: wanted.client, what: `set the client "${wanted.client.name}"` });
  }
  return steps;
}
