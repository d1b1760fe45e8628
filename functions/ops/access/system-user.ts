import { userInfo } from 'node:os';

/** Who runs this. A container may run as a number that has no name. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'operator';
  }
}
