import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prefers the letters that came with the browser, so that pictures do not depend on a machine's; those have no arrows. */
const CONFIGURATION = `<?xml version="1.0"?>
<fontconfig>
  <dir>${join(tmpdir(), 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <alias binding="same"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir>${join(tmpdir(), 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Writes down which fonts a browser shall use; answers the file. */
export function writeFonts(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'fonts.conf');
  writeFileSync(file, CONFIGURATION);
  return file;
}
