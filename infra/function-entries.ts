import { fileURLToPath } from 'node:url';

/** Where the code of a function begins, by the name of its folder. */
export type EntryFinder = (folder: string) => string;

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

export const entryInFunctions: EntryFinder = (folder) =>
  fileURLToPath(new URL(`../functions/${folder}/handler.ts`, import.meta.url));
