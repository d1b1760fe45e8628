import { fingerprint } from '../../../fingerprint.ts';
import type { PlannedStep } from '../../../direction.ts';
import type { AworkProject } from '../records.ts';
import type { Adoption } from './adoption.ts';
import type { ProjectMemory } from './project-memory.ts';

/** A client as the source names it. */
export interface ProjectClient {
  id: number;
  name: string;
}

/** Fields that people may change on both sides. Days as `YYYY-MM-DD`. */
export interface ProjectFields {
  name: string;
  startDate: string | null;
  dueDate: string | null;
  /** Compared by its id at the source. */
  client: ProjectClient | null;
}
export type ProjectField = keyof ProjectFields;

export type FieldStep = PlannedStep &
  (
    | { do: 'rename-project'; name: string }
    | { do: 'set-dates'; startDate?: string | null; dueDate?: string | null }
    | { do: 'set-client'; client: ProjectClient }
  );

/** What we last wrote, by field, and what we remember of that. */
export interface WrittenFields {
  fingerprints: Readonly<Record<string, string>>;
  data: Pick<ProjectMemory, 'intended' | 'altered' | 'before' | 'kept'>;
}

export interface FieldFacts extends WrittenFields {
  adoption: Adoption;
  /** Read only where it is needed; `gone` when awork says 404. */
  target: AworkProject | 'gone' | undefined;
  /** What awork never took although we wrote it. */
  ignored: readonly ProjectField[];
}

/** `handled` fields now are, or already were, as the source wants them; `kept` ones belong to people in awork. */
export interface FieldPlan {
  steps: FieldStep[];
  handled: ProjectField[];
  kept: ProjectField[];
}

export const fieldNames: readonly ProjectField[] = ['name', 'startDate', 'dueDate', 'client'];

/** The project number has no field of its own in awork, so it leads the name, as in awork's own integrations. */
export function nameWithNumber(number: string | null, name: string): string {
  return number ? `${number} ${name}` : name;
}

/** What a field's fingerprint is made of. A client is the same as long as its record at the source is. */
export function comparable(fields: ProjectFields): Record<ProjectField, unknown> {
  return { ...fields, client: fields.client?.id ?? null };
}

/** Fields whose value is neither what we wrote nor what we decided to leave, or whose writing was never confirmed. */
export function changedFields(fields: ProjectFields, { fingerprints, data }: WrittenFields): ProjectField[] {
  const wanted = comparable(fields);
  return fieldNames.filter((field) => {
    const value = fingerprint(wanted[field]);
    const isOpen = (data.intended[writtenName(field)] ?? []).length > 0;
    return isOpen || (value !== fingerprints[field] && value !== data.kept[field]);
  });
}

/** Changed at the source, or never taken by awork. */
export function openFields(
  fields: ProjectFields,
  facts: WrittenFields & Pick<FieldFacts, 'ignored'>,
): ProjectField[] {
  return [...new Set([...changedFields(fields, facts), ...facts.ignored])];
}

/**
 * A changed field is written unless a person changed it in awork since our last write. An adopted project keeps
 * everything it has; only what is empty there is filled.
 */
export function planFields(facts: FieldFacts, wanted: ProjectFields): FieldPlan {
  const { adoption } = facts;
  const target = 'project' in adoption ? adoption.project : facts.target;
  if (!target || target === 'gone') return { steps: [], handled: [], kept: [] };
  const current = currentFields(target);
  const isFree: Record<'project' | 'unconfirmed' | 'linked', (field: ProjectField) => boolean> = {
    project: (field) => current[field] === null,
    unconfirmed: () => true,
    linked: (field) =>
      facts.ignored.includes(field) || isOurs(writtenName(field), fingerprint(current[field]), facts),
  };
  const mayWrite = isFree['project' in adoption ? adoption.kind : 'linked'];
  const changed = 'project' in adoption ? fieldNames : openFields(wanted, facts);
  const differing = changed.filter((field) => field === 'client' || current[field] !== wanted[field]);
  const kept = differing.filter((field) => !mayWrite(field));
  return {
    steps: fieldSteps(differing.filter(mayWrite), wanted),
    handled: changed.filter((field) => !kept.includes(field)),
    kept,
  };
}

/** Whether a value is what we wrote, or what awork made of that. */
export function isOurs(name: string, value: string, { fingerprints, data }: WrittenFields): boolean {
  return [fingerprints[name], data.altered[name], ...(data.intended[name] ?? [])].includes(value);
}

/** What awork holds now; the client by its awork id. */
export function currentFields(target: AworkProject): Record<ProjectField, string | null> {
  const day = (dateTime: string | null) => dateTime?.slice(0, 10) ?? null;
  const { name, startDate, dueDate, companyId, company } = target;
  return { name, startDate: day(startDate), dueDate: day(dueDate), client: companyId ?? company?.id ?? null };
}

/** Under which name the fingerprint of the value we last wrote to awork is kept. */
export function writtenName(field: ProjectField): string {
  return field === 'client' ? 'companyId' : field;
}

/** What awork holds under the name that a written value is kept by. */
export function heldAs(name: string, target: AworkProject): string | null {
  const current = currentFields(target);
  const field = fieldNames.find((each) => writtenName(each) === name);
  return field ? current[field] : null;
}

function fieldSteps(write: readonly ProjectField[], wanted: ProjectFields): FieldStep[] {
  const steps: FieldStep[] = [];
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
