import type { Connection } from '../connections/connection.ts';
import type { Details, Language, Wording } from '../wording.ts';
import type { SetupContext } from './setup-context.ts';

/** Which type of one system becomes which of the other, for people to choose. */
export interface TypeChoices {
  title: Wording;
  /** What is chosen; asks nobody. */
  stored(connection: Connection, language: Language): TypeSheet;
  /** Asks what types there are now. Throws a `Failure` where that cannot be told. */
  ask(setup: SetupContext): Promise<AskedTypes>;
}

/** What to make of the types that there are; asks nobody again. */
export interface AskedTypes {
  sheet(connection: Connection, language: Language): TypeSheet;
  choose(connection: Connection, chosen: ChosenTypes): TypeDecision;
}

export interface TypeSheet {
  rows: TypeRow[];
  options: TypeOption[];
  /** What the choices mean for records, in sentences. */
  remarks: string[];
  /** Differs between any two sets of choices. */
  version: string;
}

export interface TypeRow {
  name: string;
  /** Value of an option; empty for a type that is not transferred. */
  chosen: string;
  notes: string[];
  /** The settings name it, and the system does not have it any more: it can only stay or go. */
  isGone: boolean;
}

export interface TypeOption {
  value: string;
  label: string;
}

/** `chosen` of rows by their name. What is not in here stays as it is. */
export type ChosenTypes = ReadonlyMap<string, string>;

export interface ChoiceProblem {
  text: Wording;
  details: Details;
}

export type TypeDecision =
  | { kind: 'same' }
  /** `details` are those of the act `types-chosen`. */
  | { kind: 'changed'; settings: Connection['settings']; details: Details }
  | { kind: 'refused'; problems: ChoiceProblem[] };
