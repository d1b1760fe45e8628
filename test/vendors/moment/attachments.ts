import { parseBody } from 'hono/utils/body';
import { hash } from 'node:crypto';
import type { Company } from './company.ts';
import type { AttachmentRow, ProjectExpenseRow } from './records.ts';
import { badRequest } from './refusal.ts';
import type { Call } from './router.ts';

/** Guessed: the same file sent twice lies there twice. */
export async function addAttachment(
  { company, request }: Call,
  { id: projectExpenseId }: ProjectExpenseRow,
): Promise<Response> {
  const file = await readFile(request);
  const content = new Uint8Array(await file.arrayBuffer());
  const row: AttachmentRow = {
    id: company.nextId('attachment'),
    projectExpenseId,
    fileName: file.name,
    contentType: file.type || 'application/octet-stream',
    bytes: content.length,
    sha256: hash('sha256', content),
  };
  company.attachments.put(row);
  return Response.json(showAttachment(row), { status: 201 });
}

async function readFile(request: Request): Promise<File> {
  const form = await parseBody(request).catch(() => undefined);
  const file = form?.['file'];
  if (!(file instanceof File) || file.size === 0)
    throw badRequest('A multipart form with a file is expected');
  return file;
}

export function attachmentsOf({ attachments }: Company, projectExpenseId: number): AttachmentRow[] {
  return attachments.all().filter((row) => row.projectExpenseId === projectExpenseId);
}

export function showAttachments(company: Company, projectExpenseId: number) {
  return attachmentsOf(company, projectExpenseId).map(showAttachment);
}

function showAttachment({ id, fileName, contentType, bytes }: AttachmentRow) {
  return { id, fileName, contentType, size: bytes };
}
