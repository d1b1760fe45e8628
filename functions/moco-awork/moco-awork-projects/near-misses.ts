import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Names } from '../names.ts';
import { isNearMiss, meantBy } from '../names.ts';
import type { MocoAworkSettings } from '../settings.ts';
import { isYes } from './project-source.ts';

/** A name in MOCO that somebody wrote differently in case or blanks, so that it does not count. */
export interface NearMiss {
  written: string;
  meant: string;
}

/** The field or tag by which the project was most likely meant to be transferred. */
export function misspeltRequest(
  { custom_properties, tags }: MocoProject,
  { syncField, syncTag }: Pick<MocoAworkSettings, 'syncField' | 'syncTag'>,
): NearMiss | undefined {
  const fields = Object.keys(custom_properties).filter((name) => isYes(custom_properties[name]));
  return [...nearMisses(tags, syncTag), ...nearMisses(fields, syncField)][0];
}

/** All of a project: its tags, and the names of its fields. */
export function nearMissesOf(
  { custom_properties, tags }: MocoProject,
  settings: MocoAworkSettings,
): NearMiss[] {
  const { syncTag, syncField, linkField, templateField } = settings;
  const fields = Object.keys(custom_properties);
  return [
    ...nearMisses(tags, syncTag),
    ...[syncField, linkField, templateField].flatMap((names) => nearMisses(fields, names)),
  ];
}

export function nearMisses(written: readonly string[], names: Names): NearMiss[] {
  return written
    .filter((each) => isNearMiss(each, names))
    .map((each) => ({ written: each, meant: meantBy(each, names) }));
}
