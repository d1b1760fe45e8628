import type { Awork } from './awork.ts';
import type { ProjectRow } from './records.ts';
import { found } from './refusal.ts';
import type { Call } from './routes.ts';

export function findProject(awork: Awork, call: Call): ProjectRow {
  return found(awork.store.projects.get(call.param('projectId')), 'project');
}
