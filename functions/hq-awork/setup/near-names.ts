/** Whether that name is most likely meant, although capitals, blanks or hyphens differ, so that it does not count. */
export function isNearMiss(written: string, meant: string): boolean {
  return written !== meant && plain(written) === plain(meant);
}

const plain = (name: string) => name.replace(/[\s\-_–]+/g, '').toLowerCase();
