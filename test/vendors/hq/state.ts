import type { Hq } from './hq.ts';
import { fieldsOfProject } from './project-fields.ts';

/** Projects with their custom fields by name, quotes with their positions. */
export function stateOf(hq: Hq) {
  const projects = hq.projects.all().map((project) => {
    const values = fieldsOfProject(hq, project.id).map(({ definition, value }) => [definition.name, value]);
    return { ...project, fields: Object.fromEntries(values) as Record<string, string | null> };
  });
  const quotes = hq.quotes.all().map((quote) => ({ ...quote, positions: hq.positions.having(quote.id) }));
  return {
    users: hq.users.all(),
    absences: hq.absences.all(),
    companies: hq.companies.all(),
    projects,
    fields: hq.fieldDefinitions.all(),
    taskTypes: hq.taskTypes.all(),
    tasks: hq.tasks.all(),
    roles: hq.roles.all(),
    rates: hq.rates.all(),
    members: hq.members.all(),
    reportings: hq.reportings.all(),
    quotes,
    deletions: hq.deletions.all(),
  };
}
