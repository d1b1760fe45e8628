import * as z from 'zod';
import type { Connection } from '../../shared/connections/connection.ts';

const name = (fallback: string) => z.string().trim().min(1).max(255).default(fallback);

/** Names are matched exactly, as the customer's people wrote them in MOCO and awork. */
export const mocoAworkSettings = z.strictObject({
  /** MOCO project field, Yes/No: switches the sync on. */
  syncField: name('Sync zu awork'),
  /** MOCO project tag that switches it on as well. */
  syncTag: name('Sync to awork'),
  /** MOCO project field, Link: holds the awork address. */
  linkField: name('awork Projekt'),
  /** MOCO project field, single selection: names the awork template. */
  templateField: name('awork Projektvorlage'),
  /** awork list for the service items. */
  taskList: name('MOCO'),
  /** Whether people assigned in MOCO become members in awork. */
  addMembers: z.boolean().default(true),
  /** Service item for time that fits no other; `Unassigned Time Entry` for English accounts. */
  unassignedServiceItem: name('Nicht zugeordnete Zeiterfassung'),
  /** First day whose time entries are transferred, `YYYY-MM-DD`; the day of going live when nobody chose one. */
  startDate: z.iso.date().optional(),
  /** Whether a person is assigned to the MOCO project when time arrives; otherwise the entry waits. */
  assignPeople: z.boolean().default(true),
  /** More deletions than this within an hour stop and ask. */
  maxDeletionsPerHour: z.int().min(1).max(10_000).default(200),
});
export type MocoAworkSettings = z.infer<typeof mocoAworkSettings> & { startDate: string };

/** The settings of a connection; one that is not live yet is taken as going live now. */
export function settingsOf(
  { settings, liveSince }: Pick<Connection, 'settings' | 'liveSince'>,
  now: Date,
): MocoAworkSettings {
  const parsed = mocoAworkSettings.parse(settings);
  return { ...parsed, startDate: parsed.startDate ?? (liveSince ?? now.toISOString()).slice(0, 10) };
}
