import { InvalidArgumentError } from 'commander';
import { parseAge } from '../output/ages.ts';

export function positiveInteger(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Give a whole number above zero.');
}

export function ageArgument(text: string): number {
  try {
    return parseAge(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
