import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { EntryFinder } from '../function-entries.ts';
import type { StageSettings } from '../stage-settings.ts';
import type { AlarmBell } from './alarm-bell.ts';
import type { DirectionQueues } from './direction-queues.ts';
import type { RecordsTable } from './records-table.ts';

/** What every function of a stage shares. */
export interface StageParts {
  settings: StageSettings;
  definitions: readonly DirectionDefinition[];
  entryOf: EntryFinder;
  table: RecordsTable;
  bell: AlarmBell;
  queues: DirectionQueues;
}
