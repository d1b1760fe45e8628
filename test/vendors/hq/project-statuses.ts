import { invalid } from './refusal.ts';
import { staticRows } from './static-rows.ts';

/** Names and ids are data of the tenant; these three were seen. */
export const projectStatuses = staticRows([
  { id: 1, name: 'Läuft', isInProgress: true },
  { id: 2, name: 'Pausiert', isInProgress: false },
  { id: 3, name: 'Abgeschlossen', isInProgress: false },
]);

export type ProjectStatusRow = (typeof projectStatuses)[number];

export function projectStatusOf(id: number): ProjectStatusRow {
  const status = projectStatuses.find((each) => each.id === id);
  if (!status) throw invalid('ProjectStatusId', 'The project status does not exist.');
  return status;
}
