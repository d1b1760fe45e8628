import { type Company, stampNew } from './company.ts';
import { customerEntity } from './customers.ts';
import { answerOne, type Entity } from './entity.ts';
import { answerList } from './lists.ts';
import type { Moment } from './moment.ts';
import { createPriceModel } from './price-models.ts';
import type { ProjectRow, Stamped } from './records.ts';
import { notFound } from './refusal.ts';
import type { Route } from './router.ts';
import { demandRow, saved } from './saving.ts';
import { projectHookBody } from './webhooks.ts';

export type ProjectChanges = Partial<Omit<ProjectRow, keyof Stamped>>;
export type NewProject = ProjectChanges & Pick<ProjectRow, 'projectNumber' | 'name'>;

const blank = {
  ...{ projectState: 'inProgress', customerId: null, department: null },
  ...{ ownerEmail: null, startDate: null, endDate: null },
};

/** A period in the number is fine here; other systems refuse it. Every project starts with one price model. */
export function createProject({ hooks }: Moment, company: Company, given: NewProject): ProjectRow {
  demandValid(company, 0, given);
  const row: ProjectRow = { ...blank, ...given, ...stampNew(company, 'project') };
  company.projects.put(row);
  createPriceModel(company, row.id, null);
  hooks.announce(company, 'Projects', () => projectHookBody(company, 'CREATE_NEW', row));
  return row;
}

interface ProjectUpdate {
  id: number;
  changes: ProjectChanges;
}

export function updateProject(moment: Moment, company: Company, { id, changes }: ProjectUpdate): ProjectRow {
  demandValid(company, id, changes);
  const row = saved(company, demandRow(company.projects.get(id), 'project'), changes);
  company.projects.put(row);
  moment.hooks.announce(company, 'Projects', () => projectHookBody(company, 'UPDATE', row));
  return row;
}

function demandValid(company: Company, ownId: number, { projectNumber, customerId }: ProjectChanges): void {
  const isTaken = company.projects
    .all()
    .some((row) => row.projectNumber === projectNumber && row.id !== ownId);
  if (isTaken) throw new Error(`the project number ${projectNumber} is taken`);
  if (typeof customerId === 'number') demandRow(company.customers.get(customerId), 'customer');
}

export function projectEntity(company: Company): Entity<ProjectRow> {
  const customerOf = ({ customerId }: ProjectRow) => company.customers.get(customerId ?? 0);
  return {
    show({ createdDate: _, ...row }) {
      return { ...row, customerNumber: customerOf(row as ProjectRow)?.customerNumber ?? null };
    },
    related(row, name) {
      const customer = customerOf(row);
      return name === 'customer' && customer ? customerEntity.show(customer) : undefined;
    },
    textFilters: ['projectNumber'],
    idFilters: ['customerId'],
  };
}

export function projectRoutes(moment: Moment): Route[] {
  return [
    {
      methods: ['GET'],
      pattern: '/projects',
      includes: true,
      answer: (call) => answerList(moment, call, call.company.projects.all(), projectEntity(call.company)),
    },
    {
      methods: ['GET'],
      pattern: '/projects/:id',
      includes: true,
      answer(call) {
        const row = call.company.projects.get(call.id);
        if (!row) throw notFound();
        return answerOne(projectEntity(call.company), row, call);
      },
    },
  ];
}
